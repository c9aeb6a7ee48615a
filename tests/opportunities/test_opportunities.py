"""Opportunities: added, moved on, helped with, exported and taken back."""

import pytest

from kith.exports.jsonl import lines
from kith.favours.actions import give_thanks
from kith.favours.queries import favours, open_promises, owed_thanks
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.opportunities import actions, attaching, helping, queries, stepping
from kith.opportunities.models import Attachment, Helper, Stage

pytestmark = pytest.mark.django_db


def test_one_begins_as_found_and_moves_on_a_row_at_a_time(me, analyst, today):
    assert [(one.row, one.stage) for one in queries.all_progress(me["book"])] == [(analyst, "found")]
    actions.move(**me, opportunity=analyst, stage="applied", on=today)
    now = queries.progress_of(analyst)
    assert (now.stage, now.since) == ("applied", today)
    undo(latest_standing(me["book"]), by=me["by"])
    assert queries.progress_of(analyst).stage == "found"


def test_a_stage_is_known_by_its_word_and_ones_own_stand_on_the_board(me, analyst, today):
    actions.move(**me, opportunity=analyst, stage="Applied", on=today)
    assert queries.progress_of(analyst).stage == "applied"
    actions.move(**me, opportunity=analyst, stage="Trial day", on=today)
    columns = queries.board(queries.all_progress(me["book"]))
    assert [one.stage for one in columns][-1] == "Trial day"
    assert [one.row for one in columns[-1].found] == [analyst]


def test_what_cannot_be_is_refused_in_a_sentence(me, analyst, today):
    with pytest.raises(Refusal, match="Write the role"):
        actions.add_opportunity(**me, role="  ", on=today)
    with pytest.raises(Refusal, match="there already"):
        actions.move(**me, opportunity=analyst, stage="found", on=today)
    with pytest.raises(Refusal, match="keeps one stage"):
        actions.drop_stage(**me, row=Stage.objects.of(me["book"]).get())


def test_deleting_takes_all_that_hangs_on_it_and_undo_brings_it_back(me, analyst, ines, today):
    stepping.add_step(**me, opportunity=analyst, what="Write to Ines", on=today)
    helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.TOLD, on=today)
    attaching.attach(**me, opportunity=analyst, name="cv.pdf", data=b"%PDF", kind=Attachment.CV, on=today)
    before = list(lines(me["book"]))
    actions.delete_opportunity(**me, opportunity=analyst)
    assert not any("opportunities." in line for line in lines(me["book"]))
    undo(latest_standing(me["book"]), by=me["by"])
    assert list(lines(me["book"])) == before


def test_who_helped_is_to_be_thanked_and_hears_how_it_went(me, analyst, ines, abel, today):
    helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.REFERRER, on=today)
    helping.add_helper(**me, opportunity=analyst, person=abel, role=Helper.RECRUITER, on=today)
    [favour] = owed_thanks(me["book"])
    assert (favour.person, favour.what) == (ines, "the referral for Senior Grid Analyst, Northwind Energy")
    actions.move(**me, opportunity=analyst, stage="accepted", on=today)
    assert [one.person for one in open_promises(me["book"]) if "how it went" in one.what] == [ines]
    undo(latest_standing(me["book"]), by=me["by"])
    assert not open_promises(me["book"])


def test_who_was_named_as_a_helper_by_mistake_is_owed_nothing(me, analyst, ines, today):
    for role in (Helper.TOLD, Helper.REFERRER):
        helping.add_helper(**me, opportunity=analyst, person=ines, role=role, on=today)
    actions.move(**me, opportunity=analyst, stage="closed", on=today)
    told, referrer = queries.helpers_of(analyst)
    before = list(lines(me["book"]))
    helping.drop_helper(**me, helper=told)
    assert [one.what for one in owed_thanks(me["book"])] == ["the referral for Senior Grid Analyst, Northwind Energy"]
    assert open_promises(me["book"])
    helping.drop_helper(**me, helper=referrer)
    assert not owed_thanks(me["book"])
    assert not open_promises(me["book"])
    for _twice in range(2):
        undo(latest_standing(me["book"]), by=me["by"])
    assert list(lines(me["book"])) == before


def test_thanks_that_were_said_stay_though_the_helper_goes(me, analyst, ines, today):
    helper = helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.TOLD, on=today)
    give_thanks(**me, favour=owed_thanks(me["book"]).get(), on=today)
    helping.drop_helper(**me, helper=helper)
    assert favours(me["book"]).get().person == ines


def test_an_end_that_never_was_is_told_to_nobody(me, analyst, ines, today):
    helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.TOLD, on=today)
    for stage in ("applied", "closed"):
        actions.move(**me, opportunity=analyst, stage=stage, on=today)
    found, applied, closed = analyst.stages.order_by("number")
    actions.drop_stage(**me, row=applied)
    assert open_promises(me["book"])
    actions.drop_stage(**me, row=closed)
    assert queries.progress_of(analyst).stage == found.name
    assert not open_promises(me["book"])
    undo(latest_standing(me["book"]), by=me["by"])
    assert open_promises(me["book"]).get().person == ines
    actions.move(**me, opportunity=analyst, stage="interview", on=today)
    assert not open_promises(me["book"])


def test_nobody_helps_twice_in_one_way(me, analyst, ines, today):
    helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.TOLD, on=today)
    with pytest.raises(Refusal, match="Ines Prado is there already"):
        helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.TOLD, on=today)


def test_a_step_is_done_by_a_row_and_open_again_without(me, analyst, today):
    step = stepping.add_step(**me, opportunity=analyst, what="Write to Ines", on=today)
    stepping.do_step(**me, step=step, on=today)
    assert queries.progress_of(analyst).step is None
    stepping.reopen_step(**me, step=step)
    assert queries.progress_of(analyst).step == step


def test_a_file_has_a_limit_and_a_plain_name(me, analyst, today):
    data = b"x" * (Attachment.LARGEST + 1)
    with pytest.raises(Refusal, match=r"too large. Attach at most 5.0 MB"):
        attaching.attach(**me, opportunity=analyst, name="cv.pdf", data=data, kind="cv", on=today)
    kept = attaching.attach(**me, opportunity=analyst, name="..\\x/c\nv.pdf", data=b"x", kind="cv", on=today)
    assert kept.name == "c v.pdf"


def test_the_export_brings_all_of_it_into_another_book(me, analyst, ines, omar, tmp_path):
    today = analyst.added_on
    stepping.do_step(**me, step=stepping.add_step(**me, opportunity=analyst, what="Ask", on=today), on=today)
    helping.add_helper(**me, opportunity=analyst, person=ines, role=Helper.PREPARED, on=today)
    attaching.attach(**me, opportunity=analyst, name="cv.pdf", data=b"\x00\xff%PDF", kind=Attachment.CV, on=today)
    from kith.imports.actions import put_down
    from kith.jobs.actions import run_here

    path = tmp_path / "book.jsonl"
    path.write_text("".join(lines(me["book"])))
    _run, job = put_down(book=omar.book, by=omar, paths=[path])
    run_here(job.pk)
    assert list(lines(omar.book)) == list(lines(me["book"]))
    assert bytes(Attachment.objects.of(omar.book).get().data) == b"\x00\xff%PDF"
