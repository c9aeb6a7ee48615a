"""Introductions on pages, in the shell, on Today, in a dossier: made only after two yeses, a no told to nobody."""

import json
import re
import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from click.testing import CliRunner
from django.utils import timezone

from kith.exports.dossier import pieces
from kith.favours.actions import make_ask
from kith.favours.models import Answer, Favour
from kith.introductions import actions, queries
from kith.introductions.commands import COMMANDS
from kith.introductions.letters import letters
from kith.introductions.models import Introduction, Step
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import affiliate, erase_person, mark_person
from kith.people.models import Mark
from tests.reading import text


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def both(who, ines, abel, today):
    affiliate(**who, person=abel, organisation="Port of Vale", title="Harbour master")
    return actions.begin(**who, first=ines, other=abel, why="the berth study", on=today)


def go(who, row, today, *steps):
    for kind, side in steps:
        actions.go_on(**who, introduction=row, kind=kind, side=side, on=today)


YESES = (("asked", "one"), ("yes", "one"), ("asked", "other"), ("yes", "other"))


def test_it_cannot_be_made_before_both_said_yes(who, both, today):
    for step in YESES:
        with pytest.raises(Refusal, match="cannot be next"):
            go(who, both, today, ("introduced", ""))
        go(who, both, today, step)
    go(who, both, today, ("introduced", ""), ("reported", ""))
    assert queries.progress_of(both, today).state == "reported"
    undo(latest_standing(both.book), by=both.book.owner)
    assert queries.progress_of(both, today).state == "introduced"


@pytest.mark.parametrize("for_me", [True, False])
def test_nobody_is_asked_where_one_of_the_two_must_not_be_contacted_any_more(who, ines, abel, today, for_me):
    row = actions.begin(**who, first=ines, other=abel, on=today, for_me=for_me)
    assert letters(who["book"], queries.progress_of(row, today))
    mark_person(**who, person=abel, kind=Mark.DO_NOT_CONTACT, on=today)
    assert letters(who["book"], queries.progress_of(row, today)) == []
    for side in ("one", "other"):
        with pytest.raises(Refusal, match="Abel Roy is not to be contacted"):
            go(who, row, today, ("asked", side))


def test_what_was_asked_for_is_done_by_it_and_a_favour(who, book, ines, abel, today):
    ask = make_ask(**who, person=ines, what="an introduction to the port", on=today, theirs=True)
    row = actions.begin(**who, first=ines, other=abel, on=today, ask=ask)
    go(who, row, today, *YESES, ("introduced", ""))
    assert Answer.objects.of(book).get().kind == "done"
    assert Favour.objects.of(book).get().given


def test_who_introduced_the_owner_did_a_favour(who, book, ines, abel, today):
    row = actions.begin(**who, first=ines, other=abel, for_me=True, on=today)
    go(who, row, today, *YESES, ("introduced", ""))
    favour = Favour.objects.of(book).get()
    assert (favour.person, favour.given, favour.what) == (ines, False, "introduced you to Abel Roy")


def test_a_no_is_told_nowhere(web, who, ines, abel):
    book, day = ines.book, timezone.localdate()
    both = actions.begin(**who, first=ines, other=abel, on=day)
    go(who, both, day, ("asked", "one"), ("asked", "other"), ("no", "other"))
    now = queries.progress_of(both, day)
    assert (now.state, letters(book, now)) == ("closed", [])
    for url in ("/introductions/", f"/introductions/{both.pk}", f"/people/{ines.pk}", "/history/", "/"):
        assert not re.search(r"would rather not|said no|declined|refused", text(web.get(url))), url
    archive = zipfile.ZipFile(BytesIO(b"".join(pieces(book, ines))))
    told = json.loads(archive.read(next(name for name in archive.namelist() if name.endswith(".json"))))
    assert "no" not in [step.get("kind") for steps in told["facts"].values() for step in steps]
    assert '"kind": "no"' not in json.dumps(told)


