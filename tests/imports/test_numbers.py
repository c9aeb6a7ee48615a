"""One number with its country and without is one: a person, a day and a channel are one conversation."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.encounters.models import Encounter, Part
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.models import Standing

from ..formats.test_sms import AT, call, calls, message, messages

pytestmark = pytest.mark.django_db
FORMS = ("+4791234567", "004791234567", "91234567", "091234567", "+47 912 34 567", "912 34 567")
NUMBERS = {"Ida Brandvold": FORMS, "Wei Tan": ("+6591234568", "9123 4568", "006591234568")}
DAY = 86_400_000


def told(book):
    rows = Encounter.objects.of(book).order_by("on", "channel", "pk")
    return [
        (one.on.day, one.channel, one.direction, sorted(one.participants.values_list("person__name", flat=True)))
        for one in rows
    ]


def test_who_answers_from_the_other_form_of_their_number_waits_for_a_reply(bring_text, book, know):
    ida = know("Ida Brandvold", "912 34 567")
    bring_text(messages(message(2, "91234567"), message(1, "+4791234567", at=AT + DAY)))
    assert Standing.objects.of(book).get(person=ida).owes_reply


@pytest.mark.parametrize("on_the_card", ["+47 912 34 567", "912 34 567", ""])
@pytest.mark.parametrize("at_once", [True, False])
def test_both_forms_of_a_number_on_a_day_are_one_conversation(bring_text, book, know, on_the_card, at_once):
    know("Ida Brandvold", on_the_card)
    one, other = message(1, "+4791234567"), message(2, "912 34 567", at=AT + 60_000)
    for some in [(one, other)] if at_once else [(one,), (other,)]:
        bring_text(messages(*some))
    assert told(book) == [(25, "message", "both", ["Ida Brandvold"])]
    assert Part.objects.of(book).count() == 2
    assert bring_text(messages(other, one))["unchanged"] == 2


def test_calls_and_chats_too_each_for_itself(bring_text, book, know):
    know("Ida Brandvold", "912 34 567")
    bring_text(calls(call(1, number="91234567"), call(2, number="+4791234567", at=AT + 60_000)), "calls.xml")
    for form in ("+47 912 34 567", "912 34 567"):
        bring_text(f"25.12.21, 21:05 - {form}: Hei {form}\n", f"WhatsApp Chat with {form}.txt")
    bring_text(messages(message()))
    names = ["Ida Brandvold"]
    assert told(book) == [(25, "call", "both", names), (25, "message", "in", names), (25, "message", "in", names)]


def test_a_group_of_two_is_one_however_their_numbers_are_written(bring_text, book, know):
    know("Ida Brandvold", "+47 912 34 567")
    know("Wei Tan", "+65 9123 4568")
    bring_text(messages(message(address="+4791234567~+6591234568", name="Ida Brandvold, Wei Tan")))
    bring_text(messages(message(2, address="91234568~91234567", name="Wei Tan, Ida Brandvold", at=AT + 60_000)))
    assert told(book) == [(25, "message", "both", ["Ida Brandvold", "Wei Tan"])]


def test_the_same_digits_of_two_countries_are_two_people(bring_text, book, know):
    know("Ida Brandvold", "+47 91 23 45 67")
    know("Lars Holm", "+46 91 23 45 67")
    bring_text(
        messages(
            message(1, "+4791234567"),
            message(1, "+4691234567", name="Lars Holm"),
            message(2, "91234567", name="Lars Holm", at=AT + 60_000),
        )
    )
    assert told(book) == [
        (25, "message", "in", ["Ida Brandvold"]),
        (25, "message", "both", ["Lars Holm"]),
    ]


def test_words_come_later_to_a_message_that_joined_under_another_form(bring_text, book, know):
    know("Ida Brandvold", "912 34 567")
    both = messages(message(1, "91234567", body="Hei"), message(2, "+4791234567", body="Ja", at=AT + 60_000))
    bring_text(both)
    assert bring_text(both, keep_text=True)["updated"] == 2
    assert Encounter.objects.of(book).get().note == "Hei\n\nJa"


def test_what_joined_is_taken_back_alone(bring_text, book, know, maya):
    know("Ida Brandvold", "912 34 567")
    bring_text(messages(message(1, "91234567")))
    bring_text(messages(message(2, "+4791234567", at=AT + 60_000)))
    undo(latest_standing(book), by=maya)
    assert told(book) == [(25, "message", "in", ["Ida Brandvold"])]


SOME = st.sampled_from([(name, form) for name, forms in NUMBERS.items() for form in forms]).flatmap(
    lambda whom: st.tuples(st.just(whom), st.sampled_from([1, 2]), st.integers(0, 2), st.integers(0, 50), st.booleans())
)


def put(bring_text, some):
    rows = [
        (call if rung else message)(
            way, **{"number" if rung else "address": form}, name=name, at=AT + day * DAY + minute * 60_000
        )
        for (name, form), way, day, minute, rung in some
    ]
    bring_text(messages(*(row for row in rows if row.startswith("<sms"))))
    if rung := [row for row in rows if row.startswith("<call")]:
        bring_text(calls(*rung), "calls.xml")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=st.lists(SOME, min_size=1, max_size=12), on_the_card=st.sampled_from(["", *FORMS]), cut=st.integers(0, 12))
def test_a_person_a_day_and_a_channel_are_one_encounter(bring_text, book, know, *, sent, on_the_card, cut):
    with transaction.atomic():
        know("Ida Brandvold", on_the_card)
        know("Wei Tan", "+65 9123 4568")
        put(bring_text, sent[:cut])
        put(bring_text, sent[cut:])
        wanted = {(25 + day, "call" if rung else "message", name) for (name, _), _, day, _, rung in sent}
        assert sorted((on, channel, *names) for on, channel, _way, names in told(book)) == sorted(wanted)
        transaction.set_rollback(True)
