"""Chats, text messages and calls: encounters with people of the book, and with nobody else."""

import zipfile

import pytest

from kith.encounters.models import Encounter, Part
from kith.imports.models import Import
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import add_contact_point, add_person
from kith.people.models import ContactPoint, Person

from ..formats.test_sms import AT, call, calls, message, messages

pytestmark = pytest.mark.django_db
CHAT = (
    "25.12.21, 21:00 - Nachrichten sind Ende-zu-Ende-verschlüsselt.\n"
    "25.12.21, 21:05 - Ida Brandvold: Hei\n"
    "25.12.21, 21:05 - Ida Brandvold: Hei\n"
    "25.12.21, 21:06 - MJ: Ja\n"
    "26.12.21, 09:00 - MJ: Come to Oslo\n"
)


def known(book, by, name, phone=""):
    person = add_person(book=book, by=by, name=name)
    if phone:
        add_contact_point(book=book, person=person, by=by, kind=ContactPoint.PHONE, value=phone)
    return person


@pytest.fixture
def ida(book, maya):
    return known(book, maya, "Ida Brandvold", "+47 912 34 567")


def told(book):
    rows = Encounter.objects.of(book).order_by("on", "channel", "pk")
    people = ("person__name",)
    return [
        (
            one.on.isoformat(),
            one.channel,
            one.direction,
            one.note,
            sorted(one.participants.values_list(*people, flat=True)),
        )
        for one in rows
    ]


def reasons(result):
    return sorted({one["reason"] for one in result["skipped"]})


def test_a_day_of_a_chat_is_one_encounter_without_its_words(bring_text, book, ida):
    result = bring_text(CHAT)
    assert (result["read"], result["added"], result["updated"], result["skipped"]) == (4, 2, 2, [])
    assert told(book) == [
        ("2021-12-25", "message", "both", "", ["Ida Brandvold"]),
        ("2021-12-26", "message", "out", "", ["Ida Brandvold"]),
    ]


def test_words_are_kept_where_that_is_asked_for(bring_text, book, ida):
    bring_text(CHAT, keep_text=True)
    assert [one[3] for one in told(book)] == ["Hei\n\nHei\n\nJa", "Come to Oslo"]


def test_no_word_of_a_chat_is_anywhere_in_the_book_otherwise(bring_text, content, ida):
    bring_text(CHAT)
    assert "Oslo" not in content()


def test_a_later_export_of_a_chat_adds_only_what_is_new(bring_text, book, ida, content):
    bring_text(CHAT)
    before = content()
    assert bring_text(CHAT)["unchanged"] == 4
    assert content() == before
    result = bring_text(CHAT + "26.12.21, 09:00 - Ida Brandvold: Yes\n27.12.21, 08:00 - MJ: Bye\n")
    assert (result["unchanged"], result["updated"], result["added"]) == (4, 1, 1)
    undo(latest_standing(book), by=Import.objects.of(book).latest("pk").by)
    assert content() == before


def test_a_zip_of_an_iphone_bears_the_name(bring, tmp_path, book, ida):
    path = tmp_path / "WhatsApp Chat - Ida Brandvold.zip"
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr("_chat.txt", "[25.12.21, 21:05:01] Ida Brandvold: Hei\n[25.12.21, 21:06:00] M: Ja\n")
        pack.writestr("00000012-PHOTO.jpg", b"\xff\xd8")
    result = bring(path)
    assert (result["added"], result["updated"]) == (1, 1)
    assert reasons(result) == ["Kith does not use this file."]


def test_nobody_is_added_and_who_fits_several_is_named(bring_text, book, maya, ida):
    other = known(book, maya, "Ida Brandvold")
    assert reasons(bring_text(CHAT)) == [
        f"Ida Brandvold fits several people: {ida.pk} Ida Brandvold, {other.pk} Ida Brandvold."
    ]
    assert reasons(bring_text(CHAT.replace("Ida Brandvold", "Tom"), "WhatsApp Chat with Tom.txt")) == [
        "Tom is not among your people."
    ]
    assert Person.objects.of(book).count() == 2
    assert not told(book)


def test_a_number_decides_with_or_without_its_country(bring_text, book, maya):
    known(book, maya, "Ida Brandvold", "912 34 567")
    bring_text("25.12.21, 21:05 - +47 912 34 567: Hei\n", "WhatsApp Chat with +47 912 34 567.txt")
    assert [one[4] for one in told(book)] == [["Ida Brandvold"]]


GROUP = (
    "25.12.21, 21:05 - Ida Brandvold: Hei\n25.12.21, 21:06 - Tom Reilly: Hi\n25.12.21, 21:07 - {me}: Ja\n"
    "26.12.21, 21:07 - {me}: Anybody?\n27.12.21, 21:07 - Wei Tan: Hi\n"
)


