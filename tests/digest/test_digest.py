"""What a digest says, and how it looks as mail."""

import json
import re
from datetime import timedelta
from email import message_from_bytes, policy
from itertools import pairwise
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from django.utils import translation

from kith.core.answers import read
from kith.core.noticing import Noticed
from kith.digest import drawing, sending
from kith.digest.lines import digest
from kith.digest.models import Edition
from kith.digest.noticed import noticed
from kith.digest.posted import posted as told_of
from kith.duplicates.actions import merge_people
from kith.encounters.models import Encounter
from kith.favours.actions import make_ask, make_promise
from kith.favours.models import Outcome
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, delete_person, mark_person
from kith.people.models import Mark
from kith.post.models import Posted

from .conftest import ADDRESS, at, posted

pytestmark = pytest.mark.django_db


def content(row):
    return message_from_bytes(row.bytes, policy=policy.default)


def test_each_line_has_a_number_and_a_way_to_reach_whom_it_is_about(busy, today):
    found = digest(busy, today)
    assert [line.number for line in found.lines] == list(range(1, len(found.lines) + 1))
    assert [section.title for section in found.sections] == ["Reach out", "Promises"]
    text = drawing.text(found)
    assert "1. Ines Prado\n   You wanted to talk every 30 days, silent for 151." in text
    assert "mailto:ines@prado.example" in text
    assert "tel:+351215550100" in text
    assert "2. The paper on tides\n   Promised to Abel Roy, was due: yesterday" in text


def test_who_is_not_to_be_contacted_is_in_no_digest(busy, maya, ines, today):
    mark_person(book=busy, by=maya, person=ines, kind=Mark.DO_NOT_CONTACT, on=today)
    assert "Ines" not in drawing.text(digest(busy, today))


def test_a_weekly_one_tells_of_the_week_ahead(book, maya, ines, today):
    make_promise(book=book, by=maya, person=ines, what="the map", made_on=today, due=today.replace(day=13))
    assert not digest(book, today).lines
    [line] = digest(book, today, weekly=True).lines
    assert (line.told, line.note) == ("The map", "Promised to Ines Prado, due: 13 June")


def test_what_was_asked_for_comes_up_on_its_day(book, maya, ines, today):
    tomorrow, week = today + timedelta(days=1), today + timedelta(days=4)
    make_ask(book=book, by=maya, person=ines, what="the minutes", on=today, due=tomorrow, theirs=True)
    make_ask(book=book, by=maya, person=ines, what="the lens", on=today, due=week)
    told = [(line.told, line.note) for line in digest(book, today).lines]
    assert told == [("Tomorrow: The minutes", "Promised to Ines Prado")]
    weekly = [line.note for line in digest(book, today, weekly=True).lines]
    assert weekly == ["Promised to Ines Prado", "You asked Ines Prado for it"]


def test_the_mail_is_text_and_html_that_fetches_nothing(busy, account, daily):
    sending.send_what_is_due(at(7, 5))
    [row] = posted(busy)
    mail = content(row)
    assert (mail["From"], mail["To"], mail["Subject"]) == (ADDRESS, ADDRESS, "Kith: Tuesday, 9 June")
    html = mail.get_body(("html",)).get_content()
    assert "Ines Prado" in html
    assert not any(one in html for one in ("<img", "src=", "http", "url(", "@import"))
    assert "mailto:ines@prado.example" in html


def test_with_a_public_address_it_leads_to_pages(busy, account, daily, settings):
    settings.PUBLIC_URL = "https://kith.lindt.example"
    sending.send_what_is_due(at(7, 5))
    [row] = posted(busy)
    assert "https://kith.lindt.example/people/" in content(row).get_body(("html",)).get_content()


def test_an_address_of_this_machine_is_no_public_one(busy, today, settings):
    settings.PUBLIC_URL = "http://127.0.0.1:8765"
    assert "8765" not in drawing.html(busy, digest(busy, today))


def test_what_is_written_in_html_is_escaped(book, maya, busy, today):
    add_person(book=book, by=maya, name="<b>Lea</b>", birthday="--06-09")
    assert "<b>Lea</b>" not in drawing.html(book, digest(book, today))


def test_a_day_has_one_digest_however_often_the_clock_asks(busy, account, daily):
    for hour in (6, 7, 8, 9):
        sending.send_what_is_due(at(hour, 5))
    assert [row.kind for row in posted(busy)] == [
        Posted.DIGEST,
        Posted.DIGEST,
    ]  # that of the 8th, which was slept through
    assert Edition.objects.of(busy).count() == 2


