"""Mail in files: what passed between the owner and people of the book becomes encounters; nobody is added by it."""

import pytest

from kith.encounters.models import Encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.models import ContactPoint, Person

from .mails import IDA, MAYA, NEXT, NOON, WEI, known, letter, told

pytestmark = pytest.mark.django_db


def reasons(result):
    return [one["reason"] for one in result["skipped"]]


def test_an_answer_on_the_same_day_is_one_conversation_and_the_next_day_another(bring_box, book):
    result = bring_box(
        letter(1, IDA, MAYA),
        letter(2, MAYA, f"{IDA}, {WEI}", NOON, "Re: The tender", answers=1),
        letter(3, IDA, MAYA, NEXT, "AW: Re: The tender", answers=1),
    )
    assert (result["read"], result["added"], result["updated"]) == (3, 2, 1)
    assert told(book) == [
        ("2024-05-06", "email", "both", "The tender", ["Ida Brandvold", "Wei Tan"]),
        ("2024-05-07", "email", "in", "The tender", ["Ida Brandvold"]),
    ]


def test_what_is_no_contact_is_left_out_with_its_reason(bring_box, book):
    crowd = ", ".join(f"p{number}@example.net" for number in range(9))
    result = bring_box(
        letter(1, IDA, MAYA, more="List-Id: <grid.example.org>\n"),
        letter(2, f"no-reply@{IDA.partition('@')[2]}", MAYA),
        letter(3, MAYA, crowd),
        letter(4, "stranger@example.net", MAYA),
        letter(5, IDA, WEI),
        letter(6, MAYA, MAYA),
        letter(7, IDA, MAYA, "no day"),
    )
    assert not Encounter.objects.of(book).exists()
    assert reasons(result) == [
        "A newsletter or a mailing list.",
        "From an address behind which nobody reads.",
        "A message with 9 others; up to 8 count as contact.",
        "Nobody on it is among your people.",
        "A message that you are not on.",
        "A message between nobody but yourself.",
        "A message without a day.",
    ]
    assert result["skipped"][3]["where"] == "message 4"
    assert Person.objects.of(book).count() == 2


def test_the_same_message_again_changes_nothing(bring_box, bring, content, tmp_path):
    bring_box(letter(1, IDA, MAYA), letter(2, MAYA, IDA, NOON, answers=1))
    after = content()
    assert bring_box(letter(2, MAYA, IDA, NOON, answers=1), letter(1, IDA, MAYA))["unchanged"] == 2
    (tmp_path / "one.eml").write_text(letter(1, IDA, MAYA))
    assert bring(tmp_path / "one.eml", me=MAYA)["unchanged"] == 1
    assert content() == after


def test_undo_gives_the_book_back(bring_box, book, maya, content):
    before = content()
    bring_box(letter(1, IDA, MAYA), letter(2, MAYA, IDA, NOON, answers=1))
    undo(latest_standing(book), by=maya)
    assert content() == before


def test_whose_box_it_is_follows_from_where_it_was_delivered_and_what_was_sent(bring_box, book):
    result = bring_box(
        letter(1, IDA, "team@example.com", more=f"Delivered-To: {MAYA}\n"),
        letter(2, "M.Lin@example.edu", IDA, NOON, more="X-Gmail-Labels: Archived,Sent\n"),
        letter(3, IDA, "m.lin@example.edu", NEXT),
        letter(4, IDA, MAYA, NEXT, subject="Else"),
        me="",
    )
    assert (result["added"], reasons(result)) == (3, ["A message that you are not on."])


def test_a_box_that_does_not_tell_whose_it_is_asks(bring_box):
    result = bring_box(letter(1, IDA, MAYA), me="")
    assert reasons(result) == ["Which address is yours is not known: put it on your own card, or pass --me ADDRESS."]


def test_one_address_on_all_conversations_is_the_owners(bring_box, book):
    assert bring_box(letter(1, IDA, MAYA), letter(2, WEI, MAYA, NEXT), me="")["added"] == 2


def test_the_words_of_a_message_are_not_kept(bring_box, content):
    bring_box(letter(1, IDA, MAYA).replace("Hello.", "The secret."))
    assert "secret" not in content()


def test_an_address_that_another_name_uses_tells_of_nobody(bring_box, book, maya):
    known(book, maya, "Otto Berg", "office@example.org")
    result = bring_box(letter(1, "Clara Holm <office@example.org>", MAYA))
    assert reasons(result) == ["Nobody on it is among your people."]
    assert ContactPoint.objects.of(book).filter(key="office@example.org").count() == 1


MINE = f"Delivered-To: {MAYA}\n"


@pytest.mark.parametrize("to", ["undisclosed-recipients:;", f"Ida Brandvold <{IDA.upper()}>", WEI, "", f"{WEI}, {IDA}"])
def test_a_blind_copy_from_somebody_of_the_book_is_from_them_alone(bring_box, book, to):
    result = bring_box(letter(1, f"Ida Brandvold <{IDA}>", to, more=MINE))
    assert (result["added"], reasons(result)) == (1, [])
    assert told(book) == [("2024-05-06", "email", "in", "The tender", ["Ida Brandvold"])]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ((IDA, "all@example.org", MINE), "A message that you are not on."),
        ((IDA, f"{WEI}, all@example.org", MINE), "A message that you are not on."),
        (("someone@example.net", "undisclosed-recipients:;", MINE), "A message that you are not on."),
        ((IDA, "undisclosed-recipients:;", ""), "A message that you are not on."),
        ((IDA, "undisclosed-recipients:;", f"{MINE}Precedence: bulk\n"), "Mail to many."),
        ((IDA, "undisclosed-recipients:;", f"{MINE}List-Id: <grid.example.org>\n"), "A newsletter or a mailing list."),
        ((IDA, WEI, f"{MINE}Auto-Submitted: auto-replied\n"), "An automatic message."),
        ((f"no-reply@{IDA.partition('@')[2]}", "", MINE), "From an address behind which nobody reads."),
    ],
)
def test_what_a_list_or_a_group_passes_on_is_none(bring_box, book, written, why):
    sender, to, more = written
    assert reasons(bring_box(letter(1, sender, to, more=more))) == [why]
    assert not Encounter.objects.of(book).exists()


def test_a_known_address_is_known_under_the_names_that_programs_show(bring_box, book):
    result = bring_box(letter(1, f"Ida Hansen <{IDA}>", MAYA), letter(2, f"Sales <{WEI}>", MAYA, NEXT))
    assert (result["added"], reasons(result)) == (2, [])
    assert [one[4] for one in told(book)] == [["Ida Brandvold"], ["Wei Tan"]]


def test_the_first_day_that_can_be_read_counts(bring_box, book):
    bring_box(letter(1, IDA, MAYA, "the day before yesterday", more=f"Date: {NEXT}\n"))
    assert told(book)[0][0] == "2024-05-07"


@pytest.mark.parametrize("odd", ["=?utf-7?Q?+2D0-?=", "a=?unicode_escape?Q?=5Cud83d=5Cx00?=", "a\0b"])
def test_signs_that_no_database_takes_keep_no_box_out(bring_box, book, odd):
    result = bring_box(
        letter(f"1{odd[-1:]}\0", f"{odd} <p@q.example>", f"{MAYA}, {IDA}", subject=odd), letter(2, WEI, MAYA)
    )
    assert (result["added"], len(told(book))) == (2, 2)
