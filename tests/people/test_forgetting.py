"""What tells of somebody erased: earlier names go everywhere, given names where a text is about them."""

import pytest

from kith.capture.actions import answer, keep
from kith.capture.models import Capture
from kith.encounters.actions import log_encounter
from kith.encounters.models import Encounter
from kith.favours.actions import make_promise
from kith.favours.models import Promise
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people import actions
from kith.people.models import Organisation, Person
from tests.conftest import TODAY
from tests.people.test_erasing import whole_book

pytestmark = pytest.mark.django_db


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def reading(*names):
    """What was understood of a sentence about these."""
    people = [{"name": name, "emails": [], "phones": [], "urls": []} for name in names]
    facts = {"people": people, "when": TODAY.isoformat(), "channel": "meeting", "interests": []}
    return {**facts, **dict.fromkeys(("event", "place", "introduced_by", "follow_up", "promise"))}


@pytest.fixture
def titles(book):
    def titles():
        return list(Batch.objects.of(book).order_by("pk").values_list("said", flat=True))

    return titles


def test_an_earlier_name_goes_like_the_present_one(book, who, add):
    person = add("Grace Halloran")
    friend = add("Jo Adeyemi", note="At school with Grace Halloran; Grace Linden now")
    actions.change_person(**who, person=person, name="Grace Linden")
    actions.erase_person(**who, person=person)
    friend.refresh_from_db()
    assert friend.note == "At school with (erased); (erased) now"
    assert not [word for word in ("halloran", "linden") if word in whole_book(book)]


def test_an_address_they_had_before_goes_too(book, who, add):
    person = add("Grace Linden")
    point = actions.add_contact_point(**who, person=person, kind="email", value="grace@old.example")
    actions.change_contact_point(**who, point=point, value="grace@new.example", label="")
    actions.drop_contact_point(**who, point=point)
    friend = add("Jo Adeyemi", note="cc grace@old.example, grace@new.example")
    actions.erase_person(**who, person=person)
    friend.refresh_from_db()
    assert friend.note == "cc (erased), (erased)"


def test_where_it_is_about_them_the_given_name_goes_too(book, who, add, titles):
    person = add("Grace Linden")
    text = "Lunch with Grace and Jo Adeyemi today, promised Jo the photo of Grace"
    understood = {**reading("Jo Adeyemi", "Grace"), "promise": "the photo of Grace"}
    keep(**who, text=text, today=TODAY, reading=understood)
    other = add("Ann Lee", note="Grace under pressure")
    actions.erase_person(**who, person=person)
    capture = Capture.objects.of(book).get()
    assert capture.text == "Lunch with (erased) and Jo Adeyemi today, promised Jo the photo of (erased)"
    assert [one["name"] for one in capture.reading["people"]] == ["Jo Adeyemi"]
    assert "Grace" not in Encounter.objects.of(book).get().note
    assert not [one for one in Promise.objects.of(book) if "Grace" in one.what]
    assert titles() == [
        "Kept: Lunch with (erased) and Jo Adeyemi today, promised Jo the photo of (erased)",
        "Added Ann Lee",
    ]
    other.refresh_from_db()
    assert other.note == "Grace under pressure"


def test_others_of_whom_the_same_text_tells_keep_what_names_them(book, who, add):
    person, spouse = add("Grace Linden"), add("Tom Linden")
    dinner = log_encounter(
        **who, people=[person, spouse], on=TODAY, channel="meeting", note="Grace and Tom Linden cooked"
    )
    actions.erase_person(**who, person=person)
    dinner.refresh_from_db()
    assert dinner.note == "(erased) and Tom Linden cooked"


def test_what_was_promised_to_others_there_loses_the_name(book, who, add):
    person, friend = add("Grace Linden"), add("Jo Adeyemi")
    lunch = log_encounter(**who, people=[person, friend], on=TODAY, channel="meeting")
    kept = make_promise(**who, person=friend, what="Send Grace's paper", made_on=TODAY, encounter=lunch)
    actions.erase_person(**who, person=person)
    kept.refresh_from_db()
    assert kept.what == "Send (erased)'s paper"


