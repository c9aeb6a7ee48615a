"""Two people with one mailbox: it is said that a letter to each goes there, and one may be left out."""

import pytest

from kith.people.actions import add_contact_point, change_contact_point
from kith.updates import actions
from kith.updates.models import Letter
from kith.updates.sharing import shared

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("account")]
SAID = "Bo and Ida share family@berg.example: 2 letters go there, one for each."


@pytest.fixture
def family(add, news, who, ida):
    """Of whom Ida Berg has an address of her own."""
    people = [add("Ida", email="family@berg.example"), add("Bo", email="Family@Berg.example"), ida]
    add_contact_point(**who, person=ida, kind="email", value="family@berg.example")
    actions.add_letters(**who, update=news, people=[one.pk for one in people])
    return people


@pytest.mark.parametrize("page", ["audience", "letters", "send"])
def test_the_pages_say_so_and_let_one_be_left_out(web, news, family, page):
    here = f"/updates/{news.pk}/{page}"
    content = web.get(here).content.decode()
    assert SAID in content
    bo = news.letters.get(person=family[1])
    assert f'name="letter" value="{bo.pk}">Leave out Bo<' in content
    web.post(f"/updates/{news.pk}/letters", {"what": "skip", "letter": bo.pk, "back": here})
    bo.refresh_from_db()
    assert bo.state == Letter.SKIPPED
    assert "share" not in web.get(here).content.decode().partition("<main")[2]


@pytest.mark.usefixtures("family")
def test_both_may_go_and_then_nothing_is_said(news, who, today):
    assert [(one.address, one.names) for one in shared(news)] == [("family@berg.example", ["Bo", "Ida"])]
    actions.hand_in(**who, update=news, count="3", today=today)
    assert not shared(news)


@pytest.mark.usefixtures("family")
def test_one_who_comes_later_shares_it_with_those_who_were_told(news, who, today, add):
    actions.hand_in(**who, update=news, count="3", today=today)
    cleo = add("Cleo", email="family@berg.example")
    actions.add_letters(**who, update=news, people=[cleo.pk])
    [one] = shared(news)
    assert (one.names, [row.person for row in one.drafts]) == (["Bo", "Cleo", "Ida"], [cleo])


def test_with_an_address_of_their_own_nobody_shares_any(news, who, family):
    change_contact_point(**who, point=family[1].contact_points.get(), value="bo@berg.example", label="")
    assert not shared(news)


def test_by_another_way_neither(news, family):
    news.letters.filter(person=family[1]).update(channel=Letter.LINKEDIN)
    assert not shared(news)
