"""The text of letters, and how much of a box comes along for it: broken, cut off, of any encoding, or HTML alone."""

from base64 import b64encode
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.signatures import read
from kith.formats import mail

HEAD = "From: Ida Brandvold <ida@example.org>\nTo: maya@example.com\nDate: Mon, 6 May 2024 08:15:00 +0000\n"
END = "-- \nIda Brandvold\nHead of Størage\nNorthwind Energy AS\n"


def message(body, kind="text/plain; charset=utf-8", encoding="8bit", number=1):
    more = f"Message-ID: <{number}@example.org>\nMIME-Version: 1.0\nContent-Type: {kind}\n"
    return f"{HEAD}{more}Content-Transfer-Encoding: {encoding}\n\n".encode() + body


def title(data):
    found = read(mail.written(data), names=["Ida Brandvold"])
    return found and (found.title, found.organisation)


HTML = (
    "<html><head><style>p { color: red }</style><title>Head of Nothing</title></head><body><!-- <p>Wei --><p>Hi Maya,"
    "<p>See&nbsp;you.</p><table><tr><td><b>Ida Brandvold</b></td><td>Head of St&oslash;rage</td></tr><tr><td>Northwind"
    "\nEnergy AS</td></tr></table><div>On Monday Wei wrote:</div><blockquote>Ida Brandvold<br>CEO</blockquote></body>"
)
PARTS = (
    "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain; charset=utf-8\n\n{plain}\n"
    "--c\nContent-Type: text/html; charset=utf-8\n\n{html}\n--c--\n--b\nContent-Type: text/plain\n"
    "Content-Disposition: attachment; filename=x.txt\n\nIda Brandvold\nDirector\n--b--\n"
)


@pytest.mark.parametrize(
    "data",
    [
        message(END.encode()),
        message(END.encode("latin-1"), "text/plain; charset=iso-8859-1"),
        message(END.encode("latin-1"), "text/plain"),
        message(END.encode(), "text/plain; charset=no-such"),
        message(END.encode(), "text/plain; charset=rot13"),
        message(END.replace("ø", "=C3=B8").encode(), encoding="quoted-printable"),
        message(b64encode(END.encode()), encoding="base64"),
        message(b64encode(END.encode() + b"\n" * 90)[:-7], encoding="base64"),
        message(END.encode()[:-1] + "ø".encode()[:1]),
        message(HTML.encode(), "text/html; charset=utf-8"),
        message(PARTS.format(plain=END, html="<p>x</p>").encode(), "multipart/mixed; boundary=b"),
        message(PARTS.format(plain="", html=HTML).encode(), "multipart/mixed; boundary=b"),
        message(PARTS.format(plain=END, html="<p>x</p>").encode()[:-160], "multipart/mixed; boundary=b"),
        message(END.replace("\n", "\r\n").encode()),
    ],
)
def test_the_end_of_a_letter_is_read_however_it_is_written(data):
    assert title(data) == ("Head of Størage", "Northwind Energy AS")


def test_every_database_takes_what_is_read():
    letter = b"From: a@b.example\nContent-Type: text/plain; charset=utf-7\n\nIda +2D0-\0 Head of Sales"
    assert mail.written(letter) == mail.words(letter) == "Ida \ufffd Head of Sales"


@given(st.binary(max_size=3000))
def test_no_letter_makes_it_stumble(data):
    assert isinstance(mail.written(message(data, "multipart/mixed; boundary=b") + data), str)


@given(st.text(alphabet="ABab01=+/- \n", max_size=200))
def test_no_base64_makes_it_stumble(body):
    assert isinstance(mail.written(message(body.encode(), encoding="base64")), str)


@given(st.text(alphabet=st.sampled_from("<>/!-a&;p \n"), max_size=400))
def test_no_html_makes_it_stumble(html):
    assert isinstance(mail.written(message(html.encode(), "text/html")), str)


def box(*bodies):
    return b"".join(
        b"From ida Mon May  6 08:15:00 2024\n" + message(body, number=number) + b"\n"
        for number, body in enumerate(bodies, start=1)
    )


@pytest.mark.parametrize("size", [997, 5000, 2**20])
def test_of_a_box_letters_since_a_day_come_with_their_beginnings(size):
    file = BytesIO(box(b"one\n" + END.encode(), b"two", b"x" * 200_000 + b"\nFrom where\n" + END.encode(), b"four"))
    pieces = iter(lambda: file.read(size), b"")
    items = list(mail.read(pieces, since="2024-05-06"))
    for item in items:
        assert len(item.record.letter) < mail.LETTER + 1000
        assert item.raw.startswith("mail:")
    assert [item.record.id for item in items] == [f"{number}@example.org" for number in (1, 2, 3, 4)]
    assert title(items[0].record.letter) == ("Head of Størage", "Northwind Energy AS")
    assert mail.written(items[1].record.letter).strip() == "two"
    assert mail.written(items[3].record.letter).strip() == "four"


def test_of_older_letters_lists_and_where_nobody_asks_the_heads_come_alone():
    whole = box(b"one", b"two")
    assert [one.record.letter for one in mail.read(iter([whole]))] == [b"", b""]
    assert [one.record.letter for one in mail.read(iter([whole]), since="2024-05-07")] == [b"", b""]
    lists = whole.replace(b"MIME-Version", b"List-Id: <x.example.org>\nMIME-Version")
    assert [one.record.letter for one in mail.read(iter([lists]), since="2024-01-01")] == [b"", b""]


def test_a_message_alone_comes_with_its_beginning():
    (one,) = mail.read(iter([message(END.encode())]), since="2024-01-01")
    assert title(one.record.letter) == ("Head of Størage", "Northwind Energy AS")


def test_a_box_written_anew_tells_the_same(tmp_path):
    whole = box(b"From me to you\n" + END.encode(), b"two\r\nthree")
    with (tmp_path / "copy").open("wb") as to:
        mail.write_letters(mail.letters(iter([whole]), lambda _head: mail.LETTER), to)
    first, second = mail.read(iter([(tmp_path / "copy").read_bytes()]), since="2024-01-01")
    assert title(first.record.letter) == ("Head of Størage", "Northwind Energy AS")
    assert "three" in mail.written(second.record.letter)
