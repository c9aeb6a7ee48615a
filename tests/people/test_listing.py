"""The People page as data: filters, orders, pages."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.core import cadence
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.people import actions
from kith.people.models import Circle, Mark, Organisation, Standing
from kith.people.queries import Filters, belonging, filters, listed, people_page
from kith.rhythm.actions import set_rhythm

TODAY = date(2026, 6, 9)


@pytest.fixture
def seen(book):
    """Says when somebody was last contacted: `seen(person, days=12, usual=30)`."""

    def seen(person, *, days, first=400, usual=None):
        last = TODAY - timedelta(days)
        return Standing.objects.create(
            book=book,
            person=person,
            first_contact=TODAY - timedelta(max(first, days)),
            last_contact=last,
            quiet_on=cadence.quiet_on(last, usual),
            dormant_on=cadence.dormant_on(last, usual),
            last_channel="call",
            count=5,
            usual_gap=usual,
        )

    return seen


def names(book, filters=None, **how):
    return [row.name for row in people_page(book, filters or Filters(), today=TODAY, **how).rows]


def walk(book, sort, size):
    """All names, page by page."""
    found, after = [], ""
    while True:
        page = people_page(book, Filters(), sort=sort, after=after, today=TODAY, size=size)
        found += [row.name for row in page.rows]
        after = page.next
        if not after:
            return found


def test_orders(book, add, seen):
    zoe, _abel, mia = add("Zoe Hart"), add("Ábel Roy"), add("Mia Sand")
    seen(mia, days=3)
    seen(zoe, days=30)
    assert names(book) == ["Ábel Roy", "Mia Sand", "Zoe Hart"]
    assert names(book, sort="last") == ["Mia Sand", "Zoe Hart", "Ábel Roy"]
    assert names(book, sort="added") == ["Mia Sand", "Ábel Roy", "Zoe Hart"]


@pytest.mark.parametrize("sort", ["name", "last", "added"])
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_pages_show_everybody_once_in_order(book, add, seen, sort, size):
    people = [add(name) for name in ("Jo", "Jo", "Ana", "Ana", "Zed", "Bo")]
    for person, days in zip(people, (5, 5, 9), strict=False):
        seen(person, days=days)
    assert walk(book, sort, size) == names(book, sort=sort, size=100)
    assert sorted(walk(book, sort, size)) == ["Ana", "Ana", "Bo", "Jo", "Jo", "Zed"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(
    after=st.text(max_size=30) | st.from_regex(r"\d{0,25}~@?[\w-]{0,12}"),
    sort=st.sampled_from(["name", "last", "added"]),
)
def test_a_strange_cursor_is_no_fault(book, after, sort):
    assert people_page(book, Filters(), sort=sort, after=after, today=TODAY).rows == []


def test_filters(book, maya, add):
    ines, abel, mia = add("Ines Prado", at="Vela"), add("Abel Roy"), add("Mia Sand", at="Orla")
    circle = actions.add_to_circle(book=book, by=maya, person=ines, circle="Rowing")
    vela = Organisation.objects.of(book).get(name="Vela")
    actions.mark_person(book=book, by=maya, person=mia, kind=Mark.PUT_ASIDE, on=TODAY)
    actions.mark_person(book=book, by=maya, person=abel, kind=Mark.NO_UPDATES, on=TODAY)
    assert names(book) == ["Abel Roy", "Ines Prado"]
    assert names(book, Filters(show="aside")) == ["Mia Sand"]
    assert names(book, Filters(show="all")) == ["Abel Roy", "Ines Prado", "Mia Sand"]
    assert names(book, Filters(circle=circle.pk)) == ["Ines Prado"]
    assert names(book, Filters(organisation=[vela.pk])) == ["Ines Prado"]
    assert names(book, Filters(organisation=[])) == []
    assert people_page(book, Filters(circle=circle.pk), today=TODAY).count == 1
    assert people_page(book, Filters(), today=TODAY).count is None


@pytest.mark.parametrize(
    ("how", "state"),
    [
        ((5, 20, None), "new"),
        ((5, 400, 30), "regular"),
        ((60, 400, 30), "regular"),
        ((61, 400, 30), "quiet"),
        ((241, 400, 30), "dormant"),
        ((364, 400, None), "regular"),
        ((366, 800, None), "quiet"),
        ((1095, 2000, 400), "dormant"),
    ],
)
def test_everybody_is_in_exactly_one_standing(book, add, seen, how, state):
    days, first, usual = how
    seen(add("Ines Prado"), days=days, first=first, usual=usual)
    add("Abel Roy")
    fitting = [one for one in ("new", "regular", "quiet", "dormant") if names(book, Filters(chosen={"standing": one}))]
    assert fitting == [state]
    assert names(book, Filters(chosen={"standing": "none"})) == ["Abel Roy"]


@pytest.mark.parametrize(
    ("days", "choices"),
    [
        (0, ["month", "quarter", "year"]),
        (29, ["month", "quarter", "year"]),
        (30, ["quarter", "year"]),
        (91, ["year"]),
        (364, ["year"]),
        (365, ["older"]),
        (None, ["never"]),
    ],
)
def test_the_last_contact_narrows(book, add, seen, days, choices):
    ines = add("Ines Prado")
    if days is not None:
        seen(ines, days=days)
    known = filters()[0]
    assert known.name == "last"
    assert [one for one in known.choices if names(book, Filters(chosen={"last": one}))] == choices


def test_a_rhythm_narrows(book, maya, add):
    for name, days in (("Ines Prado", 30), ("Abel Roy", 45), ("Mia Sand", None)):
        set_rhythm(book=book, by=maya, person=add(name), days=days, on=TODAY)
    assert names(book, Filters(chosen={"rhythm": "30"})) == ["Ines Prado"]
    assert names(book, Filters(chosen={"rhythm": "own"})) == ["Abel Roy"]
    assert names(book, Filters(chosen={"rhythm": "none"})) == ["Mia Sand"]
    assert names(book, Filters(chosen={"rhythm": "7"})) == []


def test_a_place_narrows_to_who_lives_or_works_there(book, maya, add):
    ines, abel, mia = add("Ines Prado"), add("Abel Roy"), add("Mia Sand")
    me = {"book": book, "by": maya}
    actions.add_contact_point(**me, person=ines, kind="address", value="3 Kade\n1011 AB Göteborg")
    actions.affiliate(**me, person=abel, title="Pilot", place="Göteborg")
    actions.affiliate(**me, person=mia, title="Pilot", place="Göteborg", past=True)
    actions.add_contact_point(**me, person=mia, kind="email", value="mia@goteborg.example")
    assert names(book, Filters(place="goteborg kade")) == ["Ines Prado"]
    assert names(book, Filters(place="Göteborg")) == ["Abel Roy", "Ines Prado"]


def test_a_letter_begins_the_list_there(book, add):
    for name in ("Ábel Roy", "Bea Lund", "Jo Hart", "Zoe Hart"):
        add(name)
    assert names(book, after="0~b") == ["Bea Lund", "Jo Hart", "Zoe Hart"]
    assert names(book, after="0~c") == ["Jo Hart", "Zoe Hart"]
    assert names(book, after="0~a") == ["Ábel Roy", "Bea Lund", "Jo Hart", "Zoe Hart"]


PLACED = st.sampled_from(["", "inside", "outside", "school", "own"])
WORKING = st.lists(st.sampled_from(["Vela", "Orla"]), unique=True, max_size=2)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(people=st.lists(st.tuples(PLACED, WORKING, st.booleans()), min_size=1, max_size=4))
def test_the_circles_inside_and_outside_hold_whom_today_counts_there(book, maya, people):
    who = {"book": book, "by": maya}
    with batch(**who, verb="", said="") as rec:
        me = actions.add_person(**who, name="Maya Holm", within=rec)
        actions.set_me(**who, person=me, within=rec)
        actions.affiliate(**who, person=me, organisation="Vela", within=rec)
        for number, (kind, firms, past) in enumerate(people):
            person = actions.add_person(**who, name=f"Ines {number}", within=rec)
            for firm in firms:
                actions.affiliate(**who, person=person, organisation=firm, past=past, within=rec)
            if kind:
                circle = Circle.objects.of(book).filter(kind=kind).first() or "Rowing"
                actions.add_to_circle(**who, person=person, circle=circle, within=rec)
    found = belonging(book, [one.pk for one in listed(book)])
    for circle in Circle.objects.of(book).exclude(kind="own"):
        counted = {pk for pk, kinds in found.items() if circle.kind in kinds}
        shown = people_page(book, Filters(circle=circle.pk), today=TODAY).rows
        assert {row.id for row in shown} == counted, circle.kind
    undo(rec.batch, by=maya)


def test_a_search_keeps_its_own_order(book, add):
    zoe, abel = add("Zoe Hart"), add("Abel Roy")
    page = people_page(book, Filters(show="all", found=[zoe.pk, abel.pk]), today=TODAY)
    assert [row.name for row in page.rows] == ["Zoe Hart", "Abel Roy"]


def test_rows_tell_the_present_post_circles_and_marks(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer")
    actions.affiliate(book=book, by=maya, person=person, organisation="Orla", title="Clerk", past=True)
    actions.add_to_circle(book=book, by=maya, person=person, circle="Rowing")
    actions.mark_person(book=book, by=maya, person=person, kind=Mark.NO_UPDATES, on=TODAY)
    (row,) = people_page(book, Filters(), today=TODAY).rows
    assert (row.title, row.organisation, row.circles, row.marks) == ("Buyer", "Vela", ["Rowing"], ["no_updates"])
    assert (row.line.silence, row.line.ticks, row.last) == (None, (), None)  # never: a dotted line


def test_another_book_never_shows(book, omar):
    actions.add_person(book=omar.book, by=omar, name="Zoe Hart")
    for one in (Filters(), Filters(show="all"), Filters(chosen={"standing": "none"})):
        assert names(book, one) == []


@pytest.mark.parametrize("sort", ["name", "last", "added"])
def test_the_number_of_queries_does_not_grow_with_rows(book, maya, add, seen, sort):
    def queries():
        with CaptureQueriesContext(connection) as ran:
            people_page(book, Filters(), sort=sort, today=TODAY)
        return len(ran)

    def somebody(name):
        person = add(name, at=f"{name} works", title="Owner")
        actions.add_to_circle(book=book, by=maya, person=person, circle=name)
        seen(person, days=len(name))

    somebody("Ana")
    few = queries()
    for name in ("Bo", "Cid", "Dora", "Egon"):
        somebody(name)
    assert queries() == few
