"""Reports of mail that was not delivered, as servers of many makes write them: who is given up, of which letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats import mail

HEAD = "To: maya@example.com\nMessage-ID: <report@mx.example.org>\nDate: Tue, 9 Jun 2026 10:00:00 +0000\n"
COPY = (
    "Return-Path: <maya@example.com>\nFrom: maya@example.com\nTo: ida@example.org\nMessage-ID: <letter@example.com>\n"
)
QMAIL = f"""From: MAILER-DAEMON@mx.example.org
{HEAD}Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<ida@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

{COPY}
wei@example.sg
550 is a number of the letter.
"""
EXIM = f"""From: Mail Delivery System <Mailer-Daemon@mx.example.org>
X-Failed-Recipients: ida@example.org
Auto-Submitted: auto-replied
{HEAD}Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  ida@example.org
    host mx.example.org [1.2.3.4]
    SMTP error from remote mail server after RCPT TO:<ida@example.org>:
    550 unknown user

------ This is a copy of the message, including all the headers. ------

{COPY}"""
EXCHANGE = f"""From: postmaster@corp.example
{HEAD}Subject: Undeliverable: A new job
Content-Type: text/html

<html><head><title>5.0.0</title></head><body><p>Delivery has failed to these recipients or groups:</p>
<p><a href="mailto:ida@example.org">ida@example.org</a><br>The email address you entered couldn't be found.</p>
<p>550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found</p></body></html>
"""
GERMAN = f"""From: Mail Delivery System <mailer-daemon@post.example>
{HEAD}Subject: Unzustellbar

Ihre Nachricht an ida@example.org konnte nicht zugestellt werden: Das Postfach existiert nicht.
Fragen an postmaster@post.example.
"""
LATE = f"""From: Mail Delivery System <Mailer-Daemon@mx.example.org>
{HEAD}Subject: Warning: message delayed 24 hours

A message that you sent has not yet been delivered to one or more of its recipients.

  ida@example.org
    host mx.example.org [85.5.12.7]: 550 unknown user

No action is required on your part. Delivery attempts will continue for some time.
"""
FORM = f"""From: MAILER-DAEMON@mx.example.org
{HEAD}Content-Type: KIND; boundary=b

--b
Content-Type: text/plain

ida@example.org: 550 5.1.1 No such user.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; ida@example.org
Action: failed
SAID

--b
Content-Type: message/rfc822