def test_the_words_hold_what_the_book_does_and_nothing_of_the_other_side(who, book, both, today):
    go(who, both, today, ("asked", "one"), ("yes", "one"))
    [letter] = letters(book, queries.progress_of(both, today))
    assert letter.to == both.other
    assert "may I introduce you to Ines Prado?" in letter.words
    assert "It is about this: the berth study." in letter.words
    assert "yes" not in letter.words


def test_the_note_to_forward_has_at_most_120_words(who, book, ines, abel, today):
    row = actions.begin(**who, first=ines, other=abel, for_me=True, why="berths " * 300, on=today)
    [letter] = letters(book, queries.progress_of(row, today))
    assert "would you introduce me to Abel Roy?" in letter.words
    assert len(letter.words.split("Maya\n\n")[1].split()) <= 120


@pytest.mark.parametrize("kind", ["to", "by", "towards"])
def test_a_form_on_the_persons_page_drafts_it(web, book, ines, abel, kind):
    sent = {"other": "Abel", "kind": kind, "why": "berths"}
    answer = web.post(f"/people/{ines.pk}/introductions", sent)
    row = Introduction.objects.of(book).get()
    assert answer["Location"] == f"/introductions/{row.pk}"
    assert (row.for_me, row.first) == (kind != "to", abel if kind == "towards" else ines)
    page = text(web.get(f"/introductions/{row.pk}"))
    assert "A draft: nobody was asked yet." in page
    assert web.get(f"/people/{abel.pk}").status_code == 200
    web.post(f"/introductions/{row.pk}/step", {"step": "asked-one"})
    assert Step.objects.of(book).count() == 1
    assert "was asked today" in text(web.get("/"))
    web.post(f"/introductions/{row.pk}/strike")
    assert not Introduction.objects.of(book).exists()


@pytest.mark.parametrize("sent", [{"other": "Abel"}, {"other": "Ines", "kind": "to"}, {"other": "Zed", "kind": "to"}])
def test_what_is_unclear_is_refused_in_a_sentence(web, book, ines, abel, sent):
    web.post(f"/people/{ines.pk}/introductions", sent)
    assert web.session["notice"]["problem"]
    assert not Introduction.objects.of(book).exists()


def test_the_shell_lists_them(both, today):
    run, [command] = CliRunner(), COMMANDS
    found = json.loads(run.invoke(command, ["--json", "--today", today.isoformat()]).stdout)
    assert [(one["first"]["name"], one["other"]["name"], one["state"]) for one in found] == [
        ("Ines Prado", "Abel Roy", "draft")
    ]
    late = (today + timedelta(days=15)).isoformat()
    assert json.loads(run.invoke(command, ["--json", "--today", late]).stdout)[0]["state"] == "closed"
    assert "Closed." in run.invoke(command, ["--today", late]).stdout


def test_an_ask_tells_who_could_help_and_drafts_the_introduction(web, who, ines, abel, today):
    affiliate(**who, person=abel, organisation="Port of Vale", title="Harbour master")
    ask = make_ask(**who, person=ines, what="an introduction to the port", on=today, theirs=True)
    assert f"/asks/{ask.pk}/helpers" in web.get("/asks/").content.decode()
    page = text(web.get(f"/asks/{ask.pk}/helpers"))
    assert "Abel Roy Their work tells of “port”." in page
    web.post(f"/people/{ines.pk}/introductions", {"other": abel.pk, "kind": "to", "ask": ask.pk, "why": ask.what})
    assert Introduction.objects.of(ines.book).get().ask == ask


def test_the_given_name_of_who_is_erased_leaves_the_ask_that_was_to_be_met_by_meeting_them(who, ines, abel, today):
    ask = make_ask(**who, person=ines, what="a talk with Abel for Ines", on=today, theirs=True)
    actions.begin(**who, first=ines, other=abel, on=today, ask=ask)
    erase_person(**who, person=abel)
    ask.refresh_from_db()
    assert ask.what == "a talk with (erased) for Ines"
