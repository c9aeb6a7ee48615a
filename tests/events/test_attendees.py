"""A pasted list of attendees: whom the book knows, whom perhaps, whom not; nothing is written unasked."""

import pytest

from kith.encounters.models import Encounter
from kith.events.attendees import LONGEST, MOST, Attendee, attendees, known_among
from kith.exports.jsonl import lines
from kith.kernel.errors import Refusal
from kith.people import actions as people
from kith.people.models import Person

from .conftest import PAGE
from .test_pages import text_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom Okafor\n\n  - Priya Raman \n2. jonas weber", ["Tom Okafor", "Priya Raman", "Jonas Weber"]),
        ("Tom Okafor, Ashdown Rail", [Attendee("Tom Okafor", "Ashdown Rail")]),
        ("Tom Okafor (Ashdown Rail)", [Attendee("Tom Okafor", "Ashdown Rail")]),
        ("Tom Okafor – Planner – Ashdown Rail", [Attendee("Tom Okafor", "Ashdown Rail", "Planner")]),
        ("Tom Okafor <tom@rail.example>", [Attendee("Tom Okafor", "", "", "tom@rail.example")]),
        ("Tom Okafor, Rail (tom@rail.example)", [Attendee("Tom Okafor", "Rail", "", "tom@rail.example")]),
        ("tom@rail.example<mailto:tom@rail.example>", [Attendee("tom@rail.example", "", "", "tom@rail.example")]),
        (
            'Priya Raman <p@n.example>; Okafor, Tom <t@r.example>, "Weber, Jonas" <j@h.example>; zoe@v.example',
            [
                Attendee("Priya Raman", email="p@n.example"),
                Attendee("Tom Okafor", email="t@r.example"),
                Attendee("Jonas Weber", email="j@h.example"),
                Attendee("zoe@v.example", email="zoe@v.example"),
            ],
        ),
        ("Name,Company\nTom Okafor,Ashdown Rail\n", [Attendee("Tom Okafor", "Ashdown Rail")]),
        (
            "First Name\tLast Name\tE-mail\tJob title\tOrganisation\nTom\tOkafor\tt@r.example\tPlanner\tRail\n",
            [Attendee("Tom Okafor", "Rail", "Planner", "t@r.example")],
        ),
        ("Vorname;Nachname;Firma\nJürgen;Groß;Bahn AG", [Attendee("Jürgen Groß", "Bahn AG")]),
        ("Tom Okafor\nTom Okafor", ["Tom Okafor"]),
    ],
)
def test_lists_of_many_kinds_are_read(text, found):
    assert attendees(text) == [Attendee(one) if isinstance(one, str) else one for one in found]


@pytest.mark.parametrize(
    "text", ["", " \n\n", "—\n12", "x" * (LONGEST + 1), "\n".join(f"Ada Berg {n}" for n in range(MOST + 1))]
)
def test_a_list_that_is_none_says_what_to_do(text):
    with pytest.raises(Refusal, match=r"Paste"):
        attendees(text)


def looked_up(book, text):
    return {
        one.attendee.name: ([who.name for who in one.people], one.sure) for one in known_among(book, attendees(text))
    }


def test_who_is_known_surely_perhaps_or_not(book, maya, tom):
    for name, firm in (("Anna Berg", "Vela"), ("Anna Berg", "Northwind"), ("Li Wei", "Fjord")):
        person = people.add_person(book=book, by=maya, name=name)
        people.affiliate(book=book, by=maya, person=person, organisation=firm)
    text = "Dr. tom OKAFOR\nThomas Okafor\nAnna Berg\nAnna Berg (Vela)\nAnna Bergman\nOkafor\nZoë Quist"
    found = {one.attendee: ([who.name for who in one.people], one.sure) for one in known_among(book, attendees(text))}
    told = list(found.values())
    assert told[0] == (["Tom Okafor"], True)
    assert told[1] == (["Tom Okafor"], False)
    assert told[2] == (["Anna Berg", "Anna Berg"], False)
    assert told[3] == (["Anna Berg"], True)
    assert told[4] == ([], False)
    assert told[5] == (["Tom Okafor"], False)
    assert told[6] == ([], False)


def test_an_address_tells_alone_where_the_name_agrees(book, maya, tom):
    people.add_contact_point(book=book, by=maya, person=tom, kind="email", value="tom@rail.example")
    assert looked_up(book, "T. Okafor, tom@rail.example")["T. Okafor"] == (["Tom Okafor"], True)
    assert looked_up(book, "Zoë Quist, tom@rail.example")["Zoë Quist"] == ([], False)
    assert looked_up(book, "tom@rail.example")["tom@rail.example"] == (["Tom Okafor"], True)


def test_it_asks_the_same_for_ten_as_for_a_thousand(book, maya, tom, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked(count):
        with CaptureQueriesContext(connection) as ran:
            known_among(book, attendees("\n".join(f"Tom Okafor {n}, t{n}@rail.example" for n in range(count))))
        return len(ran)

    assert asked(10) == asked(1000)


def test_the_page_tells_and_keeps_nothing(forum, ids, web_later):
    web, before = web_later(), list(lines(forum))
    told = text_of(web.post(f"{PAGE}/attendees", {"text": "Tom Okafor\nPriya Raman\nThomas Okafor\nZoë Quist, Vela"}))
    assert "You know 2 of 4" in told
    assert "Not in your book 1 Zoë Quist Vela" in told
    assert list(lines(forum)) == before


def test_those_who_are_ticked_are_noted_in_one_batch(forum, ids, web_later):
    web = web_later()
    sent = {
        "person": ids["Tom Okafor"],
        "new": "3",
        "name-3": "Zoë Quist",
        "organisation-3": "Vela",
        "email-3": "z@v.example",
    }
    answer = text_of(web.post(f"{PAGE}/met", sent, follow=True))
    assert "Met 2 people at Grid Forum" in answer
    zoe = Person.objects.of(forum).get(name="Zoë Quist")
    found = Encounter.objects.of(forum).get(participants__person=zoe)
    assert (found.event, found.place, found.channel) == ("Grid Forum", "Rotterdam", "event")
    assert zoe.contact_points.get().value == "z@v.example"


def test_what_cannot_be_read_is_said_and_nothing_is_lost(forum, web_later):
    web = web_later()
    answer = web.post(f"{PAGE}/attendees", {"text": "—"})
    assert answer.status_code == 422
    assert "There is no name in this list. Paste one a line." in text_of(answer)
    assert ">—</textarea>" in answer.content.decode()
    assert "Nobody is ticked" in text_of(web.post(f"{PAGE}/met", follow=True))
