"""An encounter is noted, set right and taken out, and every step can be taken back."""

import re
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.encounters import wording
from kith.encounters.actions import CHANNELS, DIRECTIONS, change_encounter, delete_encounter, log_encounter
from kith.encounters.models import Encounter, Participant
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal


def last(book):
    return latest_standing(book)


def test_everybody_who_was_there_has_part_in_it(log, ines, abel):
    found = log(ines, "2026-02-11", "meeting", abel, ines, place=" Porto ", note=" Sardines ")
    assert {one.person_id for one in found.participants.all()} == {ines.pk, abel.pk}
    assert (found.place, found.note) == ("Porto", "Sardines")


def test_an_encounter_is_one_batch_that_undo_takes_back(book, maya, log, ines):
    log(ines, "2026-02-11", "call")
    assert last(book).said == "Call with Ines Prado"
    undo(last(book), by=maya)
    assert not Encounter.objects.of(book).exists()
    assert not Participant.objects.of(book).exists()


def test_setting_it_right_changes_facts_and_people_and_can_be_undone(book, maya, log, ines, abel):
    found = log(ines, "2026-02-11", "call", note="The tender")
    change_encounter(book=book, by=maya, encounter=found, people=[abel], channel="email", on=date(2026, 2, 10))
    assert [one.person for one in found.participants.all()] == [abel]
    undo(last(book), by=maya)
    again = Encounter.objects.of(book).get()
    assert (again.channel, again.on, again.note) == ("call", date(2026, 2, 11), "The tender")
    assert [one.person for one in again.participants.all()] == [ines]


def test_deleting_one_can_be_undone_word_for_word(book, maya, log, ines, abel):
    found = log(ines, "2026-02-11", "event", abel, event="Regatta", note="Won")
    before = (found.uid, found.on, found.event, found.note)
    delete_encounter(book=book, by=maya, encounter=found)
    assert not Encounter.objects.of(book).exists()
    undo(last(book), by=maya)
    again = Encounter.objects.of(book).get()
    assert (again.uid, again.on, again.event, again.note) == before
    assert again.participants.count() == 2


def test_an_encounter_without_people_or_in_an_unknown_way_is_refused(book, maya, log, ines):
    for person, channel, facts in ((None, "call", {}), (ines, "pigeon", {}), (ines, "call", {"direction": "up"})):
        with pytest.raises(Refusal):
            log_encounter(
                book=book, by=maya, people=[person] if person else [], on=date(2026, 2, 11), channel=channel, **facts
            )
    assert not Encounter.objects.of(book).exists()
    assert not Batch.objects.of(book).filter(verb="log_encounter").exists()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    channel=st.sampled_from(CHANNELS),
    direction=st.sampled_from(DIRECTIONS),
    event=st.text(max_size=20),
    place=st.text(max_size=20),
    name=st.text(min_size=1, max_size=20),
)
def test_every_encounter_has_a_first_line_that_names_where_it_was(channel, direction, event, place, name):
    told = wording.heading(channel, direction, event=event, place=place, name=name)
    assert told
    assert event in told
    assert place in told


@pytest.mark.parametrize(
    ("channel", "direction", "facts", "reads"),
    [
        ("email", "in", {}, "Ines wrote"),
        ("message", "out", {}, "You wrote"),
        ("email", "both", {}, "You wrote to each other"),
        ("call", "both", {}, "Call"),
        ("event", "both", {"event": "Regatta", "place": "Porto"}, "Regatta, Porto"),
        ("meeting", "both", {"place": "Porto"}, "Meeting, Porto"),
        ("meeting", "both", {"place": "Porto", "note": "Lunch in Porto with Ines"}, "Lunch in Porto"),
        ("meeting", "both", {"place": "station", "note": "had a quick coffee at the station"}, "Coffee at the station"),
        ("meeting", "both", {"place": "Porto", "note": "Dinner with Ines, Porto"}, "Dinner, Porto"),
        ("meeting", "both", {"note": "Talked about lunch"}, "Meeting"),
        ("call", "both", {"note": "Lunch is off"}, "Call"),
        ("event", "both", {"event": "Regatta", "place": "Porto", "note": "Coffee in Porto"}, "Regatta, Porto"),
    ],
)
def test_the_first_line_says_what_happened(channel, direction, facts, reads):
    assert wording.heading(channel, direction, **{"event": "", "place": "", "name": "Ines", **facts}) == reads


def test_names_beside_it_are_links_and_cannot_smuggle_markup(log, ines, abel, book, maya):
    abel.name = "<b>Abel</b>"
    told = wording.with_links("Lunch", [abel])
    assert told == f'Lunch, with <a href="/people/{abel.pk}">&lt;b&gt;Abel&lt;/b&gt;</a>'


def test_up_to_three_are_named_and_the_rest_counted(ines, abel):
    people = [ines, abel, ines, abel, ines]
    for count, reads in ((2, "Ines Prado and Abel Roy"), (4, "Ines Prado, Abel Roy, Ines Prado and 1 other")):
        told = re.sub(r"<[^>]*>", "", wording.with_links("Lunch", people[:count]))
        assert told == f"Lunch, with {reads}"
