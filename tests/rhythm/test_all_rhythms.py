"""All rhythms together: the weeks ahead, pauses, circles, the hard limit, and a layer made longer in one batch."""

import json
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from kith.core import load
from kith.core.choosing import choose
from kith.core.facts import Facts
from kith.core.ranking import rank
from kith.encounters.actions import log_encounter
from kith.journal.models import Batch
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_circle, add_person, add_to_circle, change_person
from kith.rhythm import actions, queries, wording
from kith.rhythm.models import Pause, Rhythm
from kith.rhythm.overview import overview
from kith.rhythm.suggestions import reasons
from kith.today.queries import ranked
from tests.reading import text

DAY = date(2026, 6, 9)  # a Tuesday


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


def test_what_is_overdue_counts_this_week_and_comes_again_after_its_days():
    found = load.load([load.Wanted(1, DAY - timedelta(days=90), 14), load.Wanted(2, DAY + timedelta(days=7), 91)], DAY)
    assert [one.people for one in found] == [[1], [2], [1], [], [1], [], [1], []]
    assert found[0].monday == date(2026, 6, 8)


@given(st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2027, 1, 1)), st.integers(1, 3650)), max_size=30))
def test_in_the_long_run_it_is_the_sum_of_the_rhythms(rhythms):
    weeks = 60
    found = load.load([load.Wanted(pk, due, days) for pk, (due, days) in enumerate(rhythms)], DAY, weeks)
    most = sum(7 * weeks / days + 1 for _due, days in rhythms)
    assert sum(len(one.people) for one in found) <= most


@pytest.mark.parametrize(("silent", "order"), [(89, [2, 3, 4, 1]), (90, [2, 1, 3, 4])])
def test_who_is_overdue_goes_ahead_of_all_but_who_opens_the_list(silent, order):
    past = {"first": date(2024, 1, 1), "encounters": 9}
    slow = Facts(1, last=DAY - timedelta(days=silent), rhythm=60, **past)
    ago = DAY - timedelta(days=9)
    owed = [Facts(pk, last=ago, wrote=ago, strength=5.0 - pk, **past) for pk in (2, 3, 4)]
    assert [one.facts.person for one in choose(rank([slow, *owed], DAY), DAY, 4)] == order


def test_who_is_overdue_gives_way_to_no_quota_while_another_can():
    past = {"first": date(2022, 1, 1), "encounters": 9, "inside": False}
    ago = DAY - timedelta(days=9)
    owed = [Facts(pk, last=ago, wrote=ago, strength=9.0, **past) for pk in (1, 2, 3)]
    gone = Facts(4, last=date(2023, 1, 1), **past)
    late = Facts(5, last=DAY - timedelta(days=90), rhythm=60, **past)
    colleague = Facts(6, last=DAY - timedelta(days=30), rhythm=90, **past | {"inside": True})
    found = choose(rank([*owed, gone, late, colleague], DAY), DAY, 5)
    assert [one.facts.person for one in found] == [1, 6, 5, 2, 3]


def test_a_pause_rests_the_rhythm_and_the_suggestion_until_its_day(who, book, ines, today):
    actions.set_rhythm(person=ines, days=30, on=today - timedelta(days=60), **who)
    assert [one.facts.person for one in ranked(book, today)] == [ines.pk]
    actions.pause(people=[ines], until=today + timedelta(days=9), on=today, **who)
    assert ranked(book, today) == []
    [due] = queries.coming_due(book)
    assert due.on == today + timedelta(days=9)
    assert ranked(book, today + timedelta(days=9))
    actions.pause(people=[ines], until=None, on=today, **who)
    assert queries.coming_due(book) == []
    assert Pause.objects.of(book).count() == 1
    undo(latest_standing(book), by=book.owner)
    undo(latest_standing(book), by=book.owner)
    assert ranked(book, today)


def test_who_is_put_off_comes_up_in_the_week_in_which_that_ends(who, book, ines, abel, today):
    for one in (ines, abel):
        actions.set_rhythm(person=one, days=90, on=today - timedelta(days=200), **who)
    actions.snooze(person=ines, until=today + timedelta(days=14), on=today, **who)
    actions.not_this_one(person=abel, on=today, **who)
    found = overview(book, today)
    assert (found.due, found.overdue) == ([], [])
    ahead = {one.person: number for number, week in enumerate(found.weeks) for one in week.people}
    assert ahead == {ines.pk: 2, abel.pk: 4}


