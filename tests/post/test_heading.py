"""Whatever words stand in a head, they come as they are, in their line, and add nobody."""

from email import message_from_bytes
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import compat32
from email.utils import getaddresses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.post.heading import HEADS, is_for_one, plain
from kith.post.naming import WIRE

TO = "ida@people.example"
MESSAGE_ID = "<1.two@lindt.example>"
WORDS = [
    "Ida Berg",
    "Zoë Ångström",
    "=?utf-8?q?evil=0d=0aBcc:x@evil.example?=",
    "=?utf-8?q?evil=0d=0a=0d=0aAnother text?=",
    "=?utf-8?b?QmNj?=",
    "Eve\r\nBcc: evil@evil.example",
    "Nul\x00Name\x0bBcc: x\u2028Bcc: y\x85Bcc: z",
    "Smith, John, PhD, MBA, CFA, of the Very Long Consulting Company GmbH & Co. KG, Hamburg",
    "Dr. Maximilian von und zu Hohenstein, geb. Müller, Rechtsanwalt und Notar a. D., Präsident der Kammer",
    "Neue Stelle: Leiterin Forschung & Entwicklung (m/w/d), ab 1. März – ich freue mich",
    'O\'Neil "Bob" \\ <x@y.example>, z@y.example; group: a@b.example;',
    "\U0001f600" * 60,
    "x" * 250,
    "a " * 125,
    "",
]


def made(name, title):
    message = EmailMessage(policy=HEADS)
    message["From"] = Address(plain(name), addr_spec="maya@lindt.example")
    message["To"] = Address(plain(name), addr_spec=TO)
    message["Subject"] = title
    message["Message-ID"] = MESSAGE_ID
    message["List-Unsubscribe"] = f"<https://{'a.' * 60}example/no-more/1>, <mailto:maya@lindt.example?subject=no>"
    message.set_content("Text")
    message.add_alternative("<p>Text", subtype="html")
    return message.as_bytes(policy=WIRE)


def shown(raw):
    """As every mail program decodes it."""
    return str(make_header(decode_header(raw.replace("\r\n", ""))))


def insist(words):
    content = made(words, words)
    head = message_from_bytes(content, policy=compat32)
    assert is_for_one(content, TO, MESSAGE_ID)
    assert max(len(line) for line in content.split(b"\r\n")) < 300
    for line in ("From", "To"):
        [(name, address)] = getaddresses([head[line]])
        assert (shown(name), address) == (plain(words), TO if line == "To" else "maya@lindt.example")
    assert shown(head["Subject"]) == plain(words)
    assert len([one for one in head["Subject"].split("\r\n") if len(one) > 78 and " " in one.strip()]) == 0
    assert "=?" not in head["List-Unsubscribe"]
    assert head.get_payload(0).get_payload() == "Text\r\n"


@pytest.mark.parametrize("words", WORDS)
def test_words_come_as_they_are(words):
    insist(words)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=250))
def test_any_words_come_as_they_are(words):
    insist(words)


@given(st.text(st.sampled_from('=?qQbBuUtTfF8-_ ,"<>@;:()\\\r\n0dDaA'), max_size=120))
def test_so_do_words_that_look_like_more(words):
    insist(words)


def test_short_plain_words_stand_in_the_clear():
    content = made("Ida Berg", "A new job at Northwind")
    assert b"To: Ida Berg <ida@people.example>\r\nSubject: A new job at Northwind\r\n" in content
