"""Messages become encounters: the parts of a conversation within a day are one, and Kith knows which side is mine."""

import re

import pytest

from kith.encounters.actions import change_encounter
from kith.encounters.models import Encounter
from kith.imports import running
from kith.journal.models import Batch
from kith.kernel.errors import Refusal
from kith.people.models import Me, Person

from .archives import IDA, IDA_ROW, ME, PROFILE_ROW, TEO, WEI, said, table

pytestmark = pytest.mark.django_db
MORNING, NOON, NEXT_DAY = "2024-05-06 08:15:00 UTC", "2024-05-06 12:00:00 UTC", "2024-05-07 07:00:00 UTC"
TWO = (said("c1", IDA, ME, MORNING, "Hello from Oslo"), said("c2", ME, WEI, NOON, "Hello to Singapore"))


def messages(*rows):
    return {"messages.csv": table("messages.csv", *rows)}


def with_profile(*rows):
    return {"Profile.csv": table("Profile.csv", PROFILE_ROW), **messages(*rows)}


def told(book):
    """Day, direction, words and people of each encounter."""
    return [
        (one.on.isoformat(), one.direction, one.note, sorted(one.participants.values_list("person__name", flat=True)))
        for one in Encounter.objects.of(book).order_by("on", "pk")
    ]


def names(book):
    return sorted(Person.objects.of(book).values_list("name", flat=True))


def test_the_parts_of_a_day_are_one_encounter_and_the_next_day_another(bring_archive, book):
    result = bring_archive(
        with_profile(
            said("c1", IDA, ME, MORNING, "Are you in Oslo?"),
            said("c1", ME, IDA, NOON, "From Wednesday on."),
            said("c1", ME, IDA, NEXT_DAY, "I am here."),
        )
    )
    assert told(book) == [
        ("2024-05-06", "both", "Are you in Oslo?\n\nFrom Wednesday on.", ["Ida Brandvold"]),
        ("2024-05-07", "out", "I am here.", ["Ida Brandvold"]),
    ]
    assert (result["added"], result["updated"]) == (3, 1), "the owner and two days; the second part joined"
    first = Encounter.objects.of(book).order_by("on").first()
    assert first is not None
    assert (first.channel, first.parts.count()) == ("message", 2)


def test_who_wrote_first_is_the_direction(bring_archive, book):
    bring_archive(with_profile(*TWO))
    assert [(direction, people) for _, direction, _, people in told(book)] == [
        ("in", ["Ida Brandvold"]),
        ("out", ["Wei Sun Lim"]),
    ]


def test_two_conversations_of_one_day_stay_two(bring_archive, book):
    bring_archive(with_profile(said("c1", IDA, ME, MORNING, "One"), said("c9", IDA, ME, NOON, "Other")))
    assert len(told(book)) == 2


def test_the_day_is_the_owners_own(bring_archive, book, maya):
    maya.time_zone = "Pacific/Auckland"
    maya.save()
    book.refresh_from_db()
    bring_archive(with_profile(said("c1", IDA, ME, "2024-05-06 20:00:00 UTC", "Good morning")))
    assert told(book)[0][0] == "2024-05-07"


def test_a_later_archive_adds_to_a_day_only_what_is_new(bring_archive, book):
    bring_archive(with_profile(said("c1", IDA, ME, MORNING, "Are you in Oslo?")))
    result = bring_archive(
        with_profile(said("c1", IDA, ME, MORNING, "Are you in Oslo?"), said("c1", ME, IDA, NOON, "Yes!"))
    )
    assert (result["added"], result["updated"], result["unchanged"]) == (0, 1, 2)
    assert told(book) == [("2024-05-06", "both", "Are you in Oslo?\n\nYes!", ["Ida Brandvold"])]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (said("c1", ME, IDA, MORNING, "Dear", draft="Yes"), "draft"),
        (said("c1", ME, IDA, MORNING, "Dear", folder="DRAFT"), "draft"),
        (said("c1", IDA, ME, MORNING, "Buy!", title="Sponsored Conversation"), "sponsored"),
        (said("c1", IDA, ME, MORNING, "Buy!", folder="SPONSORED"), "sponsored"),
        (said("c1", IDA, ME, "some day", "Hm"), "day"),
        (("c1", "", "LinkedIn Member", "", "Maya Lindqvist", ME, MORNING, "", "Bye", "INBOX", "No"), "left"),
    ],
)
def test_what_is_no_contact_is_skipped_with_the_reason(bring_archive, book, row, reason):
    result = bring_archive(with_profile(row))
    assert [reason in one["reason"] for one in result["skipped"]] == [True]
    assert result["read"] == 2
    assert told(book) == []


def test_tags_and_entities_are_read_as_text(bring_archive, book):
    bring_archive(with_profile(said("c1", IDA, ME, MORNING, "<p>Fish &amp; chips<br>at six?</p>")))
    assert told(book)[0][2] == "Fish & chips\nat six?"


# Who is me


def test_alone_the_one_profile_in_two_conversations_is_me(bring_archive, book):
    bring_archive(messages(*TWO))
    assert names(book) == ["Ida Brandvold", "Maya Lindqvist", "Wei Sun Lim"]
    assert Me.objects.of(book).get().person.name == "Maya Lindqvist"
    assert [direction for _, direction, _, _ in told(book)] == ["in", "out"]


def test_alone_one_conversation_does_not_tell_and_is_skipped(bring_archive, book):
    result = bring_archive(messages(TWO[0]))
    assert [one["reason"].endswith("import the whole archive or pass --me URL.") for one in result["skipped"]] == [True]
    assert (result["batch"], names(book)) == (None, [])