{COPY}
Hello.
--b--
"""
STRICT = "multipart/report; report-type=delivery-status"


def told(text):
    """What a report tells, where it is seen to be one."""
    data = text.replace("\n", "\r\n").encode()
    return mail.failures(data) if mail.is_report(mail.lines_of(data)) else None


def form(said, kind=STRICT):
    return told(FORM.replace("KIND", kind).replace("SAID", said))


@pytest.mark.parametrize(
    ("report", "status", "said", "letter"),
    [
        (QMAIL, "5.1.1", "Sorry, no mailbox here by that name. (#5.1.1)", "letter@example.com"),
        (EXIM, "", "host mx.example.org [1.2.3.4] SMTP error", "letter@example.com"),
        (EXCHANGE, "5.1.10", "The email address you entered couldn't be found. 550 5.1.10", ""),
        (GERMAN, "", "Ihre Nachricht an", ""),
    ],
)
def test_a_report_in_words_tells_who_is_given_up(report, status, said, letter):
    (failure,) = told(report)
    assert (failure.recipient, failure.status, failure.message_id) == ("ida@example.org", status, letter)
    assert failure.said.startswith(said)
    assert failure.is_nobody


def test_what_is_merely_late_is_not_given_up():
    assert told(LATE) == []
    assert told(LATE.replace("To: maya", "X-Failed-Recipients: ida@example.org\nTo: maya")) == []
    delayed = FORM.replace("KIND", STRICT).replace("failed\nSAID", "delayed\nStatus: 4.4.1")
    assert told(delayed.replace("To: maya", "X-Failed-Recipients: ida@example.org\nTo: maya")) == []


@pytest.mark.parametrize("kind", [STRICT, "multipart/report", "multipart/mixed"])
def test_a_report_by_its_form_is_read_whatever_it_calls_itself(kind):
    (failure,) = form("Status: 5.1.1 (bad mailbox)", kind)
    assert (failure.recipient, failure.status, failure.message_id) == ("ida@example.org", "5.1.1", "letter@example.com")


@pytest.mark.parametrize(
    ("said", "status", "nobody"),
    [
        ("Diagnostic-Code: smtp; 550 User unknown", "", True),
        ("Diagnostic-Code: smtp; host mx.example.org [85.5.12.7] said: 550 User unknown", "", True),
        ("Status: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 User unknown", "5.1.1", True),
        ("Status: 5.0.0\nDiagnostic-Code: smtp; 550 Mailbox full", "5.0.0", False),
        ("Status: 5.2.2", "5.2.2", False),
        ("Status: 5.7.1\nDiagnostic-Code: smtp; 550 5.7.1 User unknown to this policy", "5.7.1", False),
        ("Status: 4.4.1\nDiagnostic-Code: smtp; no answer for five days", "4.4.1", False),
    ],
)
def test_who_is_given_up_without_a_status_did_not_get_it_either_and_a_full_mailbox_is_somebody_s(said, status, nobody):
    (failure,) = form(said)
    assert (failure.status, failure.is_nobody) == (status, nobody)


@pytest.mark.parametrize(
    "letter",
    [
        "From: ida@example.org\nTo: maya@example.com\n\nwei@example.sg\n550 5.1.1 No such user.\n",
        "From: postmaster@corp.example\nTo: maya@example.com\n\nWrite to ida@example.org about the new rooms.\n",
        "From: postmaster@corp.example\nTo: maya@example.com\n\nmaya@example.com has used 552 of 600 MB.\n",
    ],
)
def test_a_letter_is_no_report(letter):
    assert not told(letter)


PIECES = ["<ida@example.org>:", "550 ", "5.1.1", "\n", "Message-ID: <", "--- copy", "permanent", "@", "wei@x.sg", "é"]


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join) | st.text())
def test_any_words_of_a_server_are_read_without_complaint(text):
    for one in told(f"From: mailer-daemon@x.example\n{HEAD}\n{text}") or ():
        assert "@" in one.recipient
        assert one.status[:1] in ("", "5")


@pytest.mark.parametrize("charset", ["punycode", "idna", "undefined", "hex", "unicode_escape", "utf-8\0"])
@pytest.mark.parametrize("kind", ["text/plain", "text/html", "text/rfc822-headers"])
def test_no_charset_that_a_report_names_makes_it_stumble(charset, kind):
    head = f'From: mailer-daemon@x.example\nContent-Type: {kind}; charset="{charset}"\n\n'
    data = head.encode() + b"\xff\xfe <ida@example.org>: 550 5.1.1 no such user \\ud83d"
    assert all("@" in one.recipient for one in mail.failures(data))
    mail.words(data).encode()


DEEP = 3000


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: message/rfc822\n\n" * DEEP,
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (one, one) for one in range(DEEP)),
        b"From: mailer-daemon@x.example, " + b"(" * DEEP + b"\nTo: " + b"a:" * DEEP + b"\n\nwei@x.example: 550 5.1.1\n",
    ],
    ids=["letters", "parts", "comments"],
)
def test_what_lies_within_itself_deeper_than_anything_does_is_read_as_far_as_it_can_be(data):
    assert isinstance(mail.failures(data), list)
    assert isinstance(mail.words(data), str)
    assert isinstance(mail.written(data), str)
    assert mail.read_head(data).thread


@pytest.mark.parametrize("tag", ["<", "<head>", "<style>", "<br", "</p", "<a "])
def test_html_that_never_ends_is_read_in_no_time(tag):
    head = b"From: a@x.example\nContent-Type: text/html\n\nHello there.<p>"
    assert mail.words(head + tag.encode() * 50_000).startswith("Hello there.")


def test_words_between_and_below_what_is_quoted_are_the_writers_too_up_to_a_signature():
    quoted = b"On Mon, 8 Jun 2026 at 07:00, Kith <maya@example.com> wrote:\n> 1. Ines Prado\n"
    data = b"From: maya@example.com\n\n" + quoted + b"done 1\n> 2. Abel Roy\nsnooze 2\n\n-- \nMaya\n"
    assert mail.words(data).split("\n") == ["done 1", "snooze 2"]


@pytest.mark.parametrize("added", ["Sent from my iPhone", "Von meinem iPhone gesendet", "Get Outlook for iOS"])
def test_what_a_phone_writes_below_is_nobodys_word(added):
    assert (
        mail.words(f"From: maya@example.com\n\nMet Ines at the fair.\n\n{added}\n".encode()) == "Met Ines at the fair."
    )
    assert "by train" in mail.words(b"From: maya@example.com\n\nSent from Porto by train.\nMet Ines.")


def test_a_paragraph_on_one_line_is_whole():
    told = "We met at the fair and spoke of the grid. " * 60
    assert mail.words(f"From: maya@example.com\n\n{told}".encode()) == told.strip()


def test_a_head_that_does_not_end_hides_no_words():
    html = b"From: a@x.example\nContent-Type: text/html\n\n<head><title>x</title><body>Hello.<style>p {}</style> Bye."
    assert mail.words(html) == "Hello.  Bye."
