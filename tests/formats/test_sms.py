"""Messages and calls as “SMS Backup & Restore” writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats import sms

HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By SMS Backup & Restore-->\n"
AT = 1640466300000  # 2021-12-25T21:05:00Z


def message(kind=1, address="+4791234567", name="Ida Brandvold", at=AT, body="Hei"):
    return f'<sms protocol="0" address="{address}" date="{at}" type="{kind}" body="{body}" contact_name="{name}" />'


def call(kind=1, seconds=60, number="+4791234567", name="Ida Brandvold", at=AT):
    return f'<call number="{number}" duration="{seconds}" date="{at}" type="{kind}" contact_name="{name}" />'


def messages(*inside):
    return f'{HEAD}<smses count="{len(inside)}">{"".join(inside)}</smses>'


def calls(*inside):
    return f'{HEAD}<calls count="{len(inside)}">{"".join(inside)}</calls>'


def read(text, piece=7):
    data = text.encode()
    return list(sms.read(data[at : at + piece] for at in range(0, len(data), piece)))


def test_a_message_has_its_moment_its_direction_and_who_it_is():
    [received, sent] = [item.record for item in read(messages(message(), message(2, body="Ja")))]
    assert (received.at, received.direction, received.text) == ("2021-12-25T21:05:00+00:00", "in", "Hei")
    assert [(one.number, one.name) for one in received.others] == [("+4791234567", "Ida Brandvold")]
    assert (sent.direction, sent.conversation) == ("out", received.conversation)


def test_drafts_and_what_nobody_took_up_are_no_contact():
    assert [item.skip for item in read(messages(message(3), message(address="", name="(Unknown)")))] == [
        "A draft, or a message that was not sent.",
        "A message without a number.",
    ]
    got = read(calls(call(1), call(2), call(3), call(5), call(2, seconds=0), call(number="-1")))
    assert [(item.where, item.skip) for item in got] == [
        ("call 1", ""),
        ("call 2", ""),
        ("call 3", "A call that was missed or declined is no contact."),
        ("call 4", "A call that was missed or declined is no contact."),
        ("call 5", "A call that nobody answered is no contact."),
        ("call 6", "A call from a hidden number."),
    ]
    assert [item.record.direction for item in got[:2]] == ["in", "out"]
    assert got[0].record.is_call


def test_a_message_to_several_names_each():
    mms = (
        f'<mms date="{AT}" msg_box="2" address="+4791234567~+4930123456~insert-address-token" contact_name="Ida, Tom">'
        '<parts><part ct="image/jpeg" data="AAAA" text="null" /><part ct="text/plain" text="See you" /></parts>'
        '<addrs><addr address="+4791234567" type="151" /></addrs></mms>'
    )
    [item] = read(messages(mms))
    assert [one.name for one in item.record.others] == ["Ida", "Tom"]
    assert (item.record.text, item.record.direction) == ("See you", "out")


def test_emoji_in_two_halves_are_put_together_wherever_a_piece_ends():
    text = messages(message(body="A &#55357;&#56832; B &#0; &#55357; C &amp;&#55357;&#56832;"))
    for piece in range(1, 60):
        assert read(text, piece)[0].record.text == "A 😀 B � � C &😀"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="￾￿"), max_size=40))
def test_any_words_come_through(words):
    from xml.sax.saxutils import quoteattr

    [item] = read(messages(message(body="@").replace('"@"', quoteattr(words))))
    assert item.record.text == words.strip()


def test_a_file_that_breaks_off_gives_what_came_before():
    text = messages(message(), message(2))
    got = read(text[: text.rindex("<sms")])
    assert got[0].record
    assert got[-1].skip == "The file breaks off or is damaged here. What came before it was read."


def test_a_file_that_defines_words_of_its_own_is_not_read():
    bomb = '<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><smses>&b;</smses>'
    [item] = read(bomb)
    assert item.record is None
    assert "entities" in item.skip


def test_the_same_message_keeps_its_fingerprint_without_its_words():
    once, twice = read(messages(message())), read(messages(message(), message(), message(at=AT + 1)))
    assert once[0].raw == twice[0].raw
    assert len({item.raw for item in twice}) == 3
    assert "Hei" not in once[0].raw


def test_it_is_known_by_its_content():
    assert sms.sniff(messages(message()).encode())
    assert sms.sniff(b'<?xml-stylesheet type="text/xsl" href="calls.xsl"?>\n<calls count="0">')
    assert not sms.sniff(b"<html><body>smses</body></html>")


def test_a_broken_letter_costs_no_other_message():
    text = messages(message(body="Gr@e"), message(2, body="Ja", at=AT + 1))
    data = text.encode().replace(b"@", b"\xfc\xdf")
    for piece in (7, 4096):
        items = list(sms.read(data[at : at + piece] for at in range(0, len(data), piece)))
        assert [item.record.text for item in items] == ["Gr\ufffd\ufffde", "Ja"]


def test_another_encoding_that_the_file_declares_is_read():
    text = messages(message(body="Grüße")).replace("UTF-8", "ISO-8859-1")
    [item] = sms.read(iter([text.encode("latin-1")]))
    assert item.record.text == "Grüße"


@pytest.mark.parametrize("named", ["utf-7", "hex", "unicode_escape", "punycode", "undefined", "nowhere", "cp65001"])
def test_an_encoding_that_none_is_makes_it_stumble_over_nothing(named):
    text = messages(message(body="Ja +2D0- \\ud83d")).replace("UTF-8", named)
    [item] = sms.read(iter([text.encode()]))
    assert item.record.text == "Ja +2D0- \\ud83d"


def test_what_an_app_leaves_empty_is_told_with_its_place():
    rows = (
        f'<sms address="null" date="{AT}" type="1" body="x" contact_name="null" />',
        f'<sms date="{AT}" type="1" body="x" />',
        '<sms address="+4791234567" date="null" type="1" body="null" />',
        '<sms address="+4791234567" date="164046630000000000000" type="1" body="x" />',
    )
    assert [(item.where, item.skip) for item in read(messages(*rows))] == [
        ("message 1", "A message without a number."),
        ("message 2", "A message without a number."),
        ("message 3", "A message without a day."),
        ("message 4", "A message without a day."),
    ]


def test_a_file_with_pictures_is_read_piece_by_piece():
    part = f'<part ct="image/jpeg" data="{"A" * 200_000}" />'
    mms = f'<mms date="{AT}" msg_box="1" address="+4791234567" contact_name="Ida"><parts>{part}</parts></mms>'
    asked = []

    def pieces():
        yield messages(message()).removesuffix("</smses>").encode()
        for number in range(50):
            asked.append(number)
            yield mms.encode()
        yield b"</smses>"

    found = sms.read(pieces())
    assert next(found).record
    assert len(asked) < 3
    assert sum(1 for item in found if item.record) == 50
