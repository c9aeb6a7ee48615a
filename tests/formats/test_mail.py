"""Heads of messages in every way that they were ever written, and boxes of them; nothing raises, nothing is made up."""

from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import getaddresses
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.formats import mail
from kith.formats.mail import reading

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "mail"
LETTER = b"""Return-Path: <ida@example.org>
Delivered-To: maya@example.com
From: =?utf-8?q?Brandvold=2C_Ida?= <Ida@Example.org>
To: "Maya Lin" <maya@example.com>, =?iso-8859-1?Q?J=F6rg_Hahn?= <joerg@example.net>
Cc: maya@example.com, undisclosed-recipients:;
Subject: =?utf-8?b?UmU6IEdyw7zDn2U=?=
 from Oslo
Date: Mon, 6 May 2024 08:15:00 +0200
Message-ID: <2@example.org>
References: <1@example.com> <x@example.org>

From Monday on, 08:15 is fine.
"""


ODD = [
    "From",
    "To",
    "Subject",
    ":",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n ",
    "From ida Mon 10:00",
    "x",
    "ø",
    "\udce9",
    "\x0b",
    "\x85",
    "\u2028",
]
PEOPLE = [
    "ida@example.org",
    "<Ida@Example.org>",
    "Ida",
    "J. Holm",
    '"Holm, Lars"',
    '"',
    "=?utf-8?q?I=2Cda?=",
    ",",
    " ",
    "\t",
    "(x)",
    "@",
    ":",
    ";",
    "<",
    ">",
    "\\",
    ".",
    "a.b+c=d@x.example.org",
    "Jørg",
    "[",
    "]",
    "a..b@x",
    "'Ida'",
    '"Holm, Lars" <lars@holm.example>',
    "Ida Brandvold  <ida@example.org>, ",
    "x@example.org,",
]


def by_the_library(data):
    found = {}
    for name, value in BytesHeaderParser(policy=compat32).parsebytes(data.replace(b"\0", b"")).raw_items():
        found.setdefault(name.lower(), []).append(reading._as_text(value).strip(" \t\r\n"))
    return found


@given(st.lists(st.sampled_from(ODD), max_size=25).map("".join) | st.text(max_size=80))
def test_the_lines_of_any_head_are_those_that_the_library_finds(text):
    data = text.encode("utf-8", "surrogateescape")
    assert mail.lines_of(data) == by_the_library(data)


@settings(max_examples=500)
@given(st.lists(st.sampled_from(PEOPLE), max_size=9).map("".join))
def test_plain_addresses_are_read_as_the_library_reads_them(line):
    if found := reading._plain_mailboxes(line):
        assert found == [
            (" ".join(name.split()) if '"' not in line else name, one) for name, one in getaddresses([line])
        ]


def pieces(data, size=7):
    file = BytesIO(data)
    return iter(lambda: file.read(size), b"")


def read(data, size=2**20):
    return [mail.read_head(head) for head in mail.heads(pieces(data, size))]


def test_a_head_tells_who_wrote_to_whom_when_and_of_what():
    (one,) = read(LETTER)
    assert (one.id, one.thread, one.at) == ("2@example.org", "1@example.com", "2024-05-06T08:15:00+02:00")
    assert (one.sender.address, one.sender.name) == ("Ida@Example.org", "Brandvold, Ida")
    assert [(to.address, to.name) for to in one.recipients] == [
        ("maya@example.com", "Maya Lin"),
        ("joerg@example.net", "Jörg Hahn"),
    ]
    assert (one.subject, one.not_personal, one.delivered, one.sent) == (
        "Re: Grüße from Oslo",
        "",
        "maya@example.com",
        False,
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("List-Id: <grid.example.org>", "list"),
        ("List-Unsubscribe: <mailto:off@example.org>", "list"),
        ("List-Archive: <https://lists.example.org/grid>", "list"),
        ("Precedence: bulk", "bulk"),
        ("X-Autorespond: Away", "automatic"),
        ("X-Mail-Autoreply: yes", "automatic"),
        ("X-Auto-Response-Suppress: All", "automatic"),
        ("Precedence: auto_reply", "automatic"),
        ("Return-Path: <>", "automatic"),
        ("Subject: Automatic reply: Grid", "automatic"),
        ("Subject: Auto-Reply", "automatic"),
        ("Subject: [Autoreply] Grid", "automatic"),
        ("Subject: Out of Office Re: Grid", "automatic"),
        ("Subject: Out of the office until 12 June", "automatic"),
        ("Subject: Automatische Antwort: Netz", "automatic"),
        ("Subject: =?utf-8?q?Abwesenheitsnotiz=3A_Gr=C3=BC=C3=9Fe?=", "automatic"),
        ("Subject: Re: Automatic reply: Grid", ""),
        ("Subject: Out of office parties", ""),
        ("Subject: Automatic reply systems", ""),
        ("Subject: Autowerkstatt: Termin", ""),
        ("Return-Path: <ida@example.org>", ""),
        ("Auto-Submitted: auto-replied", "automatic"),
        ("Auto-Submitted: no", ""),
    ],
)
def test_what_was_sent_to_many_or_by_a_machine_says_so(line, why):
    assert read(line.encode() + b"\n" + LETTER)[0].not_personal == why


