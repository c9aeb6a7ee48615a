"""By which way somebody is reached: asked for one person or for thousands, it is the same."""

import pytest
from django.utils import timezone

from kith.core.noticing import Failure, Noticed
from kith.core.records import Mailbox
from kith.people.actions import add_contact_point, change_contact_point, note_failure
from kith.post.models import Posted
from kith.post.writing import written
from kith.reaching.ways import points_of
from kith.updates import actions
from kith.updates.channels import ORDER, best, possible, still_lead
from kith.updates.models import Letter
from kith.updates.noticed import noticed
from kith.updates.ready import ready
from tests.updates.told import post_says

pytestmark = pytest.mark.django_db
POINTS = {
    "Mail": [("email", "ida@berg.example")],
    "Odd mail and mobile": [("email", "ida at home"), ("phone", "+46 70 123 45 67")],
    "Landline": [("phone", "+46 8 123 456 78")],
    "Abroad unknown": [("phone", "070 123 45 67")],
    "Page": [("social", "https://www.linkedin.com/in/linpage")],
    "Other page": [("social", "https://mastodon.example/@lin")],
    "Landline and page": [("phone", "+46 8 123 456 79"), ("social", "linkedin.com/in/both")],
    "All": [("phone", "+46 70 123 45 68"), ("social", "linkedin.com/in/all"), ("email", "all@berg.example")],
    "Four mobiles": [("phone", f"+46 70 123 45 {number}") for number in (71, 72, 73, 74)],
    "None": [],
}


@pytest.fixture
def people(who, add, today):
    found = {}
    for name, points in POINTS.items():
        found[name] = add(name)
        for kind, value in points:
            add_contact_point(**who, person=found[name], kind=kind, value=value)
    add_contact_point(**who, person=found["None"], kind="phone", value="+46 70 123 45 90", label="Fax")
    gone = add_contact_point(**who, person=found["None"], kind="email", value="gone@berg.example")
    note_failure(**who, point=gone, on=today)
    return found


@pytest.mark.parametrize("account", [True, False])
def test_the_first_of_the_ways(book, people, account):
    ids = [one.pk for one in people.values()]
    points = points_of(book, ids)
    each = {pk: possible(points.get(pk, ()), account=account) for pk in ids}
    assert best(book, ids, account=account) == {pk: next(iter(ways), Letter.NONE) for pk, ways in each.items()}
    for channel in ORDER:
        there = {pk for pk, ways in each.items() if channel in ways}
        assert still_lead(book, dict.fromkeys(ids, channel), account=account) == there


def test_what_they_are(book, people):
    found = best(book, [one.pk for one in people.values()], account=True)
    assert {name: found[one.pk] for name, one in people.items()} == {
        "Mail": Letter.SMTP,
        "Odd mail and mobile": Letter.WHATSAPP,
        "Landline": Letter.NONE,
        "Abroad unknown": Letter.SMS,
        "Page": Letter.LINKEDIN,
        "Other page": Letter.NONE,
        "Landline and page": Letter.LINKEDIN,
        "All": Letter.SMTP,
        "Four mobiles": Letter.WHATSAPP,
        "None": Letter.NONE,
    }


CANNOT = ["köbes@köln.example", "a b@berg.example", "a@b@berg.example", "ida at home"]


@pytest.mark.parametrize("address", CANNOT)
def test_an_address_that_no_mail_can_go_to_is_no_way(book, add, address):
    bad, other = add("Bo", email=address), add("Cleo", email=address, phone="+46 70 123 45 67")
    assert best(book, [bad.pk, other.pk], account=True) == {bad.pk: Letter.NONE, other.pk: Letter.WHATSAPP}


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("address", CANNOT)
def test_it_holds_up_nobody_and_the_pages_say_why_no_letter_goes_there(web, news, add, tell, address):
    other, letter = tell(add("Ida", email="ida@berg.example"), add("Bo", email=address))
    assert (other.state, letter.state) == (Letter.WAITING, Letter.DRAFT)
    said = f"No mail can go to {address} as it is written."
    assert said in web.get(f"/updates/{news.pk}/letters").content.decode()
    assert said in web.get(f"/letters/{letter.pk}").content.decode()
    add("Cleo", email=address)
    assert said in web.get(f"/updates/{news.pk}/audience?q=Cleo").content.decode()


@pytest.mark.usefixtures("account")
def test_a_letter_whose_address_cannot_be_written_to_by_now_stays(who, news, ida):
    actions.add_letters(**who, update=news, people=[ida.pk])
    assert len(ready(news)) == 1
    change_contact_point(**who, point=ida.contact_points.get(), value="ida b@berg.example", label="")
    assert not ready(news)


@pytest.mark.usefixtures("account")
def test_another_address_of_theirs_is_taken(add, who, tell):
    bo = add("Bo", email="bo b@berg.example")
    add_contact_point(**who, person=bo, kind="email", value="<bo@berg.example>")
    [letter] = tell(bo)
    assert letter.to == "bo@berg.example"


@pytest.mark.usefixtures("account")
def test_a_domain_with_other_letters_is_written_as_servers_have_it(book, add, tell):
    anna = add("Anna", email="anna@bücher.example")
    [letter] = tell(anna)
    row = Posted.objects.of(book).get(to="anna@xn--bcher-kva.example")
    assert written(row)
    assert b"To: Anna <anna@xn--bcher-kva.example>\r\n" in row.bytes
    post_says(letter, Posted.SENT, sent_at=timezone.now())
    failure = Failure("anna@xn--bcher-kva.example", "5.1.1", "no such user")
    noticed(book, [Noticed(message_id="a@b", at=timezone.now().isoformat(), sender=Mailbox(""), failures=[failure])])
    letter.refresh_from_db()
    assert letter.state == Letter.REFUSED
    assert anna.contact_points.get().undelivered
