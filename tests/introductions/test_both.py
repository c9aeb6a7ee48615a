"""The letter to both: one e-mail to the two, in the owner's words; or who of them has no address."""

from urllib.parse import unquote

import pytest

from kith.introductions import actions
from kith.introductions.both import both_ways
from kith.people.actions import add_contact_point, mark_person
from kith.people.models import ContactPoint, Mark
from tests.reading import text


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def row(who, ines, abel, today):
    add_contact_point(**who, person=ines, kind=ContactPoint.EMAIL, value="ines@vale.example")
    row = actions.begin(**who, first=ines, other=abel, why="the berth study", on=today)
    for kind, side in (("asked", "one"), ("yes", "one"), ("asked", "other"), ("yes", "other")):
        actions.go_on(**who, introduction=row, kind=kind, side=side, on=today)
    return row


def test_one_mail_goes_to_the_two(web_later, who, row, abel):
    web = web_later()
    add_contact_point(**who, person=abel, kind=ContactPoint.EMAIL, value="abel@vale.example")
    assert f'action="/introductions/{row.pk}/letter"' in web.get(f"/introductions/{row.pk}").content.decode()
    page = web.get(f"/introductions/{row.pk}/letter").content.decode()
    link = page.split('href="mailto:')[1].split('"')[0].replace("&amp;", "&")
    assert link.startswith("ines@vale.example,abel@vale.example?subject=")
    assert "Ines, this is Abel Roy." in unquote(link)
    assert "Ines Prado, meet Abel Roy" in unquote(link)
    own = web.get(f"/introductions/{row.pk}/letter", {"words": "You two & tea"}).content.decode()
    assert "body=You%20two%20%26%20tea" in own


def test_who_has_no_address_is_said(web, row, abel):
    page = web.get(f"/introductions/{row.pk}/letter")
    assert "Abel Roy has no e-mail address in your book." in text(page)
    assert "mailto:" not in page.content.decode()
    assert f"/people/{abel.pk}/" in page.content.decode()


def test_who_is_not_to_be_contacted_gets_no_letter(web, who, row, abel, today):
    mark_person(**who, person=abel, kind=Mark.DO_NOT_CONTACT, on=today)
    assert both_ways(row, "").closed == [abel]
    assert "Abel Roy is not to be contacted." in text(web.get(f"/introductions/{row.pk}/letter"))