def test_days_that_were_slept_through_are_told_once(busy, account, daily):
    sending.send_what_is_due(at(7, 5, day=3))
    sending.send_what_is_due(at(12, day=9))
    assert [str(one.due) for one in Edition.objects.of(busy).order_by("due")] == ["2026-06-03", "2026-06-09"]


def test_nothing_is_sent_for_what_fell_due_before_it_was_chosen(busy, account, daily):
    daily.since = at(8)
    daily.save()
    sending.send_what_is_due(at(9))
    assert posted(busy) == []


def test_the_hour_is_the_owners(busy, maya, account, daily):
    maya.time_zone = "Pacific/Auckland"
    maya.save()
    sending.send_what_is_due(at(19, 5, day=8))  # seven in the morning of the 9th
    assert str(Edition.objects.of(busy).get().due) == "2026-06-09"
    assert content(posted(busy)[0])["Subject"] == "Kith: Tuesday, 9 June"


def test_nothing_to_say_is_no_digest_unless_it_is_wanted(book, maya, account, daily):
    sending.send_what_is_due(at(7, 5))
    assert Edition.objects.of(book).get().state == Edition.EMPTY
    daily.always = True
    daily.save()
    sending.send_what_is_due(at(7, 5, day=10))
    assert "Nobody is due today" in content(posted(book)[0]).get_body(("plain",)).get_content()


def test_without_an_account_it_is_said_on_today_and_tried_again(busy, daily, web_later):
    sending.send_what_is_due(at(7, 5))
    page = web_later().get("/").content.decode()
    assert "The digest of 9 June could not be sent: There is no mail account yet." in page
    assert "It is tried again" in page
    edition = Edition.objects.of(busy).get()
    pauses = []
    for _ in range(5):
        pauses.append(edition.again_at)
        sending.send_what_is_due(edition.again_at)
        edition.refresh_from_db()
    gaps = [later - earlier for earlier, later in pairwise(pauses)]
    assert gaps == sorted(gaps)
    assert gaps[0] < gaps[-1]


def test_what_the_server_refused_goes_out_again_under_another_id(busy, account, daily, monkeypatch):
    monkeypatch.setattr("kith.digest.posted.timezone", SimpleNamespace(now=lambda: at(8)))
    sending.send_what_is_due(at(7, 5))
    [row] = posted(busy)
    row.state, row.said = Posted.REFUSED, "550 no"
    told_of([row])
    edition = Edition.objects.of(busy).get()
    assert (edition.state, edition.said) == (Edition.WAITING, "550 no")
    sending.send_what_is_due(edition.again_at)
    first, second = posted(busy)
    assert first.message_id != second.message_id
    second.state = Posted.SENT
    told_of([second])
    edition.refresh_from_db()
    assert (edition.state, edition.said) == (Edition.SENT, "")


def test_of_an_uncertain_one_the_owner_is_asked_and_it_is_never_sent_by_itself(busy, account, daily, web_later):
    sending.send_what_is_due(at(7, 5))
    [row] = posted(busy)
    row.state, row.said = Posted.UNCERTAIN, "the connection broke"
    told_of([row])
    sending.send_what_is_due(at(23))
    assert len(posted(busy)) == 1
    web = web_later()
    for page in ("/", "/digest"):
        assert "Nobody knows whether the digest of 9 June was sent" in web.get(page).content.decode(), page
    edition = Edition.objects.of(busy).get()
    web.post(f"/digest/{edition.pk}/again", {"came": "1"})
    edition.refresh_from_db()
    assert edition.state == Edition.SENT
    assert "Nobody knows" not in web.get("/").content.decode()


def test_a_new_digest_takes_the_place_of_one_that_waits(busy, daily):
    sending.send_what_is_due(at(7, 5))
    sending.send_what_is_due(at(7, 5, day=10))
    states = dict(Edition.objects.of(busy).values_list("due__day", "state"))
    assert states == {9: Edition.DROPPED, 10: Edition.WAITING}


def test_a_server_that_is_back_after_days_sends_one(busy, account, daily, django_capture_on_commit_callbacks):
    for day in (9, 10, 11):
        with django_capture_on_commit_callbacks(execute=True):
            sending.send_what_is_due(at(7, 5, day=day))
    assert [row.state for row in posted(busy)] == [Posted.CANCELLED, Posted.CANCELLED, Posted.WAITING]
    states = dict(Edition.objects.of(busy).values_list("due__day", "state"))
    assert states == {9: Edition.DROPPED, 10: Edition.DROPPED, 11: Edition.HANDED}