def test_all_pause_and_go_on(who, book, ines, today):
    actions.set_rhythm(person=ines, days=30, on=today - timedelta(days=60), **who)
    actions.pause_all(until=None, on=today, **who)
    assert (reasons(book, today), queries.coming_due(book)) == ({}, [])
    actions.resume_all(**who)
    assert reasons(book, today).keys() == {ines.pk}


def test_a_pause_of_all_silences_ties_by_their_own_gaps_too_and_nothing_that_has_a_day(who, book, ines, abel, today):
    for number in range(5):
        log_encounter(people=[ines], on=today - timedelta(days=90 + 30 * number), channel="call", **who)
    change_person(person=abel, birthday=f"--{today:%m-%d}", **who)
    assert {one.facts.person for one in ranked(book, today)} == {ines.pk, abel.pk}
    actions.pause_all(until=today + timedelta(days=14), on=today, **who)
    assert {one.facts.person for one in ranked(book, today)} == {abel.pk}
    assert {one.facts.person for one in ranked(book, today + timedelta(days=14))} == {ines.pk}


def test_today_says_that_all_rhythms_pause(who, ines, web_later, today):
    web = web_later()
    actions.pause_all(until=None, on=today, **who)
    page = text(web.get("/"))
    assert "All rhythms pause until you end it. Nobody is suggested for upkeep meanwhile;" in page
    assert "Choose about ten people" not in page


def test_who_has_rhythms_is_not_told_to_choose_people_on_a_day_on_which_nobody_is_due(who, ines, web_later, today):
    log_encounter(people=[ines], on=today, channel="call", **who)
    page = text(web_later().get("/"))
    assert "Choose about ten people" in page
    actions.set_rhythm(person=ines, days=30, on=today, **who)
    page = text(web_later().get("/"))
    assert "Choose about ten people" not in page
    assert "Who comes up in the next weeks" in page


def test_a_pause_into_the_past_is_refused(who, ines, today):
    with pytest.raises(Refusal, match="a day to come"):
        actions.pause(people=[ines], until=today, on=today, **who)


def test_a_circle_gives_its_rhythm_to_whom_has_none(who, book, ines, abel, today):
    choir = add_circle(name="Choir", **who)
    for person in (ines, abel):
        add_to_circle(person=person, circle=choir, **who)
    actions.set_rhythm(person=abel, days=7, on=today, **who)
    actions.set_circle_rhythm(circle=choir, days=91, on=today, **who)
    assert {one.person: one.days for one in queries.coming_due(book)} == {ines.pk: 91, abel.pk: 7}
    assert {pk: one["rhythm"] for pk, one in reasons(book, today).items()} == {ines.pk: 91, abel.pk: 7}
    now = queries.cadence(ines, today)
    assert (now.days, now.circle, now.due) == (91, "Choir", today + timedelta(days=91))
    actions.set_circle_rhythm(circle=choir, days=None, on=today, **who)
    assert queries.cadence(ines, today).days is None


def test_a_layer_is_made_longer_in_one_batch(who, web, ines, abel, today):
    book = ines.book
    actions.set_rhythm(person=ines, days=7, on=today, **who)
    actions.set_rhythm(person=abel, days=10, on=today, **who)
    before = Batch.objects.of(book).count()
    web.post("/rhythm/layer", {"layer": "0", "days": "30"})
    assert set(Rhythm.objects.of(book).values_list("days", flat=True)) == {30}
    assert Batch.objects.of(book).count() == before + 1
    undo(latest_standing(book), by=book.owner)
    assert set(Rhythm.objects.of(book).values_list("days", flat=True)) == {7, 10}


def test_everybody_of_a_layer_is_who_the_page_counts_there_by_a_circle_too(who, web_later, ines, abel, today):
    book = ines.book
    choir = add_circle(name="Choir", **who)
    for person in (ines, abel):
        add_to_circle(person=person, circle=choir, **who)
    actions.set_circle_rhythm(circle=choir, days=7, on=today, **who)
    web = web_later()
    assert "2 people, 2.0 contacts a week" in text(web.get("/rhythm"))
    web.post("/rhythm/layer", {"layer": "0", "days": "30"})
    assert {one.person: one.days for one in queries.coming_due(book)} == {ines.pk: 30, abel.pk: 30}


