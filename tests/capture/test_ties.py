"""A sentence of who knows whom becomes a tie between them, and claims no meeting with who was not there."""

import json

import pytest

from kith.capture.actions import correct, keep
from kith.capture.chips import corrected, understood
from kith.capture.forgetting import about
from kith.capture.models import Capture
from kith.capture.queries import reading_of, result_of, waiting
from kith.capture.wording import kept_line
from kith.encounters.models import Encounter, Participant
from kith.favours.models import Promise
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_person
from kith.people.models import Affiliation, Person
from kith.ties.actions import state_tie
from kith.ties.models import Statement, Tie

TEXT = "Hanna Lind knows Tomás Reyes at Northwind"


@pytest.fixture
def kept(maya, today):
    return lambda text: keep(book=maya.book, by=maya, text=text, today=today)


def ties(book):
    return [(one.person.name, one.other.name, one.strength) for one in Statement.objects.of(book).order_by("pk")]


def there(book):
    return [one.person.name for one in Participant.objects.of(book).order_by("pk")]


@pytest.mark.parametrize("text", [TEXT, "Hanna Lind kennt Tomás Reyes bei Northwind"])
def test_it_is_a_tie_of_two_people_and_no_encounter_and_goes_with_the_sentence(book, kept, today, text):
    capture = kept(text)
    assert ties(book) == [("Hanna Lind", "Tomás Reyes", 3)]
    assert Statement.objects.of(book).get().note == text
    assert Tie.objects.of(book).count() == 2
    assert not Encounter.objects.of(book).exists()
    assert [(one.person.name, one.organisation.name) for one in Affiliation.objects.of(book)] == [
        ("Tomás Reyes", "Northwind")
    ]
    assert not Person.objects.of(book).exclude(met_on="").exists()
    assert kept_line(capture, today) == "Kept: Hanna Lind and Tomás Reyes know each other"
    assert not waiting(book).exists()
    undo(latest_standing(book), by=book.owner)
    assert not Person.objects.of(book).exists()
    assert not Capture.objects.of(book).exists()


def test_who_is_told_of_beside_a_meeting_was_not_there(book, kept):
    result = result_of(kept("Coffee with Hanna Lind yesterday. She knows Tomás Reyes at Northwind well"))
    assert [one["name"] for one in result["people"]] == ["Hanna Lind"]
    assert "knows" not in result
    assert there(book) == ["Hanna Lind"]
    assert ties(book) == [("Hanna Lind", "Tomás Reyes", 4)]


def test_both_were_there_where_both_were_met(book, kept):
    kept("Met Hanna Lind and Tomás Reyes. They know each other from school")
    assert there(book) == ["Hanna Lind", "Tomás Reyes"]
    assert ties(book) == [("Hanna Lind", "Tomás Reyes", 3)]


def test_what_is_to_be_done_besides_is_a_promise_and_still_no_meeting(book, kept, today):
    kept("Hanna Lind knows Tomás Reyes at Northwind, ask her for an intro by Friday")
    assert not Encounter.objects.of(book).exists()
    promise = Promise.objects.of(book).get()
    assert (promise.person.name, promise.due > today) == ("Hanna Lind", True)


def test_several_are_told_of_at_once(book, kept):
    kept("Hanna Lind knows Tomás Reyes and Marek Nowak at Northwind")
    assert ties(book) == [("Hanna Lind", "Tomás Reyes", 3), ("Hanna Lind", "Marek Nowak", 3)]


def test_that_they_know_each_other_leaves_how_well_as_the_owner_said(book, maya, kept, today):
    hanna, tomas = (add_person(book=book, by=maya, name=name) for name in ("Hanna Lind", "Tomás Reyes"))
    state_tie(book=book, by=maya, person=tomas, other=hanna, strength=5, on=today)
    kept("Hanna Lind knows Tomás Reyes")
    assert ties(book) == [("Tomás Reyes", "Hanna Lind", 5)]
    kept("Hanna Lind knows Tomás Reyes a little")
    assert ties(book) == [("Tomás Reyes", "Hanna Lind", 2)]