def test_one_that_is_on_its_way_is_not_called_back(busy, account, daily):
    sending.send_what_is_due(at(7, 5))
    Posted.objects.of(busy).update(state=Posted.SENDING)
    sending.send_what_is_due(at(7, 5, day=10))
    assert [row.state for row in posted(busy)] == [Posted.SENDING, Posted.WAITING]


def test_sent_by_hand_it_is_not_sent_by_the_clock_as_well(busy, account, daily):
    sending.send_now(busy, at(6))
    sending.send_what_is_due(at(7, 5))
    due = [str(one.due) for one in Edition.objects.of(busy).exclude(message_id="")]
    assert due == ["2026-06-09"]
    with pytest.raises(Refusal, match="sent already"):
        sending.send_now(busy, at(8))


@pytest.fixture
def answer(busy, account, daily, monkeypatch):
    """Answers the digest of the 9th as a mail program would."""
    sending.send_what_is_due(at(7, 5))
    monkeypatch.setattr("kith.digest.noticed.timezone", SimpleNamespace(now=lambda: at(8)))
    edition = Edition.objects.of(busy).get()

    def answer(text, number=1, to="", **facts):
        told = {"own": True, "obeyed": True, "in_reply_to": to or edition.message_id, "read": lambda: text}
        told = {"at": "", "sender": None, "subject": "Re: Kith", **told, **facts}
        noticed(busy, [Noticed(f"answer{number}@lindt.example", **told)])
        return [content(row) for row in posted(busy) if row.kind == Posted.ANSWER]

    return answer


def words(mail):
    return mail.get_body(("plain",)).get_content()


def test_an_answer_is_obeyed_once_and_says_how_to_take_it_back(busy, answer):
    for _ in range(2):
        [mail] = answer("called 1, done 2")
    assert "1. In touch with Ines Prado" in words(mail)
    assert "2. Kept: the paper on tides, for Abel Roy" in words(mail)
    assert "kith undo" in words(mail)
    assert Encounter.objects.of(busy).filter(channel="call").count() == 2
    assert Outcome.objects.of(busy).get().kind == Outcome.KEPT
    _, second = answer("undo", number=2, to=mail["Message-ID"].strip("<>"))
    assert "Taken back: Answered the digest of 9 June" in words(second)
    assert not Outcome.objects.of(busy).exists()


def test_german_words_are_obeyed_and_what_is_not_understood_is_told(busy, ines, answer):
    [mail] = answer("1 bis 1. Juli verschieben\nDanke!\nerledigt 9")
    assert "1. Snoozed Ines Prado until 1 July" in words(mail)
    assert "9. the digest has no such number" in words(mail)
    assert "Not understood: Danke!" in words(mail)
    assert ines.snoozes.get().until == at(0).date().replace(month=7, day=1)


def test_an_answer_that_is_sent_twice_or_tells_what_a_mailbox_saw_is_one_contact(busy, answer):
    answer("called 1")
    *_, mail = answer("called 1, done 2", number=2)
    assert "1. In touch with Ines Prado: noted already" in words(mail)
    assert Encounter.objects.of(busy).filter(on=at(0).date()).count() == 1


def test_an_answer_means_the_day_on_which_it_was_written(busy, answer, monkeypatch):
    monkeypatch.setattr("kith.digest.noticed.timezone", SimpleNamespace(now=lambda: at(8, day=16)))
    [mail] = answer("called 1, snooze 2 10 days", at=at(9).isoformat())
    assert "Moved to 19 June" in words(mail)
    assert Encounter.objects.of(busy).get(channel="call", on__gte=at(0).date()).on == at(0).date()
    *_, mail = answer("met 1 on Sunday", number=2, at=at(9).isoformat())
    assert "1. In touch with Ines Prado, 7 June" in words(mail)


def test_whoever_became_one_with_another_is_meant_still(busy, book, maya, ines, answer):
    keep = add_person(book=book, by=maya, name="Ines P.")
    merge_people(book=book, by=maya, keep=keep, others=[ines])
    [mail] = answer("met 1")
    assert "1. In touch with Ines P." in words(mail)
    delete_person(book=book, by=maya, person=keep)
    *_, mail = answer("met 1", number=2)
    assert "1. this person is not in your book any more" in words(mail)


