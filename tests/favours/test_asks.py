"""Asks and favours: made, answered, thanked for; on pages, in the shell, in search, in an export; every step undone."""

import json
import re
from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kith.core.facts import Helped, Late
from kith.exports.jsonl import lines
from kith.favours import actions, queries
from kith.favours.commands import COMMANDS
from kith.favours.models import Answer, Ask, Favour, Thanks
from kith.favours.showing import told
from kith.favours.suggestions import coming, reasons
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.briefing import brief
from kith.kernel.errors import Refusal
from kith.search.queries import find
from tests.reading import text


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def port(who, ines, today):
    ago = timedelta(days=9)
    return actions.make_ask(person=ines, what="an introduction to the port", on=today - ago, theirs=True, **who)


def test_an_ask_is_open_until_it_is_done_or_refused(who, book, port, today):
    assert [one.what for one in queries.open_asks(book)] == ["an introduction to the port"]
    assert list(queries.neglected(book, today)) == [port]
    actions.answer_ask(ask=port, kind=Answer.YES, on=today, **who)
    assert list(queries.open_asks(book)) == [port]
    assert not queries.neglected(book, today)
    actions.answer_ask(ask=port, kind=Answer.NO, on=today, **who)
    assert not queries.open_asks(book)
    with pytest.raises(Refusal, match="answered already"):
        actions.answer_ask(ask=port, kind=Answer.DONE, on=today, **who)


@pytest.mark.parametrize("theirs", [True, False])
def test_today_tells_of_an_ask_whose_promised_day_comes_and_goes_though_somebody_said_yes(
    who, book, ines, today, theirs
):
    due = today + timedelta(days=3)
    ask = actions.make_ask(person=ines, what="the map", on=today, due=due, theirs=theirs, **who)
    actions.answer_ask(ask=ask, kind=Answer.YES, on=today, **who)
    after = due + timedelta(days=1)
    assert [(one.on, one.told, one.person) for one in coming(book, today)] == [(due, "The map", ines.pk)]
    assert not list(coming(book, after))
    assert [list(queries.neglected(book, day)) for day in (today, due, after)] == [[], [], [ask]]
    assert reasons(book, due) == {}
    assert reasons(book, after) == ({ines.pk: {"late": (Late("the map", due),)}} if theirs else {})
    actions.answer_ask(ask=ask, kind=Answer.NO, on=today, **who)
    assert not list(coming(book, today))
    assert not queries.neglected(book, after)
    assert reasons(book, after) == {}


def test_what_is_late_stands_before_what_is_only_old_on_today(web_later, who, port, ines, today):
    for number in range(6):
        actions.make_ask(person=ines, what=f"old map {number}", on=today - timedelta(days=60), **who)
    assert "The late map" not in text(web_later().get("/"))
    day = today - timedelta(days=1)
    actions.make_ask(person=ines, what="the late map", on=today - timedelta(days=2), due=day, theirs=True, **who)
    assert re.search(r"Asks and favours.*The late map.*Old map 0", text(web_later().get("/")))


@pytest.mark.parametrize("theirs", [True, False])
def test_what_was_done_is_a_favour_in_the_same_batch(who, book, ines, today, theirs):
    ask = actions.make_ask(person=ines, what="read it", on=today, theirs=theirs, **who)
    actions.answer_ask(ask=ask, kind=Answer.DONE, on=today, **who)
    favour = Favour.objects.of(book).get()
    assert (favour.given, favour.ask, favour.what) == (theirs, ask, "read it")
    assert len(queries.owed_thanks(book)) == (not theirs)
    undo(latest_standing(book), by=book.owner)
    assert not Favour.objects.of(book).exists()
    assert list(queries.open_asks(book)) == [ask]


def test_taken_up_again_the_favour_goes(who, book, port, today):
    actions.answer_ask(ask=port, kind=Answer.DONE, on=today, **who)
    actions.ask_again(ask=port, **who)
    assert not Favour.objects.of(book).exists()
    assert list(queries.open_asks(book)) == [port]


def test_thanks_are_owed_until_they_are_said(who, book, ines, today):
    favour = actions.add_favour(person=ines, what="read my CV", on=today, **who)
    assert list(queries.owed_thanks(book)) == [favour]
    actions.give_thanks(favour=favour, on=today, **who)
    assert not queries.owed_thanks(book)
    with pytest.raises(Refusal, match="already"):
        actions.give_thanks(favour=favour, on=today, **who)
    undo(latest_standing(book), by=book.owner)
    assert not Thanks.objects.of(book).exists()


