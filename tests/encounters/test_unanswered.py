"""What goes unanswered: where answers are read, or where the owner says that none came; and the pause that follows."""

import re
from datetime import date, timedelta

import pytest

from kith.encounters.actions import no_answer_came
from kith.exports import jsonl
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.models import Source, Standing
from kith.rhythm.queries import cadence
from tests.reading import text


def unanswered(person):
    return Standing.objects.of(person.book).get(person=person).unanswered


@pytest.fixture
def page(web, monkeypatch, ines, today):
    """Ines's page, on the day of the tests."""
    monkeypatch.setattr("kith.faces.web.middleware.timezone.localdate", lambda: today)
    return lambda: text(web.get(f"/people/{ines.pk}"))


def test_three_clicks_on_done_are_not_three_contacts_without_an_answer(web, ines):
    for _ in range(3):
        web.post(f"/people/{ines.pk}/done", {"channel": "message"})
    assert unanswered(ines) == 0


def test_what_a_file_brings_with_its_conversation_counts(book, maya, log, ines):
    file = Source.objects.create(book=book, kind="linkedin", name="messages.csv", on=date(2026, 6, 1))
    for day in ("2026-05-01", "2026-05-09"):
        log(ines, day, "message", direction="out", thread="linkedin:c1", source=file)
    assert unanswered(ines) == 2
    log(ines, "2026-05-12", "message", direction="in", thread="linkedin:c1", source=file)
    assert unanswered(ines) == 0


def test_the_owner_says_that_no_answer_came_and_takes_it_back(book, maya, log, ines, today):
    log(ines, "2026-04-01", "email", direction="in")
    for day in ("2026-05-01", "2026-05-09"):
        log(ines, day, "email", direction="out")
    no_answer_came(book=book, by=maya, person=ines, on=today)
    assert unanswered(ines) == 2
    log(ines, "2026-05-20", "email", direction="out")
    assert unanswered(ines) == 2, "of the newest nothing was said yet"
    no_answer_came(book=book, by=maya, person=ines, on=today)
    assert unanswered(ines) == 3
    assert latest_standing(book).said == "No answer came from Ines Prado"
    undo(latest_standing(book), by=maya)
    assert unanswered(ines) == 2
    log(ines, "2026-06-01", "call")
    assert unanswered(ines) == 0


def test_there_must_be_something_that_waits(book, maya, log, ines, today):
    log(ines, "2026-05-01", "email", direction="in")
    with pytest.raises(Refusal, match="nothing from you to Ines Prado"):
        no_answer_came(book=book, by=maya, person=ines, on=today)


def test_the_page_asks_tells_the_pause_and_lifts_it(web, log, ines, page, today):
    for ago in (60, 40, 20):
        log(ines, (today - timedelta(days=ago)).isoformat(), "email", direction="out")
    assert "Did an answer come to your last 3 lines?" in page()
    web.post(f"/people/{ines.pk}/unanswered")
    told = page()
    assert "3 contacts went unanswered; not suggested before 16 November." in told
    assert "Did an answer come" not in told
    lift = re.search(
        r'action="([^"]*)"><[^>]*><button[^>]*data-key="s"', web.get(f"/people/{ines.pk}").content.decode()
    )
    assert lift, "one key lifts it"
    web.post(lift[1])
    assert "went unanswered" not in page()
    assert cadence(ines, today).paused_until is None


def test_nothing_is_asked_before_there_was_time_for_an_answer(log, ines, page, today):
    log(ines, (today - timedelta(days=1)).isoformat(), "email", direction="out")
    assert "Did an answer come" not in page()


def test_it_is_part_of_the_book(book, maya, log, ines, today):
    log(ines, "2026-05-01", "email", direction="out")
    no_answer_came(book=book, by=maya, person=ines, on=today)
    assert '"encounters.unanswered"' in "".join(jsonl.lines(book)).lower()
