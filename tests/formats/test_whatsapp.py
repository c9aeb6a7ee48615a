"""Chats as phones of many countries write them."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import ChatRecord
from kith.formats import whatsapp

NARROW, MARK, TURN = "\u202f", "\u200e", "\u200f"


def read(text, title="Ida Brandvold"):
    return list(whatsapp.read(text.encode(), title=title))


def told(text, **options):
    return [(item.record.at, item.record.sender, item.record.text) for item in read(text, **options)]


WAYS = {
    "Android, Germany": ("25.12.21, 21:05 - Ida: Hei", "26.12.21, 09:01 - Ida: Ja"),
    "Android, United States": (f"12/25/21, 9:05{NARROW}PM - Ida: Hei", f"12/26/21, 9:01{NARROW}AM - Ida: Ja"),
    "Android, India": ("25/12/21, 9:05 pm - Ida: Hei", "26/12/21, 9:01 am - Ida: Ja"),
    "Android, Mexico": ("25/12/21 9:05\xa0p.\xa0m. - Ida: Hei", "26/12/21 9:01\xa0a.\xa0m. - Ida: Ja"),
    "Android, Netherlands": ("25-12-2021 21:05 - Ida: Hei", "26-12-2021 09:01 - Ida: Ja"),
    "Android, Sweden": ("2021-12-25 21:05 - Ida: Hei", "2021-12-26 09:01 - Ida: Ja"),
    "Android, Japan": ("2021/12/25, 21:05 - Ida: Hei", "2021/12/26, 9:01 - Ida: Ja"),
    "Android, Finland": ("25.12.2021 klo 21.05 - Ida: Hei", "26.12.2021 klo 9.01 - Ida: Ja"),
    "Android, Korea": ("2021. 12. 25. 오후 9:05 - Ida: Hei", "2021. 12. 26. 오전 9:01 - Ida: Ja"),
    "Android, Arabic": (
        f"٢٥{TURN}/١٢{TURN}/٢٠٢١، ٩:٠٥ م - Ida: Hei",
        f"٢٦{TURN}/١٢{TURN}/٢٠٢١، ٩:٠١ ص - Ida: Ja",
    ),
    "iPhone, Germany": ("[25.12.21, 21:05:00] Ida: Hei", "[26.12.21, 09:01:00] Ida: Ja"),
    "iPhone, United States": (f"[12/25/21, 9:05:00{NARROW}PM] Ida: Hei", f"[12/26/21, 9:01:00{NARROW}AM] Ida: Ja"),
    "iPhone, Britain": (f"{MARK}[25/12/2021, 21:05:00] Ida: Hei", "[26/12/2021, 09:01:00] Ida: Ja"),
    "iPhone, Canada": ("[2021-12-25, 9:05:00 p.m.] Ida: Hei", "[2021-12-26, 9:01:00 a.m.] Ida: Ja"),
}


@pytest.mark.parametrize("lines", WAYS.values(), ids=WAYS)
def test_each_way_of_writing_a_day_is_understood(lines):
    text = "\r\n".join(lines)
    assert whatsapp.sniff(text.encode())
    assert told(text) == [("2021-12-25T21:05:00", "Ida", "Hei"), ("2021-12-26T09:01:00", "Ida", "Ja")]


SAID = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 59), st.sampled_from(["Ida", "Maya Lind", "+47 912 34 567"])),
    max_size=12,
)


@given(SAID)
def test_a_chat_that_both_kinds_of_phones_export_holds_the_same_messages(said):
    told = [(f"{minute:02}:{second:02}", who) for minute, second, who in sorted(said)]
    android = read("".join(f"25.12.21, 21:{at[:2]} - {who}: Hei\n" for at, who in told))
    iphone = read("".join(f"[25.12.21, 21:{at}] {who}: Hei\n" for at, who in told))
    assert [one.raw for one in android] == [one.raw for one in iphone]
    assert len({one.raw for one in android}) == len(said)


def test_the_whole_file_tells_which_number_is_the_day():
    begun = "03/04/21, 10:00 - Ida: Hei\n05/04/21, 10:00 - Ida: Ja\n"
    assert told(begun)[0][0].startswith("2021-04-03")
    assert told(begun + "13/04/21, 10:00 - Ida: Ja\n")[0][0].startswith("2021-04-03")
    assert told(begun + "05/13/21, 10:00 - Ida: Ja\n")[0][0].startswith("2021-03-04")
    back = "03/11/21, 10:00 - Ida: Hei\n04/02/21, 10:00 - Ida: Ja\n"  # goes back if the day comes first
    assert told(back)[0][0].startswith("2021-03-11")
    assert told("1/2/21, 9:05 AM - Ida: Hei")[0][0].startswith("2021-01-02")
    assert told("01.02.21, 09:05 - Ida: Hei")[0][0].startswith("2021-02-01")


FIRST = datetime.fromisoformat("2012-01-13")
ORDERS = {"dmy": "%d/%m/%y", "mdy": "%m/%d/%y", "ymd": "%Y-%m-%d"}


@given(
    order=st.sampled_from(sorted(ORDERS)),
    begun=st.datetimes(FIRST, FIRST + timedelta(days=6000)),
    gaps=st.lists(st.integers(0, 60 * 24 * 40), min_size=1, max_size=30),
    bracket=st.booleans(),
    words=st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=20),
)
def test_what_was_written_is_read_whatever_the_order(order, begun, gaps, bracket, words):
    moments = [begun.replace(day=13, second=0, microsecond=0)]  # a day that no month can be
    for gap in gaps:
        moments.append(moments[-1] + timedelta(minutes=gap))
    form = f"[{ORDERS[order]}, %H:%M:%S] " if bracket else f"{ORDERS[order]}, %H:%M - "
    items = read("\n".join(f"{at.strftime(form)}Ida: x{words}" for at in moments))
    assert [item.record.at for item in items] == [at.isoformat() for at in moments]
    assert len({item.raw for item in items}) == len(items)


def test_what_the_app_says_is_no_message():
    android = (
        "25.12.21, 21:00 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.\n"
        '25.12.21, 21:01 - Ida changed the subject to "Skiing: 2022"\n'
        "25.12.21, 21:02 - +47 912 34 567: Hei\n"
    )
    assert told(android) == [("2021-12-25T21:02:00", "+47 912 34 567", "Hei")]
    iphone = (
        f"[25.12.21, 21:00:00] Ida: {MARK}Messages and calls are end-to-end encrypted.\n"
        f"[25.12.21, 21:01:00] Ida: {MARK}Missed voice call\n"
        f"{MARK}[25.12.21, 21:02:00] Ida: {MARK}image omitted\n"
        f"{MARK}[25.12.21, 21:03:00] ~{NARROW}Ida: {MARK}<attached: 00000012-PHOTO-2021-12-25.jpg>\n"
    )
    assert [one[0][-5:] for one in told(iphone)] == ["02:00", "03:00"]


@pytest.mark.parametrize(
    "words",
    [
        "<Media omitted>",
        "<Medien ausgeschlossen>",
        "<Multimedia omitido>",
        "<Médias omis>",
        "<Media omessi>",
        "<Mídia oculta>",
        "<Media weggelaten>",
        "<Без медиафайлов>",
        f"{MARK}image omitted",
        f"{MARK}Bild weggelassen",
        f"{MARK}imagen omitida",
        f"{MARK}vidéo omise",
        "IMG-20211225-WA0001.jpg (file attached)",
        "IMG-20211225-WA0001.jpg (Datei angehängt)",
        f"{MARK}<angehängt: 00000012-PHOTO.jpg>",
    ],
)
def test_a_picture_that_was_left_out_is_a_message_without_words(words):
    assert told(f"25.12.21, 21:02 - Ida: {words}") == [("2021-12-25T21:02:00", "Ida", "")]


def test_a_message_goes_on_over_lines_and_may_quote_another_phone():
    text = "25.12.21, 21:02 - Ida: One\n\n[12/31/21, 9:05:00 PM] Tom: two\n25.12.21, 21:03 - Ida: Three: four"
    assert [one[2] for one in told(text)] == ["One\n\n[12/31/21, 9:05:00 PM] Tom: two", "Three: four"]


def test_two_of_one_minute_are_two_and_stay_what_they_are_when_more_was_written():
    first = "25.12.21, 21:02 - Ida: ok\n25.12.21, 21:02 - Ida: ok"
    again = read(first + "\n25.12.21, 21:02 - Ida: ok\n26.12.21, 10:00 - Maya: Yes")
    raws = [item.raw for item in read(first)]
    assert len(set(raws)) == 2
    assert [item.raw for item in again][:2] == raws
    assert "ok" not in "".join(raws)


def test_a_day_that_does_not_exist_is_skipped_with_its_place():
    items = read("25.12.21, 21:02 - Ida: ok\n31.31.21, 21:02 - Ida: ok")
    assert isinstance(items[0].record, ChatRecord)
    assert (items[1].where, items[1].skip) == ("message 2", "A message of a day that does not exist.")


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (("WhatsApp Chat with Ida Brandvold.txt",), "Ida Brandvold"),
        (("_chat.txt", "WhatsApp Chat - Ida Brandvold.zip"), "Ida Brandvold"),
        (("WhatsApp-Chat mit Ida Brandvold.txt",), "Ida Brandvold"),
        (("phone/WhatsApp_Chat_with_Ida_Brandvold (2).txt",), "Ida Brandvold"),
        (("Chat de WhatsApp con Ida.zip.txt",), "Ida"),
        (("Discussion WhatsApp avec Ida - Oslo.txt",), "Ida - Oslo"),
        (("_chat.txt", ""), ""),
        (("_chat.txt", "WhatsApp Chat - \u202a+47 912 34 567\u202c.zip"), "+47 912 34 567"),
        (("WhatsApp Chat - Ida\u200e.zip",), "Ida"),
    ],
)
def test_the_file_tells_what_a_chat_is_called(names, title):
    assert whatsapp.title_of(*names) == title


@pytest.mark.parametrize("text", ["", "Hello", "Name,Email\nIda,ida@example.org", "2021-12-25 21:05:00 started", "{}"])
def test_other_files_are_none(text):
    assert not whatsapp.sniff(text.encode())


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_chat_that_went_through_other_programs_is_still_read(codec):
    data = "[25.12.21, 21:05:00] Jürgen: Grüße\r\n[25.12.21, 21:06:00] Max: Ja\r\n".encode(codec)
    assert whatsapp.sniff(data)
    found = [(item.record.sender, item.record.text) for item in whatsapp.read(data)]
    assert found == [("Jürgen", "Grüße"), ("Max", "Ja")]


def test_signs_that_turn_the_writing_stand_in_no_name_and_no_day():
    assert told("\u202b25.12.21, 21:05 - \u202aIda\u202c: \u2067Hei\u2069\n") == [("2021-12-25T21:05:00", "Ida", "Hei")]
    assert told("\ufeff\n\n25.12.21, 21:05 - Ida: Hei") == [("2021-12-25T21:05:00", "Ida", "Hei")]


LEFT_OUT = (
    "image absente", "immagine omessa", "imagem ocultada", "imagine omisă", "afbeelding weggelaten", "bild utelämnades",
    "kuva jätetty pois", "görüntü dahil edilmedi", "изображение отсутствует", "изображение не добавлено",
    "画像は含まれていません", "图片已忽略", "이미지 생략됨", "تم استبعاد الصورة", "התמונה הושמטה",
)  # fmt: skip


@pytest.mark.parametrize("words", LEFT_OUT)
def test_a_picture_left_out_by_an_iphone_of_any_country_is_contact(words):
    text = f"{MARK}[25.12.21, 21:05:00] Ida: {MARK}{words}\n[25.12.21, 21:06:00] Max: Ja"
    assert [one[1:] for one in told(text)] == [("Ida", ""), ("Max", "Ja")]


@pytest.mark.parametrize("words", ["Sorry, I omitted that in my mail", "Das habe ich leider weggelassen", "I <3 Oslo"])
def test_who_writes_such_words_in_a_sentence_keeps_them(words):
    assert told(f"25.12.21, 21:05 - Ida: {words}")[0][2] == words


def test_an_empty_message_and_one_that_was_deleted_count():
    text = "25.12.21, 21:05 - Ida: \n25.12.21, 21:06 - Ida: This message was deleted\n25.12.21, 21:07 - Max: Ja"
    assert [one[1] for one in told(text)] == ["Ida", "Ida", "Max"]