def test_not_this_one_by_mail_teaches_of_the_reason_too_and_once(busy, ines, answer):
    answer("not 1")
    answer("not 1", number=2)
    assert ines.dismissals.get().kind == "upkeep"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_examples_of_a_mail_that_is_quoted_without_a_mark_are_no_orders(busy, maya, today, answer, language):
    maya.language = language
    maya.save()
    with translation.override(language):
        quoted = drawing.text(digest(busy, today))
    [mail] = answer(f"done 2\n\n{quoted}")
    assert Outcome.objects.of(busy).get().kind == Outcome.KEPT
    assert Encounter.objects.of(busy).count() == 1
    answer(f"called 1\n\n{words(mail)}", number=2, to=mail["Message-ID"].strip("<>"))
    assert Encounter.objects.of(busy).count() == 2
    assert Outcome.objects.of(busy).exists(), "nothing was taken back"


def test_an_answer_without_words_is_told_how_to_write(busy, answer):
    [mail] = answer("")
    assert "done 1, snooze 2 10 days" in words(mail)


@pytest.mark.parametrize(
    "facts", [{"own": False}, {"obeyed": False}, {"automatic": "automatic"}, {"in_reply_to": "x@y"}]
)
def test_nobody_elses_answer_is_obeyed(busy, answer, facts):
    assert answer("done 1", **facts) == []
    assert Encounter.objects.of(busy).count() == 1


def test_the_command_prints_what_would_be_sent(busy, daily):
    from kith.digest.commands import digest_command

    told = CliRunner().invoke(digest_command, ["--dry-run", "--json", "--today", "2026-06-09"], obj="")
    found = json.loads(told.output)
    assert found["sent"] is False
    assert found["items"][0]["who"] == "Ines Prado"
    assert found["items"][0]["links"] == ["mailto:ines@prado.example", "tel:+351215550100"]
    assert not Edition.objects.of(busy).exists()


def test_a_meeting_of_today_is_told_with_its_hour_and_is_in_the_feed(busy, ines, monkeypatch):
    from kith.calendar.models import Guest, Meeting
    from kith.digest.days import entries

    monkeypatch.setattr("django.utils.timezone.now", lambda: at(7))
    meeting = Meeting.objects.create(book=busy, event="1@x", begins=at(14), ends=at(15), title="Tides")
    Guest.objects.create(book=busy, meeting=meeting, person=ines)
    [line] = [one for one in digest(busy, at(7).date()).lines if "Tides" in one.told]
    assert line.told == "Today: Tides, with Ines Prado"
    assert "14:00" in line.note
    assert [way.to for way in line.ways] == ["mailto:ines@prado.example", "tel:+351215550100"]
    [entry] = [one for one in entries(busy) if one.uid == f"meeting-{meeting.uid}"]
    assert (entry.on, entry.ends) == (at(14), at(15))


def test_a_meeting_that_is_said_to_be_done_is_not_noted_a_second_time(busy, abel, account, daily, monkeypatch):
    from kith.calendar.models import Guest, Meeting

    monkeypatch.setattr("django.utils.timezone.now", lambda: at(7, 5))
    meeting = Meeting.objects.create(book=busy, event="1@x", begins=at(14), ends=at(15), title="Tides")
    Guest.objects.create(book=busy, meeting=meeting, person=abel)
    sending.send_what_is_due(at(7, 5))
    [edition] = Edition.objects.of(busy)
    [number] = [one["number"] for one in edition.items if one["kind"] == "meeting"]
    told = {"own": True, "obeyed": True, "in_reply_to": edition.message_id, "read": lambda: f"done {number}"}
    noticed(busy, [Noticed("a@lindt.example", "", None, subject="Re: Kith", **told)])
    [mail] = [content(row) for row in posted(busy) if row.kind == Posted.ANSWER]
    assert "a meeting is noted by itself" in words(mail)
    assert Encounter.objects.of(busy).count() == 1


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_the_foot_says_is_understood(busy, today, language):
    with translation.override(language):
        [_first, also] = drawing.foot(digest(busy, today))
    examples = [one.strip("„“”,. ") for one in re.findall(r"[“„][^“”„]*[”“]", also)]
    orders = [read(one, today).found for one in examples]
    assert [(one.number, one.until) for [one] in orders] == [
        (2, today + timedelta(days=10)),
        (2, today + timedelta(days=30)),
    ]
