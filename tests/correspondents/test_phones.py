"""Unknown numbers and names of chats, text messages and calls are offered as unknown addresses of mail are."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from kith.correspondents.actions import Sighting, add_strangers, decline, decline_theirs, note_sightings, take_as_theirs
from kith.correspondents.commands import COMMANDS
from kith.correspondents.models import Called, Correspondent, Exchange
from kith.correspondents.queries import how_many, offers
from kith.encounters.models import Encounter, Part
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_contact_point, erase_person
from kith.people.models import ContactPoint, Person, Standing

from ..formats.test_sms import AT, call, calls, message, messages
from ..imports.mails import IDA, letter, told

pytestmark = pytest.mark.django_db
TODAY = date(2024, 6, 1)
TOM = (
    "25.12.21, 21:05 - Tom: Hei\n25.12.21, 21:05 - Tom: Hei\n25.12.21, 21:06 - Maya: Ja\n26.12.21, 09:00 - Maya: Oslo\n"
)
FILE = "WhatsApp Chat with Tom.txt"
HOUR = 3_600_000


@pytest.fixture
def bring(book, maya, tmp_path):
    """Brings a text in as a file of that name, and returns what became of it."""

    def bring(text, name="sms.xml", **options):
        (tmp_path / name).write_text(text)
        run, _job = put_down(book=book, by=maya, paths=[tmp_path / name], **options)
        return result_of(carry_out(run))

    return bring


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya, "on": TODAY}


@pytest.fixture
def reach(book, maya):
    def reach(person, number):
        add_contact_point(book=book, by=maya, person=person, kind=ContactPoint.PHONE, value=number)
        return person

    return reach


def both_ways(number, name="(Unknown)", at=AT):
    return [message(1, number, name=name, at=at), message(2, number, name=name, at=at + HOUR)]


def shown(book):
    found = offers(book)
    theirs = [(each.person.name, one.address, how) for each in found.theirs for one, how in each.addresses]
    return theirs, [one.address for one in found.strangers]


def test_a_number_one_wrote_with_is_offered_and_nobody_is_added(bring, book):
    result = bring(messages(*both_ways("+47 911 11 111"), message(2, "+47 922 22 222", name="Once")))
    assert shown(book) == ([], ["+47 911 11 111"])
    assert how_many(book) == 1
    assert not Person.objects.of(book).exists()
    assert {one["reason"] for one in result["skipped"]} == {
        "+47 911 11 111 is not among your people.",
        "Once is not among your people.",
    }


def test_a_number_that_only_wrote_to_me_and_a_short_code_are_not(bring, book):
    bring(
        messages(
            *(
                message(1, number, name="(Unknown)", at=AT + n)
                for number in ("+4791111111", "DHL", "1999")
                for n in (0, 5)
            )
        )
    )
    assert shown(book) == ([], [])


def test_who_is_taken_up_has_their_messages_and_calls_so_far(bring, book, maya, who, content):
    bring(messages(*both_ways("+47 911 11 111", "Lars Holm")))
    bring(calls(call(2, 60, "+47 911 11 111", name="Lars Holm", at=AT + 2 * HOUR)), "calls.xml")
    before = content()
    [one] = offers(book).strangers
    assert (one.name, one.written, one.received) == ("Lars Holm", 2, 1)
    [lars] = add_strangers(**who, chosen=[(one, "Lars Holm")])
    assert sorted(one[1:3] for one in told(book)) == [("call", "out"), ("message", "both")]
    point = lars.contact_points.get()
    assert (point.kind, point.value) == ("phone", "+47 911 11 111")
    assert Standing.objects.of(book).get().count == 2
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=maya)
    assert content() == before
    assert shown(book) == ([], ["+47 911 11 111"])


def test_messages_that_come_again_after_that_change_nothing(bring, book, who):
    sent = messages(*both_ways("+47 911 11 111", "Lars Holm"))
    bring(sent)
    add_strangers(**who, chosen=[(offers(book).strangers[0], "Lars Holm")])
    before = [*told(book), Part.objects.of(book).count()]
    assert bring(sent)["unchanged"] == 2
    assert [*told(book), Part.objects.of(book).count()] == before
    more = messages(
        *both_ways("+47 911 11 111", "Lars Holm"), message(1, "+47 911 11 111", name="Lars Holm", at=AT + 9)
    )
    assert bring(more)["updated"] == 1


@pytest.mark.parametrize("forms", [("+47 911 11 111", "911 11 111"), ("91111111", "004791111111")])
def test_a_number_with_and_without_its_country_is_one(bring, book, know, reach, forms):
    one, other = forms
    bring(messages(message(1, one, name="Lars")))
    bring(messages(message(2, other, name="Lars", at=AT + HOUR)))
    row = Correspondent.objects.of(book).get()
    assert (row.written, row.received) == (1, 1)
    reach(know("Somebody Else"), "+47 91111111")
    assert shown(book) == ([], [])
    assert how_many(book) == 0


def test_who_is_taken_up_has_one_encounter_a_day_however_their_number_was_written(bring, book, who):
    bring(messages(message(1, "+47 911 11 111"), message(2, "911 11 111", at=AT + HOUR)))
    bring(messages(message(1, "0911 11 111", at=AT + 2 * HOUR)))
    [lars] = add_strangers(**who, chosen=[(offers(book).strangers[0], "Lars Holm")])
    assert [one[1:3] for one in told(book)] == [("message", "both")]
    assert Part.objects.of(book).count() == 3
    bring(messages(message(1, "004791111111", at=AT + 9)))
    assert [one[1:3] for one in told(book)] == [("message", "both")]
    assert lars.participations.count() == 1


def test_another_number_of_somebody_joins_the_day_on_which_it_was_written_otherwise(bring, book, know, who):
    ida = know("Ida Brandvold")
    bring(messages(message(1, "911 11 111", name="Ida Brandvold")))
    bring(messages(*both_ways("+47 911 11 111", "Ida B.", at=AT + HOUR)))
    take_as_theirs(**who, chosen=[(Correspondent.objects.of(book).get(), ida)])
    assert [one[1:3] for one in told(book)] == [("message", "both")]
    assert Part.objects.of(book).count() == 3


def test_a_name_of_a_chat_is_offered_and_known_again(bring, book, who, maya, content):
    bring(TOM, FILE)
    before = content()
    assert shown(book) == ([], ["Tom"])
    [one] = offers(book).strangers
    assert (one.kind, one.written, one.received) == ("name", 2, 2)
    [tom] = add_strangers(**who, chosen=[(one, "Tom Reilly")])
    assert not tom.contact_points.exists()
    assert told(book) == [
        ("2021-12-25", "message", "both", "", ["Tom Reilly"]),
        ("2021-12-26", "message", "out", "", ["Tom Reilly"]),
    ]
    assert Part.objects.of(book).count() == 4
    result = bring(TOM + "27.12.21, 09:00 - Tom: Bye\n", FILE)
    assert (result["added"], result["unchanged"], result["skipped"]) == (1, 4, [])
    assert {name for *_, names in told(book) for name in names} == {"Tom Reilly"}
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=maya)
    undo(latest_standing(book), by=maya)
    assert content() == before


def test_a_likely_name_or_another_number_is_offered_as_theirs(bring, book, know, reach, who):
    ida = reach(know("Ida Brandvold"), "+47 900 00 000")
    bring(messages(*both_ways("+47 911 11 111", "Ida Brandvold")))
    bring(TOM.replace("Tom", "Brandvold Ida"), "WhatsApp Chat with Brandvold Ida.txt")
    assert [one[4] for one in told(book)] == [["Ida Brandvold"]]
    assert shown(book) == (
        [("Ida Brandvold", "Brandvold Ida", "order"), ("Ida Brandvold", "+47 911 11 111", "same")],
        [],
    )
    parts = Part.objects.of(book).count()
    take_as_theirs(**who, chosen=[(one, ida) for one, _how in offers(book).theirs[0].addresses])
    assert sorted(ida.contact_points.values_list("value", flat=True)) == ["+47 900 00 000", "+47 911 11 111"]
    assert Called.objects.of(book).get().person == ida
    assert Part.objects.of(book).count() == parts + 4
    assert Encounter.objects.of(book).count() == 3
    assert shown(book) == ([], [])


def test_never_is_never_also_for_numbers_and_names(bring, book, know, who, maya):
    ida = know("Ida Brandvold")
    bring(messages(*both_ways("+47 911 11 111", "Ida Brandvold")))
    bring(TOM, FILE)
    decline_theirs(**who, chosen=[(offers(book).theirs[0].addresses[0][0], ida)])
    assert shown(book) == ([], ["Tom", "+47 911 11 111"])
    decline(**who, chosen=offers(book).strangers)
    bring(TOM + "27.12.21, 09:00 - Tom: Bye\n", FILE)
    assert shown(book) == ([], [])
    undo(latest_standing(book), by=maya)
    assert shown(book) == ([], ["Tom", "+47 911 11 111"])


def test_who_was_erased_leaves_no_number_and_no_name_of_the_phone(bring, book, know, who, maya):
    bring(messages(*both_ways("+47 911 11 111", "Lars Holm")))
    bring(TOM, FILE)
    tom = add_strangers(**who, chosen=[(one, one.name or one.address) for one in offers(book).strangers])
    for person in tom:
        erase_person(book=book, by=maya, person=person)
    assert not Correspondent.objects.of(book).exists()
    assert not Exchange.objects.of(book).exists()
    bring(messages(*both_ways("+47 911 11 111", "Lars Holm")))
    bring(TOM, FILE)
    assert shown(book) == ([], [])


def test_a_group_beyond_the_limit_is_not_noted(bring, book):
    crowd = "".join(f"25.12.21, 21:05 - P{number} Q: Hei\n" for number in range(9))
    bring(f"{crowd}25.12.21, 21:05 - You: Hei\n25.12.21, 21:07 - You: Hei\n", "WhatsApp Chat with All.txt")
    assert not Correspondent.objects.of(book).exists()


def test_the_command_takes_numbers_and_names(bring, book):
    bring(messages(*both_ways("+47 911 11 111", "Lars Holm")))
    bring(TOM, FILE)

    def run(*words):
        done = CliRunner().invoke(COMMANDS[0], words)
        assert done.exit_code == 0, done.output
        return done.stdout

    found = json.loads(run("--json"))["strangers"]
    assert sorted((one["kind"], one["address"], one["name"]) for one in found) == [
        ("name", "Tom", "Tom"), ("phone", "+47 911 11 111", "Lars Holm"),
    ]  # fmt: skip
    assert "Tom: 2 from you · 2 from them" in run()
    run("--add", "0047 911 11 111", "--never", "tom")
    assert json.loads(run("--json"))["total"] == 0
    assert [one.name for one in Person.objects.of(book)] == ["Lars Holm"]


def test_the_page_tells_a_name_from_an_address(web, bring, book):
    bring(TOM, FILE)
    assert "as your phone calls them" in web.get("/correspondents").content.decode()


def test_what_an_import_noted_goes_when_it_is_taken_back(bring, bring_box, book, know, maya):
    reach_ida = know("Ida Brandvold", IDA)
    bring_box(letter(1, "maya@example.com", f"{IDA}, lars@holm.example"))
    bring_box(letter(2, "lars@holm.example", f"maya@example.com, {IDA}"))
    assert reach_ida.pk
    one = Correspondent.objects.of(book).get()
    assert (one.written, one.received) == (1, 1)
    undo(latest_standing(book), by=maya)
    one.refresh_from_db()
    assert (one.written, one.received, one.mutual) == (1, 0, 0)
    undo(latest_standing(book), by=maya)
    assert not Correspondent.objects.of(book).exists()
    bring_box(letter(1, "maya@example.com", f"{IDA}, lars@holm.example"))
    assert Correspondent.objects.of(book).get().written == 1
    assert Batch.objects.of(book).filter(undo=None).count() >= 1


def test_two_countries_with_the_same_digits_are_two(book):
    seen = [
        Sighting(number, "", f"sms:{number}", f"{TODAY}T10:00:00+00:00", TODAY, "out", number, Correspondent.PHONE)
        for number in ("+4791111111", "+4691111111", "91111111")
    ]
    note_sightings(book=book, sightings=seen)
    assert Correspondent.objects.of(book).count() == 3


def test_a_message_of_two_backups_is_noted_once_however_its_number_is_written(bring, book, who):
    bring(messages(message(1, "+47 911 11 111"), message(2, "+47 911 11 111", at=AT + HOUR)))
    bring(
        messages(message(1, "911 11 111"), message(2, "911 11 111", at=AT + HOUR), message(2, "911 11 111", at=AT + 9))
    )
    [row] = Correspondent.objects.of(book)
    assert (row.written, row.received) == (2, 1)
    add_strangers(**who, chosen=[(offers(book).strangers[0], "Lars Holm")])
    assert Part.objects.of(book).count() == 3