def test_a_group_counts_with_who_wrote_on_the_day(bring_text, book, maya, ida):
    known(book, maya, "Tom Reilly")
    result = bring_text(GROUP.format(me=maya.name), "WhatsApp Chat with Skiing.txt")
    assert told(book) == [("2021-12-25", "message", "both", "", ["Ida Brandvold", "Tom Reilly"])]
    assert reasons(result) == [
        "Wei Tan is not among your people.",
        "You wrote to a group in which nobody else wrote on that day.",
    ]


def test_whose_phone_it_is_may_be_told(bring_text, book, ida):
    [why] = reasons(bring_text(GROUP.format(me="Sunny"), "WhatsApp Chat with Skiing.txt"))
    assert why.startswith("Which of them you are is not known")
    bring_text(GROUP.format(me="Sunny"), "WhatsApp Chat with Skiing.txt", me="sunny")
    assert [one[:3] for one in told(book)] == [("2021-12-25", "message", "both")]


def test_more_than_eight_are_no_contact(bring_text, book, ida):
    crowd = "".join(f"25.12.21, 21:05 - P{number} Q: Hei\n" for number in range(9))
    result = bring_text(f"{crowd}25.12.21, 21:05 - You: Hei\n", "WhatsApp Chat with All.txt")
    assert reasons(result) == ["A group conversation of 9 people; up to 8 count as contact."]


def test_messages_and_calls_of_a_day_are_one_encounter_each(bring_text, book, ida):
    sent = messages(message(), message(2, body="Ja", at=AT + 60000), message(address="DHL", name="(Unknown)"))
    result = bring_text(sent, "sms.xml")
    assert (result["added"], result["updated"]) == (1, 1)
    assert reasons(result) == ["DHL is not among your people."]
    result = bring_text(calls(call(2), call(3), call(1, at=AT + 86400000)), "calls.xml")
    assert result["added"] == 2
    assert [one[1:4] for one in told(book)] == [("call", "out", ""), ("message", "both", ""), ("call", "in", "")]
    assert bring_text(sent, "sms.xml")["unchanged"] == 2


def test_one_number_with_another_name_is_nobody_known(bring_text, book, ida):
    assert reasons(bring_text(messages(message(name="Lars Holm")), "sms.xml")) == [
        "Lars Holm is not among your people."
    ]


def test_a_chat_brought_in_without_its_words_gets_them_later_once(bring_text, book, ida, content):
    bring_text(CHAT)
    before = content()
    result = bring_text(CHAT, keep_text=True)
    assert (result["updated"], result["added"], result["unchanged"]) == (4, 0, 0)
    assert [one[3] for one in told(book)] == ["Hei\n\nHei\n\nJa", "Come to Oslo"]
    worded = content()
    assert bring_text(CHAT, keep_text=True)["unchanged"] == 4
    assert bring_text(CHAT)["unchanged"] == 4
    assert content() == worded
    undo(latest_standing(book), by=book.owner)
    assert content() == before
    bring_text(CHAT + "26.12.21, 09:05 - Ida Brandvold: When?\n", keep_text=True)
    assert [one[3] for one in told(book)] == ["Hei\n\nHei\n\nJa", "Come to Oslo\n\nWhen?"]


def test_words_come_beside_what_the_owner_wrote_and_to_no_encounter_that_is_gone(bring_text, book, ida):
    bring_text(CHAT)
    first, second = Encounter.objects.of(book).order_by("on")
    Encounter.objects.of(book).filter(pk=first.pk).update(note="She is in Oslo now.")
    second.delete()
    result = bring_text(CHAT, keep_text=True)
    assert (result["updated"], result["unchanged"]) == (3, 1)
    assert [one[3] for one in told(book)] == ["She is in Oslo now.\n\nHei\n\nHei\n\nJa"]


def test_words_that_came_before_such_marks_were_kept_are_not_doubled(bring_text, book, ida):
    from kith.imports.models import Fingerprint, digest_of

    bring_text(CHAT, keep_text=True)
    raws = [raw for one in Encounter.objects.of(book) for raw in one.parts.values_list("raw", flat=True)]
    Fingerprint.objects.of(book).exclude(digest__in=map(digest_of, raws)).delete()
    assert bring_text(CHAT, keep_text=True)["unchanged"] == 4
    assert [one[3] for one in told(book)] == ["Hei\n\nHei\n\nJa", "Come to Oslo"]


def test_text_messages_get_their_words_later_too(bring_text, book, ida):
    sent = messages(message(), message(2, body="Ja", at=AT + 60000))
    bring_text(sent, "sms.xml")
    bring_text(sent, "sms.xml", keep_text=True)
    bring_text(sent, "sms.xml", keep_text=True)
    assert [one[3] for one in told(book)] == ["Hei\n\nJa"]


