"""Messages as many programs write them, right and wrong: each is a way to write the head of a letter."""

import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

BEGUN = datetime(2025, 1, 6, 8, 0, 3, tzinfo=UTC)
BODY = b"\r\nHello.\r\n"


def plain(one):
    return f"From: Ida Brandvold <ida@example.org>\r\nTo: maya@example.com\r\n{one}"


def quoted_by_outlook(one):
    return f'From: "Brandvold, Ida" <ida@example.org>\r\nTo: "maya@example.com" <maya@example.com>\r\n{one}'


def encoded(one):
    to = "=?utf-8?b?TWF5YQ==?= <maya@example.com>"
    return f"From: =?iso-8859-1?Q?Ida_Brandv=F8ld?= <IDA@Example.org>\r\nTo: {to}\r\n{one}"


def folded_tabs(one):
    return f"From:\r\n\tIda\r\n <ida@example.org>\r\nTo: maya@example.com,\r\n\twei@example.sg\r\n{one}"


def raw_utf8(one):
    return f"From: Ida Brandvøld <ida@example.org>\r\nTo: maya@example.com\r\n{one}"


def old_style(one):
    return f"From: ida@example.org (Ida Brandvold)\r\nTo: maya@example.com (Maya)\r\n{one}"


def in_a_group(one):
    return f"From: ida@example.org\r\nTo: Team: maya@example.com, wei@example.sg;\r\n{one}"


def bare_newlines(one):
    return plain(one).replace("\r\n", "\n")


def newsletter(one):
    return f"List-Id: <news.example.net>\r\nFrom: news@example.net\r\nTo: maya@example.com\r\n{one}"


def out_of_office(one):
    return f"Auto-Submitted: auto-replied\r\n{plain(one)}"


def nobody(one):
    return f"From: no-reply@example.net\r\nTo: maya@example.com\r\n{one}"


def hidden_recipients(one):
    return f"From: ida@example.org\r\nTo: undisclosed-recipients:;\r\n{one}"


def no_sender(one):
    return f"To: maya@example.com\r\n{one}"


def broken_word(one):
    return f"From: =?utf-8?b?SWRhIEJyYW?= <ida@example.org>\r\nTo: maya@example.com\r\n{one}"


def unknown_charset(one):
    return f"From: =?x-klingon?q?Ida?= <ida@example.org>\r\nTo: maya@example.com\r\n{one}"


def a_line_without_a_name(one):
    return f"{plain(one)}this is no line of a head\r\n"


def controls(one):
    return f"From: Ida\x07\x0b <ida@example.org>\r\nTo: maya@example.com\r\n{one}"


def crowd(one):
    others = ", ".join(f"p{number}@example.net" for number in range(60))
    return f"From: ida@example.org\r\nTo: maya@example.com, {others}\r\n{one}"


PRODUCERS = [one for one in list(globals().values()) if callable(one) and getattr(one, "__module__", "") == __name__]
LETTERS = {plain, quoted_by_outlook, encoded, folded_tabs, raw_utf8, old_style, in_a_group, bare_newlines}
DATES = (
    "{day}",
    "{day}",
    "{day} (CET)",
    "6 Jan 25 08:00:03 GMT",
    "Monday, January 06, 2025 8:00 AM",
    "not a day",
    "Mon, 31 Feb 2025 08:00:00 +0000",
)


def messages(count, seed=3):
    """So many messages; with each, whether it is a letter in good order, and so must become contact."""
    chance = random.Random(seed)
    for number in range(count):
        write = PRODUCERS[number % len(PRODUCERS)]
        day = format_datetime(BEGUN + timedelta(hours=11 * number))
        date = DATES[number // len(PRODUCERS) % len(DATES)].format(day=day)
        has_id = chance.random() < 0.9
        more = f"Date: {date}\r\nSubject: About =?utf-8?q?it_{number}?=\r\n"
        more += f"Message-ID: <{number}@example.org>\r\n" if has_id else ""
        text = write(more)
        ending = b"\n" if write is bare_newlines else b"\r\n"
        yield text.encode("latin-1" if write is raw_utf8 and number % 2 else "utf-8") + ending + BODY, write in LETTERS
