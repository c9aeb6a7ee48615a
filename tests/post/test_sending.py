"""Each message goes to one person, once; what a server says is understood."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kith.post import actions, sending
from kith.post.actions import hand_in, hand_in_many
from kith.post.models import Account, Posted
from kith.post.naming import WIRE
from kith.post.sending import send_due, settle
from kith.post.turns import claim, next_of, planned

from .conftest import PASSWORD
from .letters import letter
from .servers import Taking

pytestmark = pytest.mark.django_db(transaction=True)
NOW = timezone.now()
LATER = timedelta(hours=25)


def states(book):
    return list(Posted.objects.of(book).order_by("pk").values_list("state", flat=True))


def row_to(book, to):
    return Posted.objects.of(book).get(to=to)


def test_each_gets_one_message_in_a_transaction_of_its_own(book, taking, waiting, people):
    assert send_due(timezone.now()) == len(people)
    assert taking.people == people
    assert [message_id for _to, message_id, _content in taking.taken] == [one.message_id for one in waiting]
    assert set(states(book)) == {"sent"}
    assert send_due(timezone.now()) == 0
    assert taking.people == people
    assert row_to(book, people[0]).said == "250 2.0.0 OK: taken"


def test_a_line_that_begins_with_a_dot_arrives_as_it_was(book, account, taking):
    hand_in(book=book, kind="answer", to="a@b.example", message=letter("a@b.example", text=".hidden\n..\nend\n"))
    send_due(timezone.now())
    [(_to, _message_id, content)] = taking.taken
    assert content.endswith(b"\r\n\r\n.hidden\r\n..\r\nend\r\n")


def test_what_is_not_due_waits(book, account, taking):
    at = timezone.now() + timedelta(hours=3)
    hand_in(book=book, kind="digest", to="a@b.example", message=letter("a@b.example"), not_before=at)
    assert send_due(timezone.now()) == 0
    assert send_due(at) == 1


def test_a_refused_recipient_in_the_middle_stops_nobody_else(book, taking, waiting, people):
    taking.says("RCPT", "550 5.1.1 There is nobody of that name", to=people[3])
    assert send_due(timezone.now()) == len(people) - 1
    row = row_to(book, people[3])
    assert (row.state, row.nobody, row.said) == ("refused", True, "550 5.1.1 There is nobody of that name")
    assert taking.people == people[:3] + people[4:]


@pytest.mark.parametrize(
    "case",
    [
        ("RCPT", "550 No such user", True),
        ("RCPT", "552 5.2.2 Mailbox full", False),
        ("RCPT", "550 5.1.7 Sender is not well-formed", False),
        ("RCPT", "550 5.1.8 Sender has no domain", False),
        ("RCPT", "550 5.7.1 Blocked", False),
        ("DATA", "554 5.6.0 Content not liked", False),
        ("MAIL", "552 5.3.4 Too large", False),
    ],
)
def test_whether_the_address_itself_is_refused(taking, waiting, people, case):
    step, said, nobody = case
    taking.says(step, said, to=people[0] if step != "MAIL" else None, times=1)
    send_due(timezone.now())
    row = row_to(taking.book, people[0])
    assert (row.state, row.nobody) == ("refused", nobody)
    assert states(taking.book).count("sent") == len(people) - 1


def test_421_in_the_middle_waits_longer_and_longer_and_goes_on(book, account, taking, waiting, people):
    taking.says("RCPT", "421 4.7.0 Too many, come back later", to=people[3], times=3)
    now = timezone.now()
    assert send_due(now) == 3
    assert states(book) == ["sent"] * 3 + ["waiting"] * 5
    account.refresh_from_db()
    assert account.held_why == "421 4.7.0 Too many, come back later"
    pauses = [account.held_until - now]
    assert send_due(now + timedelta(minutes=1)) == 0
    for _again in range(9):
        now = account.held_until + timedelta(seconds=30)
        send_due(now)
        account.refresh_from_db()
        if account.held_until is None:
            break
        pauses.append(account.held_until - now)
    assert states(book).count("sent") >= len(people) - 1
    send_due(now + LATER)
    send_due(now + LATER + LATER)
    assert sorted(taking.people) == sorted(people)


def test_pauses_grow_while_a_server_keeps_asking_to_wait(book, account, taking, waiting):
    taking.says("MAIL", "450 4.7.1 Later")
    now, pauses = timezone.now(), []
    for _round in range(4):
        assert send_due(now) == 0
        account.refresh_from_db()
        pauses.append(account.held_until - now)
        now = account.held_until + timedelta(seconds=1)
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[-1]
    assert set(states(book)) == {"waiting"}


def test_450_for_one_person_lets_the_others_go_first(book, account, taking, waiting, people):
    taking.says("RCPT", "450 4.2.1 Greylisted", to=people[0])
    now = timezone.now()
    send_due(now)
    assert states(book) == ["waiting"] * len(people)
    account.refresh_from_db()
    send_due(account.held_until + timedelta(seconds=1))
    assert states(book).count("sent") >= 1
    for hours in range(5, 24 * 8, 5):
        send_due(now + timedelta(hours=hours))
    assert sorted(taking.people) == sorted(people[1:])
    row = row_to(book, people[0])
    assert (row.state, row.nobody, row.said) == ("refused", False, "450 4.2.1 Greylisted")  # in the end


@pytest.mark.parametrize("case", [("RCPT", "hang up"), ("RCPT", "354 Go on"), ("DATA", "451 4.3.0 Scanner is out")])
def test_one_at_whom_it_never_ends_well_holds_up_none_behind_them_and_is_given_up(book, taking, waiting, people, case):
    step, said = case
    taking.says(step, said, to=people[1])
    now = timezone.now()
    for hours in range(0, 24 * 8, 5):
        send_due(now + timedelta(hours=hours))
        if hours == 5:
            assert sorted(taking.people) == sorted([people[0], *people[2:]])
            assert row_to(book, people[1]).state == "waiting"
    row = row_to(book, people[1])
    assert (row.state, row.nobody) == ("refused", False)
    assert row.said
    assert taking.people.count(people[1]) == 0


def test_one_at_whom_the_server_hangs_up_is_tried_for_days(book, account, taking, waiting, people):
    """However many others go meanwhile, with which the account forgets that it was to wait."""
    taking.says("RCPT", "hang up", to=people[1])
    now, hours = timezone.now(), 0
    while row_to(book, people[1]).state == "waiting":
        hours += 1
        hand_in(book=book, kind="letter", to=f"at{hours}@people.example", message=letter(f"at{hours}@people.example"))
        send_due(now + timedelta(hours=hours))
    assert hours > 48
    assert len(taking.people) == len(people) - 1 + hours


def test_a_server_that_hangs_up_on_everybody_loses_nobody_in_a_weekend(book, account, taking, waiting, people):
    taking.says("MAIL", "hang up")
    now = timezone.now()
    for hours in range(0, 24 * 3, 1):
        send_due(now + timedelta(hours=hours))
    assert set(states(book)) == {"waiting"}
    taking.answers.clear()
    assert send_due(now + timedelta(days=4)) == len(people)


@pytest.mark.parametrize("case", [("RCPT", "252 Cannot verify, but it is taken"), ("DATA", "251 It is forwarded")])
def test_every_yes_of_a_server_is_one(taking, waiting, people, case):
    step, said = case
    taking.says(step, said, to=people[1])
    send_due(timezone.now())
    assert set(states(taking.book)) == {"sent"}


@pytest.mark.parametrize(
    "case",
    [
        ("MAIL", "550 5.7.1 Your account is blocked for spam"),
        ("MAIL", "553 Sender not allowed"),
        ("DATA", "550 5.7.26 Unauthenticated"),
        ("DATA", "550 5.4.5 Daily user sending limit exceeded"),
    ],
)
def test_policy_pauses_the_account_and_goes_on_the_next_day(account, taking, waiting, people, case):
    step, said = case
    taking.says(step, said, times=1)
    now = timezone.now()
    assert send_due(now) == 0
    account.refresh_from_db()
    assert account.held_why == said
    assert send_due(now + timedelta(hours=3)) == 0
    assert send_due(now + LATER) == len(people)
    assert sorted(taking.people) == sorted(people)


def test_two_refusals_for_what_we_are_pause_the_account(book, account, taking, waiting):
    taking.says("RCPT", "554 5.7.1 Relay access denied")
    send_due(timezone.now())
    assert states(book)[:3] == ["refused", "refused", "waiting"]
    account.refresh_from_db()
    assert account.held_until


def test_a_server_that_is_gone_after_the_message_leaves_it_uncertain_and_never_sends_it_again(
    book, account, taking, waiting, people
):
    taking.says("DATA", "take and hang up", to=people[2])
    now = timezone.now()
    send_due(now)
    assert states(book) == ["sent", "sent", "uncertain"] + ["waiting"] * 5
    send_due(now + LATER)
    send_due(now + LATER + LATER)
    assert taking.people.count(people[2]) == 1
    assert sorted(taking.people) == sorted(people)
    assert row_to(book, people[2]).state == "uncertain"


def test_a_server_that_is_not_there_keeps_everything_waiting(book, account, waiting, server):
    gone = server(Taking())
    account.smtp_port, account.smtp_security = gone.here, "plain"
    account.save()
    gone.stop()
    assert send_due(timezone.now()) == 0
    assert set(states(book)) == {"waiting"}
    account.refresh_from_db()
    assert "nothing listens at port" in account.held_why


def test_a_wrong_password_waits_for_the_owner(book, account, waiting, server, trusted):
    there = server(Taking(), password="another", tls=trusted())
    account.smtp_port, account.smtp_security = there.here, "tls"
    account.save()
    assert send_due(timezone.now()) == 0
    account.refresh_from_db()
    assert account.stopped
    assert "does not take this password" in account.held_why
    assert PASSWORD not in account.held_why
    assert send_due(timezone.now() + LATER) == 0
    assert set(states(book)) == {"waiting"}


def test_letters_are_paced_and_the_rest_is_not(book, account, taking, waiting, people):
    Account.objects.of(book).update(pace=30)
    for number in range(3):
        to = f"me{number}@lindt.example"
        hand_in(book=book, kind="answer", to=to, message=letter(to))
    now = timezone.now()
    assert send_due(now) == 4
    assert send_due(now + timedelta(seconds=20)) == 0
    assert send_due(now + timedelta(seconds=31)) == 1
    assert taking.people[-1] == people[1]


def test_only_so_many_letters_go_out_within_a_day(book, account, taking, waiting, people):
    Account.objects.of(book).update(a_day=3)
    now = timezone.now()
    assert send_due(now) == 3
    assert send_due(now + timedelta(hours=23)) == 0
    assert send_due(now + LATER) == 3
    account.refresh_from_db()
    assert [moment for _row, moment in planned(account, now + LATER)] != []


def test_the_plan_is_what_then_happens(book, account, taking, waiting, people):
    Account.objects.of(book).update(a_day=3, pace=60)
    account.refresh_from_db()
    now = timezone.now()
    plan = [moment - now for _row, moment in planned(account, now)]
    day = timedelta(days=1)
    minute = timedelta(minutes=1)
    assert plan == [
        0 * minute, minute, 2 * minute, day, day + minute, day + 2 * minute, 2 * day, 2 * day + minute,
    ]  # fmt: skip
    for number, moment in enumerate(plan, 1):
        send_due(now + moment + timedelta(seconds=5 * number))
        assert states(book).count("sent") == number


def test_paused_letters_wait_and_answers_do_not(book, account, taking, waiting):
    Account.objects.of(book).update(paused=True)
    hand_in(book=book, kind="answer", to="me@lindt.example", message=letter("me@lindt.example"))
    assert send_due(timezone.now()) == 1
    assert taking.people == ["me@lindt.example"]


def left_over(book, to, **facts):
    Posted.objects.of(book).filter(to=to).update(state="sending", runner="elsewhere:4:1", **facts)


def test_what_a_dead_process_had_in_hand(book, account, taking, waiting, people):
    long_ago = timezone.now() - timedelta(hours=1)
    left_over(book, people[0], begun_at=long_ago)  # nothing was given to the server
    left_over(book, people[1], begun_at=long_ago, data_at=long_ago)
    left_over(book, people[2], begun_at=timezone.now(), data_at=timezone.now())  # its process lives
    settle()
    assert states(book)[:3] == ["waiting", "uncertain", "sending"]
    send_due(timezone.now())
    assert sorted(taking.people) == sorted([people[0], *people[3:]])


def test_a_row_that_another_process_took_is_not_sent_here(book, taking, waiting, people, monkeypatch):
    """Between the look and the claim."""
    seen = sending.claim

    def claim(account, row, now, runner):
        Posted.objects.of(book).filter(pk=row.pk, state="waiting").update(
            state="sending", runner="other:1:1", begun_at=now
        )
        monkeypatch.setattr(sending, "claim", seen)
        return seen(account, row, now, runner)

    monkeypatch.setattr(sending, "claim", claim)
    send_due(timezone.now())
    assert taking.people == people[1:]


def test_of_two_processes_that_both_looked_one_has_the_last_letter_of_the_day(book, account, taking, waiting):
    """At no pace, too: both saw that one more may go."""
    Account.objects.of(book).update(a_day=3)
    account.refresh_from_db()
    went, now = [row.pk for row in waiting[:2]], timezone.now()
    Posted.objects.of(book).filter(pk__in=went).update(state="sent", data_at=now)
    assert claim(account, waiting[2], now, "here:1:1")
    assert not claim(account, waiting[3], now + timedelta(milliseconds=1), "there:1:1")
    assert states(book) == ["sent", "sent", "sending"] + ["waiting"] * 5
    assert next_of(account, now + timedelta(seconds=1)) is None


def test_a_letter_written_from_an_address_before_goes_out_from_the_one_now(book, account, taking):
    row = hand_in(book=book, kind="letter", to="a@b.example", message=letter("a@b.example"))
    Account.objects.of(book).update(address="maya@new.example")
    send_due(timezone.now())
    [(_to, message_id, content)] = taking.taken
    assert b"From: Maya Lindt <maya@new.example>" in content
    assert message_id == row.message_id


def test_with_an_address_that_changes_between_two_tries_nothing_else_of_a_message_does(book, account, taking):
    message = letter("a@b.example")
    message["List-Unsubscribe"] = "<mailto:maya@lindt.example?subject=unsubscribe>"
    row = hand_in(book=book, kind="letter", to="a@b.example", message=message)
    out = f"List-Unsubscribe: <https://{'a-long-name.' * 6}example/no-more>,\r\n <mailto:maya@lindt.example>".encode()
    bytes_before = b"\r\n".join(out if b"Unsub" in one else one for one in row.bytes.split(b"\r\n"))
    Posted.objects.of(book).filter(pk=row.pk).update(content=bytes_before)
    Account.objects.of(book).update(address="maya@new.example")
    send_due(timezone.now())
    [(_to, _message_id, content)] = taking.taken
    assert content == bytes_before.replace(b"<maya@lindt.example>\r\nTo", b"<maya@new.example>\r\nTo")
    assert out in content


@pytest.mark.parametrize("line", [b"Bcc: evil@evil.example", b"Reply-To: evil@evil.example", b"", b"To: b@c.example"])
def test_a_message_with_a_line_that_nobody_meant_does_not_go(book, taking, account, line):
    row = hand_in(book=book, kind="letter", to="a@b.example", message=letter("a@b.example"))
    other = row.bytes.replace(b"Subject: News", b"Subject: News\r\n" + line)
    Posted.objects.of(book).filter(pk=row.pk).update(content=other)
    send_due(timezone.now())
    row.refresh_from_db()
    assert taking.people == []
    assert (row.state, row.said) == ("refused", "It could not be written.")


def test_one_that_cannot_be_written_holds_up_none_behind_it(book, account, taking, monkeypatch):
    def content(row):
        if row.to == "a@b.example":
            raise ValueError("no such letter")
        message = letter(row.to)
        message.replace_header("Message-ID", row.message_id)
        return message.as_bytes(policy=WIRE)

    monkeypatch.setattr("kith.updates.posted.content", content)
    names = {one: f"<{one}>" for one in ("a@b.example", "c@d.example")}
    hand_in_many(book=book, kind="letter", messages=[(to, "News", name) for to, name in names.items()])
    send_due(timezone.now())
    assert taking.people == ["c@d.example"]
    bad = Posted.objects.of(book).get(to="a@b.example")
    assert (bad.state, bad.said) == (Posted.REFUSED, "It could not be written.")


def test_going_on_by_hand_tries_now_what_was_put_off(book, taking, waiting, people):
    taking.says("RCPT", "450 4.2.1 Greylisted", to=people[0], times=1)
    now = timezone.now()
    send_due(now)
    assert row_to(book, people[0]).not_before > now
    actions.go_on(book=book)
    send_due(timezone.now())
    assert sorted(taking.people) == sorted(people)


def test_a_digest_that_is_to_go_later_still_does_when_letters_go_on(book, account, taking):
    at = timezone.now() + timedelta(hours=5)
    hand_in(book=book, kind="digest", to="a@b.example", message=letter("a@b.example"), not_before=at)
    actions.go_on(book=book)
    assert row_to(book, "a@b.example").not_before == at


def test_without_a_server_for_sending_going_on_says_so(account, web):
    account.smtp_host, account.stopped, account.held_why = "", True, "Nothing can be sent."
    account.save()
    page = web.post("/outgoing/pause", {"on": "1"}, follow=True).content.decode()
    assert "No server for sending is set" in page
    assert "It goes on" not in page
    account.refresh_from_db()
    assert account.stopped