def test_the_number_on_my_own_card_is_me(bring_text, book, maya, ida):
    from kith.people.actions import own_card

    me = own_card(book=book, by=maya)
    add_contact_point(book=book, person=me, by=maya, kind=ContactPoint.PHONE, value="0900 11 222 33")
    group = GROUP.format(me="+47 900 11 222 33")
    result = bring_text(group, "WhatsApp Chat with Skiing.txt")
    assert told(book)[0][2:] == ("both", "", ["Ida Brandvold"])
    assert reasons(result) == [
        "Tom Reilly is not among your people.",
        "Wei Tan is not among your people.",
        "You wrote to a group in which nobody else wrote on that day.",
    ]
    result = bring_text(messages(message(address="+47 900 11 222 33", name="Me")), "sms.xml")
    assert reasons(result) == ["A message between nobody but yourself."]


def test_pictures_in_the_zip_of_a_chat_spoil_nothing(bring, tmp_path, book, ida):
    path = tmp_path / "WhatsApp Chat with Ida Brandvold.zip"
    with zipfile.ZipFile(path, "w") as pack:
        for number in range(3):
            pack.writestr(f"IMG-20211225-WA000{number}.jpg", b"\xff\xd8\xff")
        pack.writestr("PTT-20211225-WA0009.opus", b"OggS")
        pack.writestr("WhatsApp Chat with Ida Brandvold.txt", CHAT)
    result = bring(path)
    assert (result["read"], result["added"], result["updated"]) == (8, 2, 2)
    assert reasons(result) == ["Kith does not use this file."]
    assert bring(path)["unchanged"] == 4


@pytest.mark.parametrize(("first", "then"), [("+4791234567", "91234567"), ("0912 34 567", "004791234567")])
def test_a_message_of_two_backups_is_one_part_however_its_number_is_written(bring_text, book, ida, first, then):
    sent = messages(message(address=first), message(2, address=first, at=AT + 60000))
    bring_text(sent, keep_text=True)
    again = sent.replace(first, then).replace("</smses>", message(address=then, at=AT + 90000) + "</smses>")
    result = bring_text(again, keep_text=True)
    assert (result["unchanged"], result["updated"]) == (2, 1)
    assert Part.objects.of(book).count() == 3
    assert [one[1:4] for one in told(book)] == [("message", "both", "Hei\n\nHei\n\nHei")]


def test_two_backups_that_come_together_make_one_part_of_a_message(bring, tmp_path, book, ida):
    for number in ("+4791234567", "91234567"):
        (tmp_path / f"sms-{number}.xml").write_text(messages(message(address=number)))
    result = bring(tmp_path)
    assert (result["added"], result["unchanged"]) == (1, 1)
    assert Part.objects.of(book).count() == 1


def test_a_chat_that_an_android_phone_and_an_iphone_export_comes_in_once(bring_text, book, ida, content):
    bring_text(CHAT)
    before = content()
    lines = CHAT.splitlines()[1:]
    iphone = "".join(
        f"[{day}, {rest[:5]}:0{n}]{rest[7:]}\n" for n, line in enumerate(lines) for day, rest in [line.split(", ")]
    )
    assert iphone.startswith("[25.12.21, 21:05:00] Ida Brandvold: Hei")
    assert bring_text(iphone, "WhatsApp Chat - Ida Brandvold.txt")["unchanged"] == 4
    assert content() == before


def test_a_chat_named_by_a_number_in_two_forms_comes_in_once(bring_text, book, ida):
    chat = CHAT.replace("Ida Brandvold", "{0}")
    bring_text(chat.format("+47 912 34 567"), "WhatsApp Chat with +47 912 34 567.txt")
    bring_text(chat.format("+47\xa091234567"), "WhatsApp Chat with \u202a+47\xa091234567\u202c.txt")
    assert len(told(book)) == 2
    assert Part.objects.of(book).count() == 4


@pytest.fixture
def ways(bring, bring_text, book, tmp_path):
    """A chat that an iphone exports, brought in without the ZIP that tells whose it is, and with it."""
    chat = f"[25.12.21, 21:05:01] Ida Brandvold: Hei\n[25.12.21, 21:06:00] {book.owner.name}: Ja\n"
    path = tmp_path / "WhatsApp Chat - Ida Brandvold.zip"
    with zipfile.ZipFile(path, "w") as pack:
        pack.writestr("_chat.txt", chat)
    return [lambda: bring_text(chat, "_chat.txt"), lambda: bring(path)]


@pytest.mark.usefixtures("ida")
@pytest.mark.parametrize("order", [1, -1])
def test_a_chat_without_the_zip_that_tells_its_name_and_with_it_comes_in_once(ways, book, content, order):
    first, second = ways[::order]
    assert first()["added"] == 1
    before = content()
    assert second()["unchanged"] == 2
    assert content() == before
    assert [one[-1] for one in told(book)] == [["Ida Brandvold"]]
