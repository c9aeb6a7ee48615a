"""What of opportunities grew old while the owner was away; the encounter that led to one; what a brief tells of one."""

from datetime import timedelta

import pytest

from kith.encounters.actions import log_encounter
from kith.favours.queries import open_promises
from kith.journal.queries import latest_standing
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.kernel.briefing import brief
from kith.opportunities import actions, helping, letting_go, queries, stepping
from kith.opportunities.models import Opportunity
from kith.people.actions import erase_person
from tests.people.test_erasing import whole_book
from tests.reading import text

pytestmark = pytest.mark.django_db


def test_old_steps_and_what_nobody_answered_can_go_and_come_back(me, maya, analyst, ines, today):
    book = maya.book
    other = actions.add_opportunity(**me, role="Planner", stage="applied", on=today)
    helping.add_helper(**me, opportunity=other, person=ines, role="told", on=today)
    stepping.add_step(**me, opportunity=analyst, what="Write to Ines", on=today)
    later = today + timedelta(days=40)
    when = {"book": book, "before": later - timedelta(days=14), "today": later}
    assert letting_go.old(**when) == "1 next step, 1 opportunity without an answer"
    with batch(book=book, by=maya, verb="let_old_go", said="Let go") as rec:
        letting_go.let_go(by=maya, within=rec, **when)
    assert letting_go.old(**when) == ""
    assert queries.progress_of(other).stage == "closed"
    assert open_promises(book).get().person == ines
    undo(latest_standing(book), by=maya)
    assert letting_go.old(**when) == "1 next step, 1 opportunity without an answer"


def test_what_is_not_old_stays(book, me, analyst, today):
    stepping.add_step(**me, opportunity=analyst, what="Write to Ines", on=today)
    assert letting_go.old(book=book, before=today, today=today + timedelta(days=14)) == ""


def test_it_joins_the_encounter_that_led_to_it(web, me, analyst, ines, abel):
    book, today = analyst.book, analyst.added_on
    with_ines = log_encounter(**me, people=[ines], on=today - timedelta(days=90), channel="call")
    with_abel = log_encounter(**me, people=[abel], on=today, channel="meeting", event="Harbour day")
    assert "Meeting with Abel Roy, Harbour day" in text(web.get("/opportunities/new"))
    web.post("/opportunities/new", {"role": "Planner", "encounter": with_abel.pk})
    assert Opportunity.objects.of(book).get(role="Planner").encounter == with_abel
    helping.add_helper(**me, opportunity=analyst, person=ines, role="told", on=today)
    page = f"/opportunities/{analyst.pk}/facts"
    form = text(web.get(page))
    assert "Call with Ines Prado" in form
    assert "Abel Roy" not in form
    web.post(page, {"role": "Grid Analyst", "encounter": with_ines.pk})
    analyst.refresh_from_db()
    assert analyst.encounter == with_ines
    assert "It came of" in text(web.get(f"/opportunities/{analyst.pk}"))
    web.post(page, {"role": "Grid Analyst", "encounter": ""})
    analyst.refresh_from_db()
    assert analyst.encounter is None


def test_no_encounter_of_another_owner_is_joined(web, book, omar, today):
    from kith.people.actions import add_person

    theirs = {"book": omar.book, "by": omar}
    person = add_person(**theirs, name="Zed Quill")
    met = log_encounter(**theirs, people=[person], on=today, channel="call")
    assert "Zed Quill" not in text(web.get("/opportunities/new"))
    web.post("/opportunities/new", {"role": "Planner", "encounter": met.pk})
    assert not Opportunity.objects.of(book).filter(encounter=met.pk).exists()


def test_a_brief_tells_of_what_is_open_and_no_more(me, analyst, ines, today):
    helping.add_helper(**me, opportunity=analyst, person=ines, role="referrer", on=today, thank=False)

    def told():
        return [str(line) for part in brief(ines, today) for line in part.lines if "Grid Analyst" in str(line)]

    [line] = told()
    assert line.startswith("Senior Grid Analyst, Northwind Energy: referred you. Found since ")
    actions.move(**me, opportunity=analyst, stage="closed", on=today)
    assert [line for line in told() if "referred you. " in line] == []


def test_what_ended_is_on_the_board_in_its_column(web, me, analyst, today):
    assert 'data-stage="closed"' in web.get("/opportunities/").content.decode()
    actions.move(**me, opportunity=analyst, stage="declined", on=today)
    page = web.get("/opportunities/").content.decode()
    column = page.split('data-stage="declined"')[1].split("data-stage=")[0]
    assert "Senior Grid Analyst" in column
    assert "Senior Grid Analyst" in text(web.get("/opportunities/?as=list"))


def test_given_names_of_who_is_erased_leave_the_next_steps_of_what_they_helped_with(me, analyst, ines, abel, today):
    for one in (ines, abel):
        helping.add_helper(**me, opportunity=analyst, person=one, role="told", on=today)
    step = stepping.add_step(**me, opportunity=analyst, what="Mail Abel, then call Ines", on=today)
    dropped = stepping.add_step(**me, opportunity=analyst, what="Ask Abel for coffee", on=today)
    stepping.drop_step(**me, step=dropped)
    elsewhere = actions.add_opportunity(**me, role="Planner", on=today)
    other = stepping.add_step(**me, opportunity=elsewhere, what="Call Abel of the port", on=today)
    erase_person(**me, person=abel)
    told = whole_book(analyst.book)
    assert not [words for words in ("mail abel", "ask abel") if words in told]
    step.refresh_from_db()
    other.refresh_from_db()
    assert step.what == "Mail (erased), then call Ines"
    assert other.what == "Call Abel of the port"