def test_told_by_me_one_conversation_is_enough_however_the_address_is_written(bring_archive, book):
    bring_archive(messages(TWO[0]), me="linkedin.com/in/Maya-Lindqvist/?trk=people")
    assert told(book) == [("2024-05-06", "in", "Hello from Oslo", ["Ida Brandvold"])]


def test_told_a_profile_that_is_on_no_message_is_refused_and_nothing_is_done(bring_archive, book):
    with pytest.raises(Refusal, match="Nobody in these messages"):
        bring_archive(messages(*TWO), me="https://www.linkedin.com/in/maya-typo")
    assert not Batch.objects.of(book).exists()


def test_the_profile_seen_before_tells(bring_archive, book):
    bring_archive(messages(*TWO))
    bring_archive(messages(said("c7", TEO, ME, NEXT_DAY, "Back to one?")))
    assert told(book)[-1] == ("2024-05-07", "in", "Back to one?", ["Teo Marchetti"])


def test_the_name_of_a_profile_brought_before_tells(bring_archive, book):
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW)})
    bring_archive(messages(TWO[0]))
    assert told(book) == [("2024-05-06", "in", "Hello from Oslo", ["Ida Brandvold"])]
    assert names(book) == ["Ida Brandvold", "Maya Lindqvist"]


def test_somebody_of_the_owners_name_is_somebody_else(bring_archive, book):
    other = ("c5", "", "Maya Lindqvist", f"{ME}-2", "Maya Lindqvist", ME, NOON, "", "We share a name!", "INBOX", "No")
    bring_archive(with_profile(*TWO, other))
    assert told(book)[-1][1:] == ("in", "We share a name!", ["Maya Lindqvist"])
    assert names(book).count("Maya Lindqvist") == 2


def test_older_files_without_the_recipients_profiles_are_understood(bring_archive, book):
    header = "FROM,TO,DATE,SUBJECT,CONTENT,DIRECTION,FOLDER"
    rows = [
        f"Ida Brandvold,Maya Lindqvist,{MORNING},,Hello,INCOMING,INBOX",
        f"Maya Lindqvist,Ida Brandvold,{NOON},,Hello back,OUTGOING,SENT",
    ]
    old = {"messages.csv": "\r\n".join([header, *rows, ""]).encode()}
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW), **old})
    assert told(book) == [("2024-05-06", "both", "Hello\n\nHello back", ["Ida Brandvold"])]


def test_messages_go_to_the_connection_with_that_profile(bring_archive, book):
    named_otherwise = ("c1", "", "Ida B.", IDA, "Maya Lindqvist", ME, MORNING, "", "Hei", "INBOX", "No")
    bring_archive({"Connections.csv": table("Connections.csv", IDA_ROW), **with_profile(named_otherwise)})
    assert names(book) == ["Ida Brandvold", "Maya Lindqvist"]
    assert told(book)[0][3] == ["Ida Brandvold"]


def test_a_group_is_an_encounter_with_each(bring_archive, book):
    group = (
        "c8", "Sauna", "Ida Brandvold", IDA, "Maya Lindqvist,Teo Marchetti", f"{ME},{TEO}", MORNING, "", "Friday?",
        "INBOX", "No",
    )  # fmt: skip
    bring_archive(with_profile(group))
    assert told(book) == [("2024-05-06", "in", "Friday?", ["Ida Brandvold", "Teo Marchetti"])]


# The order of what was said


HOURS = ("08:15", "09:40", "11:05", "16:00", "21:30")
MIXED = ("11:05", "21:30", "08:15", "16:00", "09:40")


def day(*hours):
    """Messages of one day, one an hour, in the order given."""
    return with_profile(*(said("c1", IDA, ME, f"2024-05-06 {hour}:00 UTC", f"It is {hour}.") for hour in hours))


@pytest.mark.parametrize(
    ("order", "chunk"), [(HOURS, 2), (HOURS[::-1], 2), (HOURS, 500), (HOURS[::-1], 500), (MIXED, 500)]
)
def test_what_was_said_stands_in_the_order_of_the_day(bring_archive, book, monkeypatch, order, chunk):
    monkeypatch.setattr(running, "CHUNK", chunk)
    bring_archive(day(*order))
    assert re.findall(r"\d\d:\d\d", Encounter.objects.of(book).get().note) == list(HOURS)


def test_what_a_later_archive_adds_stands_before_or_after_what_the_owner_wrote(bring_archive, book, maya):
    bring_archive(day("16:00", "09:40"))
    encounter = Encounter.objects.of(book).get()
    change_encounter(book=book, by=maya, encounter=encounter, note=f"{encounter.note}\n\nShe laughed.")
    bring_archive(day(*HOURS[::-1]))
    lines = Encounter.objects.of(book).get().note.split("\n\n")
    assert lines[:4] == ["It is 08:15.", "It is 09:40.", "It is 16:00.", "She laughed."]
    assert lines[-1] == "It is 21:30."


def test_a_message_whose_row_is_written_otherwise_is_the_same_message(bring_archive, book):
    bring_archive(with_profile(said("c1", IDA, ME, MORNING, "Hello"), said("c1", ME, IDA, NOON, "Hello back")))
    before = told(book)
    again = bring_archive(
        with_profile(
            said("c1", IDA, ME, MORNING, "Hello", folder="ARCHIVE"),
            said("c1", ME, IDA, NOON, "Hello back", folder="ARCHIVE"),
            said("c1", IDA, ME, "2024-05-06 18:00:00 UTC", "One more"),
        )
    )
    assert told(book) == [(before[0][0], "both", "Hello\n\nHello back\n\nOne more", before[0][3])]
    assert (again["added"], again["updated"]) == (0, 1)
