"""What the record holds is told as it stands there, however it looks to Markdown; the news is Markdown."""

import email
from email.policy import default
from html import unescape

import pytest

from kith.encounters.actions import log_encounter
from kith.post.models import Posted
from kith.post.writing import written
from kith.updates import actions, queries
from kith.updates.composing import worded
from kith.updates.models import Update

pytestmark = pytest.mark.django_db
ODD = ["[x](https://evil.example)", "_Ida_", "*Ida*", "<https://evil.example>", "`Ida`", "Ida&amp;Bo", "Ida\\_"]


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("name", ODD)
def test_what_the_record_holds_goes_as_it_stands(who, add, tell, today, name):
    one = add(name, email="ida@berg.example")
    log_encounter(**who, people=[one], on=today, channel="meeting", event=f"Forum {name}")
    [letter] = tell(one)
    row = Posted.objects.of(letter.book).get(to="ida@berg.example")
    assert written(row)
    mail = email.message_from_bytes(row.bytes, policy=default)
    text, html = (mail.get_body((kind,)).get_content() for kind in ("plain", "html"))
    for said in (f"Hello {name},", f"at Forum {name}."):
        assert said in text
        assert said in unescape(html)
    assert "<strong>Northwind</strong>" in html
    assert "I have begun at Northwind." in text
    assert "href" not in html


def test_the_owner_edits_it_as_it_stands_where_nothing_else_would_be_read(book, add, news, who, today):
    actions.add_letters(**who, update=news, people=[add("Ida_Maria Berg", email="ida@berg.example").pk])
    [found] = worded(book, news.letters.select_related("person", "update"), today)
    assert found.text.startswith("Hello Ida_Maria,\n\n")


def test_the_news_is_kept_without_the_line_ends_of_browsers(web, book, who, news):
    web.post("/updates/new", {"title": "News", "text": "One\r\n\r\nTwo\r\n"})
    assert Update.objects.of(book).latest("pk").text == "One\n\nTwo"
    actions.change_update(**who, update=news, title="News", text="One\r\nTwo")
    assert news.text == "One\nTwo"


def test_a_letter_that_went_out_is_personal_where_more_is_in_it_than_for_everybody(web, who, add, tell, today):
    ida, bo, cleo = (add(name, phone=f"+46 70 123 45 6{at}") for at, name in enumerate(["Ida", "Bo", "Cleo"]))
    log_encounter(**who, people=[ida], on=today, channel="meeting")
    letters = tell(ida, bo, cleo)
    actions.not_sent(**who, letter=letters[2])
    actions.write_letter(**who, letter=letters[2], text=f"{letters[2].text}\n\nP.S. See you.")
    rows = queries.letters(letters[0].update)
    assert {one.letter.person.name: one.personal for one in worded(ida.book, list(rows), today)} == {
        "Ida": True,
        "Bo": False,
        "Cleo": True,
    }
    assert "Nothing personal in it" not in web.get(f"/letters/{letters[1].pk}").content.decode()