def test_today_knows_from_the_day_after_that_thanks_are_due_and_for_a_month(who, book, ines, today):
    favour = actions.add_favour(person=ines, what="read my CV", on=today, **who)
    expected = {ines.pk: {"helped": (Helped("read my CV", today),)}}
    days = [today, today + timedelta(days=1), today + timedelta(days=30), today + timedelta(days=31)]
    assert [reasons(book, day) for day in days] == [{}, expected, expected, {}]
    actions.give_thanks(favour=favour, on=today, **who)
    assert reasons(book, days[1]) == {}


@pytest.mark.parametrize("kind", ["asked", "they_asked", "they_helped", "helped"])
def test_the_persons_page_keeps_each_of_the_four(web, book, ines, kind):
    sent = {"what": "read my CV", "kind": kind, "due": "2026-12-24"}
    assert web.post(f"/people/{ines.pk}/asks", sent)["Location"] == f"/people/{ines.pk}"
    assert Ask.objects.of(book).count() + Favour.objects.of(book).count() == 1
    page = text(web.get(f"/people/{ines.pk}"))
    assert "Read my CV" in page
    assert ("Only you see this" in page) == ("helped" in kind)
    undo(latest_standing(book), by=book.owner)
    assert not Ask.objects.of(book).exists()


@pytest.mark.parametrize("sent", [{"kind": "asked"}, {"what": "x"}, {"kind": "asked", "what": "x", "due": "soon"}])
def test_what_is_unclear_is_refused_in_a_sentence(web, book, ines, sent):
    web.post(f"/people/{ines.pk}/asks", sent)
    assert web.session["notice"]["problem"]
    assert not Ask.objects.of(book).exists()


def test_the_page_hides_nothing_however_old(web, who, book, ines, today):
    assert "Nobody is waiting for an answer." in text(web.get("/asks/"))
    long_ago = timezone.localdate() - timedelta(days=400)
    actions.make_ask(person=ines, what="a map", on=long_ago, theirs=True, **who)
    actions.make_ask(person=ines, what="a chair", on=long_ago, **who)
    actions.add_favour(person=ines, what="a lift", on=long_ago, **who)
    page = text(web.get("/asks/"))
    assert re.search(r"They asked you 1 .*A map.*400 days old.*You asked 1 .*A chair.*Thanks are due 1 .*A lift", page)
    web.post(f"/asks/{Ask.objects.of(book).get(theirs=True).pk}/answer", {"kind": "done"})
    web.post(f"/favours/{Favour.objects.of(book).get(given=False).pk}/thanks")
    assert "thanked today" in text(web.get("/asks/"))


def test_search_brief_and_show_tell_of_them(who, book, ines, port, today):
    actions.add_favour(person=ines, what="explained the tariffs", on=today - timedelta(days=2), **who)
    assert [one.id for one in find(book, "tariffs").hits] == [ines.pk]
    assert [one.id for one in find(book, "port").hits] == [ines.pk]
    said = " ".join(str(line) for part in brief(ines, today) for line in part.lines)
    assert "They asked for: an introduction to the port, 9 days old" in said
    assert "They helped: explained the tariffs, thanks are due" in said
    assert told(ines, today=today)["asks"][0]["theirs"]


def test_an_export_holds_them(who, book, ines, port, today):
    actions.answer_ask(ask=port, kind=Answer.DONE, on=today, **who)
    kinds = {json.loads(one)["kind"] for one in lines(book) if "kind" in json.loads(one)}
    assert {"favours.Ask", "favours.Answer", "favours.Favour"} <= kinds


def test_the_shell_lists_and_adds(book, maya, ines):
    run = CliRunner()
    [asks] = COMMANDS
    made = json.loads(run.invoke(asks, ["add", "Ines", "a map", "--theirs", "--on", "2026-06-01", "--json"]).stdout)
    assert made["theirs"]
    listed = json.loads(run.invoke(asks, ["--json", "--today", "2026-06-09"]).stdout)
    assert [(one["name"], one["what"], one["days"]) for one in listed] == [("Ines Prado", "a map", 8)]
    assert "They asked for: a map, 8 days old" in run.invoke(asks, ["--today", "2026-06-09"]).stdout