def test_a_layer_that_pauses_ends_no_longer_pause(who, web_later, ines, abel, today):
    rosa, kim = (add_person(name=name, **who) for name in ("Rosa Lind", "Kim Berg"))
    actions.set_rhythms(people=[ines, abel, rosa, kim], days=7, on=today, **who)
    later, until = today + timedelta(days=90), today + timedelta(days=14)
    for person, end in ((ines, None), (abel, later), (rosa, today + timedelta(days=3))):
        actions.pause(people=[person], until=end, on=today, **who)
    web_later().post("/rhythm/layer", {"layer": "0", "pause": "1", "until": until.isoformat()})
    ends = dict(Pause.objects.of(ines.book).values_list("person_id", "until"))
    assert ends == {ines.pk: None, abel.pk: later, rosa.pk: until, kim.pk: until}


@pytest.mark.parametrize("sent", [{}, {"layer": "9", "days": "7"}, {"layer": "1"}, {"layer": "0", "days": "x"}])
def test_what_makes_no_sense_changes_nothing(who, web, ines, today, sent):
    book = ines.book
    actions.set_rhythm(person=ines, days=30, on=today, **who)
    before = Batch.objects.of(book).count()
    web.post("/rhythm/layer", sent)
    assert Batch.objects.of(book).count() == before


def test_of_a_week_with_very_many_some_are_named_and_the_others_counted(who, web_later, today, monkeypatch):
    monkeypatch.setattr("kith.rhythm.views.of_all.MOST", 15)
    people = [add_person(name=f"Somebody {number}", **who) for number in range(20)]
    actions.set_rhythms(people=people, days=360, on=today - timedelta(days=360), **who)
    page = text(web_later().get("/rhythm"))
    assert "and 8 more" in page
    assert "and 5 more" in page
    assert page.count("Somebody") == 15


def test_more_than_150_are_warned_of_and_the_budget_is_kept(who, book, maya, web_later, today):
    people = [add_person(name=f"Somebody {number}", **who) for number in range(151)]
    actions.set_rhythms(people=people, days=30, on=today - timedelta(days=30), **who)
    web = web_later()
    web.post("/rhythm/budget", {"touches": "5"})
    page = text(web.get("/rhythm"))
    assert "151 rhythms are more than anybody keeps up: about 150 is the most." in page
    linked = web.get("/rhythm").content.decode()
    assert all(f'href="/people/{one.pk}"' in linked for one in people)
    assert "you have time for 5" in page
    assert "More than you have time for: this week" in page
    found = overview(book, today)
    assert (found.too_many, found.budget, found.weeks[0].count) == (True, 5, 151)


def test_pauses_and_circles_are_set_on_the_page(who, book, web_later, ines, today):
    choir = add_circle(name="Choir", **who)
    add_to_circle(person=ines, circle=choir, **who)
    web = web_later()
    web.post("/rhythm/circle", {"circle": choir.pk, "days": "91"})
    assert "1 rhythm," in text(web.get("/rhythm"))
    web.post("/rhythm/pause", {"until": ""})
    assert "All rhythms pause until you end it." in text(web.get("/rhythm"))
    web.post("/rhythm/pause", {"resume": "1"})
    web.post(f"/people/{ines.pk}/pause", {"until": "2026-07-01"})
    assert "Paused until 1 July." in text(web.get("/rhythm"))
    assert "Paused until 1 July." in text(web.get(f"/people/{ines.pk}"))
    web.post(f"/people/{ines.pk}/pause", {"resume": "1"})
    assert not Pause.objects.of(book).exists()


def test_the_command_tells_no_weeks_where_there_is_no_rhythm(who, today):
    from kith.rhythm.commands import rhythm

    said = CliRunner().invoke(rhythm, ["--today", "2026-06-09"], obj="").output
    assert said == "Nobody has a rhythm yet.\n"


def test_the_command_tells_the_weeks(who, book, ines, today):
    from kith.rhythm.commands import rhythm

    actions.set_rhythm(person=ines, days=30, on=today - timedelta(days=60), **who)
    told = json.loads(CliRunner().invoke(rhythm, ["--json", "--weeks", "3", "--today", "2026-06-09"], obj="").output)
    assert [one["count"] for one in told["weeks"]] == [1, 0, 0]
    assert told["weeks"][0]["people"][0]["name"] == "Ines Prado"
    assert told["overdue"][0]["days"] == 30
    said = CliRunner().invoke(rhythm, ["--today", "2026-06-09"], obj="").output
    assert "1 rhythm, about 0.2 contacts a week; you have time for 10." in said
    assert "Overdue: Ines Prado, every 30 days" in said


def test_words_keep_their_capitals_within_a_sentence(who, book, ines, today):
    actions.set_rhythm(person=ines, days=30, on=today - timedelta(days=60), **who)
    [one] = overview(book, today).overdue
    with translation.override("de"):
        assert "alle 30 Tage" in wording.overdue_told(one, today)