def test_it_is_seen_while_typing_and_can_be_corrected(book, today):
    reading = reading_of(book, TEXT, today)
    seen = understood(book, reading, {}, today)
    chips = {chip.name: (chip.label, chip.value) for chip in seen.chips}
    assert chips["knows-strength"] == ("tie", "Hanna Lind and Tomás Reyes know each other")
    assert not {"when", "channel"} & chips.keys()
    assert seen.will == (
        "Adds Hanna Lind, adds Tomás Reyes and that Hanna Lind and Tomás Reyes know each other. Nothing is sent."
    )
    form = {"knows-strength": "5", "was-knows-strength": "3"}
    assert corrected(reading, form)[0]["knows"]["strength"] == 5
    assert corrected(reading, form | {"knows-strength": ""})[0]["knows"] is None
    assert corrected(reading, form | {"knows-strength": "many"})[0]["knows"] is None


def test_without_the_tie_it_is_a_meeting_and_back_again(book, maya, kept):
    capture, who = kept(TEXT), {"book": book, "by": maya}
    anew = correct(**who, capture=capture, text=TEXT, reading={**capture.reading, "knows": None})
    assert there(book) == ["Hanna Lind", "Tomás Reyes"]
    assert not ties(book)
    again = correct(**who, capture=anew, text=TEXT, reading=reading_of(book, TEXT, anew.on))
    assert not there(book)
    assert len(ties(book)) == 1
    assert not again.asks


def test_a_name_taken_out_takes_its_ties_along(book, maya, kept):
    capture = kept("Hanna Lind knows Tomás Reyes and Marek Nowak at Northwind")
    people = [{**one, "name": "" if "Tomás" in one["name"] else one["name"]} for one in capture.reading["people"]]
    correct(book=book, by=maya, capture=capture, text=capture.text, reading={**capture.reading, "people": people})
    assert ties(book) == [("Hanna Lind", "Marek Nowak", 3)]


def test_an_unclear_name_is_asked_for_and_the_tie_follows_the_answer(web, book, maya, kept):
    one, _other = (add_person(book=book, by=maya, name=f"Tomás Reyes {number}") for number in (1, 2))
    capture = kept("Hanna Lind knows Tomás Reyes")
    assert waiting(book).get() == capture
    assert not ties(book)
    web.post(f"/captures/{capture.pk}/answers", {"who-Tomás Reyes": str(one.pk)})
    assert ties(book) == [("Hanna Lind", one.name, 3)]
    assert not waiting(book).exists()


def test_the_page_of_such_a_note_corrects_it(web, book, kept):
    capture = kept(TEXT)
    page = web.get(f"/captures/{capture.pk}")
    assert "know each other" in page.content.decode()
    assert "Let it go" not in page.content.decode()
    sent = {"text": TEXT, "seen": "1", "knows-strength": "2", "was-knows-strength": "3"}
    web.post(f"/captures/{capture.pk}", sent)
    assert ties(book) == [("Hanna Lind", "Tomás Reyes", 2)]


def test_who_is_erased_is_found_in_such_sentences(book, kept):
    capture = kept(TEXT)
    tomas = Person.objects.of(book).get(name="Tomás Reyes")
    assert [row for _model, row, _left in about(book=book, person=tomas)] == [capture.pk]


def test_the_result_has_the_keys_it_always_had(book, kept):
    result = result_of(kept(TEXT))
    assert json.dumps(result)
    assert [one["name"] for one in result["people"]] == ["Hanna Lind", "Tomás Reyes"]
    assert result.keys() == {
        "people", "when", "channel", "event", "place", "interests", "introduced_by", "follow_up", "promise", "id",
    }  # fmt: skip