def test_how_one_met_those_whom_they_introduced_loses_the_name(book, who, add):
    person = add("Grace Linden")
    friend = add("Jo Adeyemi", note="Grace says Jo is shy")
    actions.set_through(**who, person=friend, through=person)
    actions.erase_person(**who, person=person)
    friend.refresh_from_db()
    assert (friend.note, friend.through) == ("(erased) says Jo is shy", None)


def test_the_journal_forgets_them_in_what_was_changed(book, who, add):
    person, friend = add("Grace Linden"), add("Jo Adeyemi")
    lunch = log_encounter(**who, people=[person, friend], on=TODAY, channel="meeting", note="Grace paid")
    from kith.encounters.actions import change_encounter

    change_encounter(**who, encounter=lunch, note="Jo paid")
    actions.erase_person(**who, person=person)
    undo(Batch.objects.of(book).latest("pk"), by=None)
    lunch.refresh_from_db()
    assert lunch.note == "(erased) paid"


def test_a_firm_of_their_name_goes_with_them_unless_others_are_there(book, who, add):
    for name in ("Grace Linden", "Ada Roy"):
        actions.affiliate(**who, person=add(name), organisation=name, title="Owner")
    add("Jo Adeyemi", at="Ada Roy")
    for name in ("Grace Linden", "Ada Roy"):
        actions.erase_person(**who, person=Person.objects.of(book).get(name=name))
    assert [one.name for one in Organisation.objects.of(book)] == ["(erased)"]


def test_two_circles_of_erased_names_stay_two(book, who, add):
    names = ("Grace Linden", "Ada Roy")
    for name in names:
        actions.add_to_circle(**who, person=add("Jo Adeyemi"), circle=name)
    for name in names:
        actions.erase_person(**who, person=add(name))
    from kith.people.models import Circle

    assert Circle.objects.of(book).filter(name__startswith="(erased)").count() == 2


# Sentences that wait


def test_a_waiting_sentence_about_them_alone_goes_with_them(book, who, add):
    person, other = add("Grace Linden"), add("Grace Roy")
    keep(**who, text="Met Grace at the fair", today=TODAY, reading=reading("Grace"))
    actions.erase_person(**who, person=other)
    assert Capture.objects.of(book).get().encounter is None
    actions.erase_person(**who, person=person)
    assert not Capture.objects.of(book).exists()


def test_one_that_may_be_about_somebody_else_still_asks_and_is_answered(book, who, add):
    from kith.capture.queries import asking

    person, other = add("Grace Linden"), add("Grace Roy")
    capture = keep(**who, text="Met Grace at the fair", today=TODAY, reading=reading("Grace"))
    actions.erase_person(**who, person=person)
    capture.refresh_from_db()
    (question,) = asking(capture)
    assert (question["name"], [one["id"] for one in question["candidates"]]) == ("Grace", [other.pk])
    assert answer(**who, capture=capture, answers={"Grace": str(other.pk)}).encounter is not None


def test_one_about_them_and_others_asks_about_the_others(book, who, add):
    from kith.capture.queries import asking

    person = add("Grace Linden")
    tom, _other = add("Tom Okafor"), add("Tom Reilly")
    capture = keep(
        **who,
        text="Met Grace Linden and Tom at the fair",
        today=TODAY,
        reading=reading("Grace Linden", "Tom"),
        answers={"Grace Linden": str(person.pk)},
    )
    actions.erase_person(**who, person=person)
    capture.refresh_from_db()
    assert capture.text == "Met (erased) and Tom at the fair"
    assert capture.answers == {}
    assert [one["name"] for one in asking(capture)] == ["Tom"]
    answer(**who, capture=capture, answers={"Tom": str(tom.pk)})
    assert sorted(Person.objects.of(book).values_list("name", flat=True)) == ["Tom Okafor", "Tom Reilly"]


def test_a_contact_to_come_with_them_and_others_stays_without_them(book, who, add):
    person, jo = add("Grace Linden"), add("Jo Adeyemi")
    text = "Lunch with Grace and Jo Adeyemi on the 19th"
    facts = {**reading("Grace", "Jo Adeyemi"), "comes_on": "2026-06-19"}
    planned = Capture.objects.create(book=book, text=text, on=TODAY, reading=facts)
    actions.erase_person(**who, person=person)
    planned.refresh_from_db()
    assert planned.text == "Lunch with (erased) and Jo Adeyemi on the 19th"
    assert [one["name"] for one in planned.reading["people"]] == [jo.name]