@pytest.mark.parametrize("sender", ["no-reply", "do_not_reply", "mailer-daemon", "notifications+12"])
def test_behind_some_addresses_nobody_reads(sender):
    assert read(LETTER.replace(b"<Ida@", f"<{sender}@".encode()))[0].not_personal == "nobody"


def test_somebody_called_news_something_is_a_person():
    assert not read(LETTER.replace(b"<Ida@", b"<newsome@"))[0].not_personal


@pytest.mark.parametrize(
    ("date", "at"),
    [
        (b"6 May 24 08:15 GMT", "2024-05-06T08:15:00+00:00"),
        (b"yesterday", "2024-05-06T07:00:00+00:00"),
        (b"Thu, 1 Jan 1970 00:00:00 +0000", "2024-05-06T07:00:00+00:00"),
    ],
)
def test_where_the_clock_was_not_set_the_day_of_receipt_counts(date, at):
    data = LETTER.replace(b"Mon, 6 May 2024 08:15:00 +0200", date)
    assert read(b"Received: by mx.example.com; Mon, 6 May 2024 07:00:00 +0000\n" + data)[0].at == at


@pytest.mark.parametrize("name", ["Jörg Hahn".encode(), "Jörg Hahn".encode("latin-1")])
def test_names_may_stand_there_without_any_encoding(name):
    data = LETTER.replace(b"=?iso-8859-1?Q?J=F6rg_Hahn?=", name)
    assert read(data)[0].recipients[1].name == "Jörg Hahn"


@pytest.mark.parametrize("size", [1, 7, 100, 2**20])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_box_is_read_message_by_message_however_it_comes(size, ends):
    begin = b"From 1790@xxx Mon May 06 08:15:00 +0000 2024\n"
    box = b"".join(begin + LETTER.replace(b"<2@", f"<{number}@".encode()) + b"\n" for number in range(2, 5))
    assert mail.sniff(box) == "mbox"
    found = read(box.replace(b"\n", ends), size)
    assert [one.id for one in found] == ["2@example.org", "3@example.org", "4@example.org"]
    assert {one.subject for one in found} == {"Re: Grüße from Oslo"}


@pytest.mark.parametrize("size", [1, 1000])
@pytest.mark.parametrize("before", ["", "From ida@example.org Mon May  6 08:15:00 2024\n"])
def test_a_file_may_begin_with_a_byte_order_mark(before, size):
    plain = before.encode() + LETTER
    marked = b"\xef\xbb\xbf" + plain
    assert mail.sniff(marked) == mail.sniff(plain)
    pieces = [marked[at : at + size] for at in range(0, len(marked), size)]
    [item] = mail.read(iter(pieces))
    assert item == next(mail.read(iter([plain])))
    assert item.record.sender.address == "Ida@Example.org"


def test_a_message_without_an_id_has_one_of_its_own():
    lone = LETTER.replace(b"Message-ID", b"X-Id")
    assert read(lone)[0].id == read(lone)[0].id != read(lone.replace(b"08:15", b"08:16"))[0].id


@pytest.mark.parametrize("data", [b"", b"From: somebody", b"first,last\nIda,Brandvold\n", b"BEGIN:VCARD\nFN:Ida\n"])
def test_other_files_are_no_mail(data):
    assert not mail.sniff(data)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_complaint(data):
    read(data, size=64)
    read(b"From a Mon May 06 08:15:00 2024\nFrom: " + data, size=64)


@given(st.text(max_size=60), st.sampled_from(["utf-8", "latin-1", "utf-7", "nowhere"]))
def test_any_encoded_word_is_read_without_complaint(words, charset):
    read(
        f"From: =?{charset}?b?{words}?= <a@b.example>\nSubject: =?{charset}?q?{words}?=\n\n".encode("utf-8", "replace")
    )


@pytest.mark.parametrize("word", ["=?utf-7?Q?+2D0-?=", "=?unicode_escape?Q?=5Cud83d?=", "=?UTF-7?B?KzJEMC0=?="])
def test_half_a_character_comes_out_of_no_word(word):
    [one] = read(f"From: {word} <a@b.example>\nSubject: {word} b\nTo: c@d.example\n\n".encode())
    assert (one.subject, one.sender.name) == ("\ufffd b", "\ufffd")


def test_halves_that_stand_beside_each_other_are_one():
    [one] = read(b"From: a@b.example\nSubject: =?utf-7?Q?+2D3eCg-?=\nTo: c@d.example\n\n")
    assert one.subject == "\U0001f60a"


def test_zero_bytes_are_left_out_wherever_they_stand():
    [one] = read(b"From: I\0da <a@b\0.example>\nMessage-ID: <\0one@b.example>\nSubject: =?utf-8?Q?a=00b?=\n\n")
    assert (one.id, one.sender.address) == ("one@b.example", "a@b.example")
    assert "\0" not in repr(mail.lines_of(b"Authentication-Results: mx\0.example; none\n"))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the sample messages are not here")
def test_messages_of_many_programs_are_read():
    files = [one for one in CORPUS.rglob("*") if one.suffix in (".eml", ".msg")]
    found = [one for file in files for one in read(file.read_bytes())]
    assert len(files) > 150
    assert sum(bool(one.sender.address) for one in found) > 120
    assert any(one.subject == "Die Hasen und die Frösche" for one in found)
    assert not [one for one in found if "=?utf-8" in (one.subject + one.sender.name).lower()]
