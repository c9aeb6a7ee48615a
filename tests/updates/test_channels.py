"""By which way somebody is reached: asked for one person or for thousands, it is the same."""

import pytest

from kith.people.actions import add_contact_point, note_failure
from kith.reaching.ways import points_of
from kith.updates.channels import ORDER, best, possible, still_lead
from kith.updates.models import Letter

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
