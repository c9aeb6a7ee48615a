"""The timeline of a person, and what the last 30 days hold."""

from datetime import date, timedelta

from kith.encounters import queries
from kith.encounters.actions import log_encounter
from kith.people.actions import add_person, add_to_circle, affiliate, set_me


def test_the_latest_stand_first_page_by_page(log, ines):
    days = [f"2026-01-{day:02}" for day in range(1, 8)]
    for day in days:
        log(ines, day, "call")
    first = queries.timeline(ines, size=3)
    assert [one.on.isoformat() for one in first.encounters] == days[:3:-1]
    assert (first.total, first.earlier, first.since) == (7, 4, date(2026, 1, 1))
    last = queries.timeline(ines, page=3, size=3)
    assert ([one.on.day for one in last.encounters], last.earlier) == ([1], 0)


def test_calls_and_meetings_leave_out_what_was_written(log, ines):
    for channel in ("call", "email", "message", "meeting", "event"):
        log(ines, "2026-01-05", channel)
    spoken = queries.timeline(ines, queries.SPOKEN)
    assert {one.channel for one in spoken.encounters} == {"call", "meeting", "event"}


def test_each_names_the_others_who_were_there(log, ines, abel):
    log(ines, "2026-01-05", "meeting", abel)
    assert [one.name for one in queries.timeline(ines).encounters[0].others] == ["Abel Roy"]


def test_one_persons_timeline_is_not_anothers(log, ines, abel):
    log(abel, "2026-01-05")
    assert queries.timeline(ines).total == 0


def test_recent_tells_days_and_channels_of_24_months(book, log, ines, abel, today):
    log(ines, (today - timedelta(days=731)).isoformat())
    log(ines, today.isoformat(), "call")
    log(ines, "2026-01-05", "email")
    assert queries.recent(book, [ines.pk, abel.pk], today) == {
        ines.pk: [(date(2026, 1, 5), "email"), (today, "call")],
        abel.pk: [],
    }


def test_the_last_30_days_by_where_people_belong(maya, log, ines, abel, today):
    book = ines.book
    me = add_person(book=book, by=maya, name="Maya")
    set_me(book=book, by=maya, person=me)
    affiliate(book=book, by=maya, person=me, organisation="Vela")
    affiliate(book=book, by=maya, person=ines, organisation="Vela")
    add_to_circle(book=book, by=maya, person=abel, circle="Community")
    log(ines, today.isoformat())
    log(abel, (today - timedelta(days=30)).isoformat())
    found = queries.last_30_days(book, today)
    assert (found.counts["inside"], found.counts["community"]) == (1, 0)


def test_no_book_sees_anothers_encounters(book, omar, today):
    zoe = add_person(book=omar.book, by=omar, name="Zoe")
    log_encounter(book=omar.book, by=omar, people=[zoe], on=today, channel="call")
    assert queries.recent(book, [zoe.pk], today) == {zoe.pk: []}
    assert sum(queries.last_30_days(book, today).counts.values()) == 0
