"""Talks for advice: asked with words from the record, prepared, noted as an encounter, thanked for, told back."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner

from kith.advice import actions, letters, queries, suggestions
from kith.advice.commands import COMMANDS
from kith.advice.models import Step, Talk
from kith.duplicates.actions import merge_people
from kith.encounters.models import Encounter
from kith.exports.calendar import lines as calendar
from kith.favours.actions import give_thanks
from kith.favours.models import Favour
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.briefing import brief
from kith.kernel.errors import Refusal
from kith.opportunities import actions as opportunities
from kith.people.actions import affiliate, delete_person, erase_person, mark_person
from kith.people.models import Mark
from kith.search.queries import find
from tests.reading import text


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def harbour(who, ines, today):
    affiliate(**who, person=ines, organisation="Port of Vale", title="Harbour master", started="2020")
    affiliate(**who, person=ines, organisation="Tide Lab", title="Engineer", started="2012", ended="2020", past=True)
    return actions.begin(**who, person=ines, topic="leading a harbour", on=today)


@pytest.fixture
def analyst(who, today):
    return opportunities.add_opportunity(**who, role="Grid Analyst", organisation="Northwind Energy", on=today)


def held(who, talk, today, **facts):
    return actions.hold(**who, talk=talk, on=today, today=today, channel="call", **{"note": "Start small.", **facts})


def state(talk, day):
    return queries.progress_of(talk, day).state


def test_the_way_from_the_ask_to_what_came_of_it(who, harbour, today):
    step = {**who, "talk": harbour, "on": today}
    actions.go_on(**step, kind="asked")
    actions.go_on(**step, kind="agreed", day=today + timedelta(days=3), words="14:00")
    assert queries.progress_of(harbour, today).meets_on == today + timedelta(days=3)
    actions.go_on(**step, kind="agreed", day=today)
    held(who, harbour, today)
    assert state(harbour, today) == "held"
    with pytest.raises(Refusal, match="cannot be next"):
        actions.go_on(**step, kind="asked")
    actions.go_on(**step, kind="thanked")
    assert state(harbour, today) == "thanked"
    actions.go_on(**step, kind="used", words="I asked the pilots first")
    assert state(harbour, today) == "to_report"
    actions.go_on(**step, kind="reported")
    with pytest.raises(Refusal, match="This is over"):
        actions.go_on(**step, kind="reported")


def test_a_talk_is_an_encounter_and_a_favour_and_one_undo_takes_all_back(who, book, harbour, ines, today):
    before = Step.objects.of(book).count()
    held(who, harbour, today)
    met, favour = Encounter.objects.of(book).get(), Favour.objects.of(book).get()
    assert (met.note, met.channel, [one.person for one in met.participants.all()]) == ("Start small.", "call", [ines])
    assert (favour.person, favour.given, favour.encounter) == (ines, False, met)
    undo(latest_standing(book), by=book.owner)
    assert (Step.objects.of(book).count(), Encounter.objects.of(book).count(), Favour.objects.of(book).count()) == (
        before, 0, 0,
    )  # fmt: skip


def test_thanks_said_anywhere_are_thanks(who, book, harbour, today):
    held(who, harbour, today)
    give_thanks(**who, favour=Favour.objects.of(book).get(), on=today)
    assert state(harbour, today) == "thanked"


def test_the_words_claim_nothing_that_the_record_does_not_hold(who, harbour, ines, abel, today):
    [ask] = letters.letters(queries.progress_of(harbour, today), today)
    assert "Hello Ines, I would like to learn about leading a harbour" in ask.words
    assert "(Harbour master, Port of Vale)" in ask.words
    bare = actions.begin(**who, person=abel, topic="boats", on=today)
    [ask] = letters.letters(queries.progress_of(bare, today), today)
    assert "(" not in ask.words
    assert letters.questions(harbour)[0] == (
        "How did you come from there to here: Engineer, Tide Lab, then Harbour master, Port of Vale?"
    )
    assert letters.questions(bare)[0] == "How did you come to what you do now?"
    held(who, harbour, today)
    [thanks] = letters.letters(queries.progress_of(harbour, today), today)
    assert "thank you for taking the time" in thanks.words


def test_they_hear_how_the_opportunity_ended(who, book, analyst, ines, today):
    talk = actions.begin(**who, person=ines, topic="grids", on=today, opportunity=analyst)
    held(who, talk, today)
    actions.go_on(**who, talk=talk, kind="thanked", on=today)
    assert state(talk, today) == "thanked"
    opportunities.move(**who, opportunity=analyst, stage="accepted", on=today)
    now = queries.progress_of(talk, today)
    assert now.state == "to_report"
    [report] = letters.letters(now, today)
    assert "How it ended with Grid Analyst, Northwind Energy: Accepted." in report.words


def test_today_tells_what_waits_and_what_comes(who, web_later, harbour, today):
    web = web_later()
    assert "leading a harbour" not in text(web.get("/"))
    actions.go_on(**who, talk=harbour, kind="asked", on=today)
    actions.go_on(**who, talk=harbour, kind="agreed", on=today, day=today + timedelta(days=3), words="14:00")
    told = [(one.told, one.note) for one in suggestions.coming(harbour.book, today)]
    assert told == [("Talk with Ines Prado about leading a harbour", "14:00")]
    assert "Talk with Ines Prado about leading a harbour\\, 14:00" in "".join(calendar(harbour.book))
    assert "You talk today." in text(web_later(3).get("/"))
    day = today + timedelta(days=3)
    held(who, harbour, day)
    assert "Thanks are due by tomorrow" in text(web_later(3).get("/"))
    page = text(web_later(4).get("/"))
    assert "took the time to talk about leading a harbour" in page
    assert "Thanks are due by" not in page


def test_an_ask_that_nobody_answers_is_told_from_a_week_on(who, web_later, harbour, today):
    actions.go_on(**who, talk=harbour, kind="asked", on=today)
    assert "leading a harbour" not in text(web_later(6).get("/"))
    assert "No answer for 7 days." in text(web_later(7).get("/"))


def test_the_page_leads_through_it(web, book, ines):
    answer = web.post(f"/people/{ines.pk}/advice", {"topic": "leading a harbour"})
    talk = Talk.objects.of(book).get()
    page = f"/advice/{talk.pk}"
    assert answer["Location"] == page
    assert "A draft: Ines was not asked yet." in text(web.get(page))
    web.post(f"{page}/step", {"kind": "asked"})
    web.post(f"{page}/step", {"kind": "agreed", "day": "soon"})
    assert "Write the day as 2026-09-01." in text(web.get(page))
    web.post(f"{page}/step", {"kind": "agreed", "day": "2030-01-02", "words": "by phone"})
    assert "2 January 2030. by phone" in text(web.get(page))
    web.post(f"{page}/step", {"kind": "held", "channel": "call", "note": "Start small."})
    assert "Start small." in text(web.get(page))
    for kind in ("thanked", "reported"):
        web.post(f"{page}/step", {"kind": kind})
    assert "Ines knows what came of it." in text(web.get(page))
    assert "Ines knows what came of it." in text(web.get("/advice/"))
    assert "leading a harbour" in text(web.get(f"/people/{ines.pk}")).lower()
    web.post(f"{page}/strike")
    assert not Talk.objects.of(book).exists()
    assert Encounter.objects.of(book).exists()


def test_questions_of_ones_own_go_before_those_of_kith(web, who, harbour, ines, today):
    page = f"/advice/{harbour.pk}"
    web.post(f"{page}/facts", {"topic": "ports", "questions": "What is hard?\n\n  What is easy? "})
    harbour.refresh_from_db()
    assert (harbour.topic, letters.questions(harbour)) == ("ports", ["What is hard?", "What is easy?"])
    parts = {part.name: [str(line) for line in part.lines] for part in brief(ines, today)}
    assert parts["ask"] == ["What is hard?", "What is easy?"]
    assert "To ask" in text(web.get(f"/people/{ines.pk}/brief"))
    web.post(f"{page}/facts", {"topic": "ports", "questions": ""})
    harbour.refresh_from_db()
    assert len(letters.questions(harbour)) == 3


def test_it_begins_on_an_opportunity_and_on_a_way_inside(web, who, book, analyst, ines):
    web.post(f"/opportunities/{analyst.pk}/advice", {"person": "Ines", "topic": "grids"})
    assert Talk.objects.of(book).get().opportunity == analyst
    page = text(web.get(f"/opportunities/{analyst.pk}"))
    assert "Ines Prado, about grids" in page
    affiliate(**who, person=ines, organisation="Northwind Energy", title="Planner")
    from kith.encounters.actions import log_encounter

    log_encounter(**who, people=[ines], on=analyst.added_on, channel="call")
    assert f"/people/{ines.pk}/advice" in web.get("/inside?q=Northwind Energy").content.decode()


@pytest.mark.parametrize(("sent", "told"), [({}, "What would you like to learn?"), ({"topic": " "}, "What would you")])
def test_without_a_topic_it_is_refused(web, book, ines, sent, told):
    web.post(f"/people/{ines.pk}/advice", sent)
    assert told in text(web.get(f"/people/{ines.pk}"))
    assert not Talk.objects.of(book).exists()


def test_who_is_not_to_be_contacted_is_not_asked(who, ines, today):
    mark_person(**who, person=ines, kind=Mark.DO_NOT_CONTACT, on=today)
    with pytest.raises(Refusal, match="not to be contacted"):
        actions.begin(**who, person=ines, topic="boats", on=today)


def test_a_talk_is_no_day_that_has_not_come(who, harbour, today):
    with pytest.raises(Refusal, match="has not come yet"):
        actions.hold(**who, talk=harbour, on=today + timedelta(days=1), today=today, channel="call")


def test_it_is_found_by_what_it_was_about(who, book, harbour, ines):
    assert [one.id for one in find(book, "leading a harbour").hits] == [ines.pk]


def test_it_goes_with_the_person_and_comes_back(who, book, harbour, ines, today):
    actions.go_on(**who, talk=harbour, kind="asked", on=today)
    delete_person(**who, person=ines)
    assert not Talk.objects.of(book).exists()
    undo(latest_standing(book), by=book.owner)
    assert state(Talk.objects.of(book).get(), today) == "asked"


def test_of_two_who_are_one_the_talks_are_too(who, harbour, ines, abel, today):
    book = ines.book
    held(who, harbour, today)
    merge_people(**who, keep=abel, others=[ines])
    talk = Talk.objects.of(book).get()
    assert (talk.person, state(talk, today)) == (abel, "held")
    undo(latest_standing(book), by=book.owner)
    assert Talk.objects.of(book).get().person == ines


def test_who_is_erased_is_in_no_talk(who, harbour, ines, abel, today):
    book = ines.book
    held(who, harbour, today, note="Ines Prado says: start small.")
    actions.begin(**who, person=abel, topic="what Ines Prado told me", on=today)
    erase_person(**who, person=ines)
    assert [one.topic for one in Talk.objects.of(book)] == ["what (erased) told me"]
    assert not Step.objects.of(book).exists()


def test_the_shell_lists_and_drafts(book, ines, today):
    run, [command] = CliRunner(), COMMANDS
    run.invoke(command, ["add", "Ines", "leading a harbour", "--today", today.isoformat()])
    [found] = json.loads(run.invoke(command, ["--json", "--today", today.isoformat()]).stdout)
    assert (found["name"], found["topic"], found["state"]) == ("Ines Prado", "leading a harbour", "draft")
    assert "was not asked yet" in run.invoke(command, ["--today", today.isoformat()]).stdout
    assert run.invoke(command, ["add", "Ines", " "]).exit_code == 1
