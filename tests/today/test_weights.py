"""Each reason counts as much as the owner says, and “not this one” teaches: told on the page, and taken back there."""

import json
from datetime import timedelta

import pytest

from kith.advice import actions as advice
from kith.core.weights import DEFAULTS
from kith.favours.actions import make_ask
from kith.introductions import actions as introductions
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_person
from kith.rhythm import actions as rhythm
from kith.ties.actions import note_inquiry
from kith.today.actions import reset_weights, set_weights
from kith.today.models import Weighing
from kith.today.queries import ranked, weights_of

pytestmark = pytest.mark.django_db


def scores(book, today):
    return {one.facts.person: one.score for one in ranked(book, today)}


def test_a_weight_counts_on_today_and_in_the_shell(book, me, today, known, said):
    ada = known("Ada Moss", silent=90)
    before = scores(book, today)[ada.pk]
    set_weights(**me, weights={"upkeep": 4})
    assert scores(book, today)[ada.pk] == pytest.approx(2 * before, abs=0.02)
    [told] = json.loads(said("today", "--json", "--today", str(today)))
    assert told["score"] == scores(book, today)[ada.pk]


def test_with_a_weight_of_nothing_a_reason_is_none(book, me, today, known):
    known("Ada Moss", silent=90)
    set_weights(**me, weights={"upkeep": 0})
    assert scores(book, today) == {}


def test_back_to_the_defaults_keeps_nothing_and_undo_brings_back(book, me):
    set_weights(**me, weights={"dated": 1, "asked": -3})
    assert weights_of(book) == DEFAULTS._replace(dated=1, asked=-3)
    reset_weights(**me)
    assert weights_of(book) == DEFAULTS
    assert not Weighing.objects.of(book).exists()
    undo(Batch.objects.of(book).latest("pk"), by=me["by"])
    assert weights_of(book).dated == 1
    set_weights(**me, weights=DEFAULTS._asdict())
    assert not Weighing.objects.of(book).exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [("upkeep", 11), ("upkeep", -1), ("promise", 0), ("asked", 1), ("luck", 1), ("dated", float("nan"))],
)
def test_what_is_out_of_bounds_is_refused(me, name, value):
    with pytest.raises(Refusal):
        set_weights(**me, weights={name: value})


def test_the_page_has_a_slider_for_each_weight_and_the_way_back(web_later, book, known):
    known("Ada Moss", silent=90)
    client = web_later()
    page = client.get("/why").content.decode()
    assert page.count('type="range"') == len(DEFAULTS._fields)
    assert "Back to the defaults" not in page
    sliders = {name: abs(value) for name, value in DEFAULTS._asdict().items()} | {"upkeep": "3.5", "unanswered": "1"}
    client.post("/why/weights", sliders)
    assert weights_of(book) == DEFAULTS._replace(upkeep=3.5, unanswered=-1)
    page = client.get("/why").content.decode()
    assert "3.50, by default 2" in page
    assert "Back to the defaults" in page
    client.post("/why/weights", {"defaults": "1"})
    assert weights_of(book) == DEFAULTS


def test_the_page_says_what_is_wrong_with_a_weight(web_later, book):
    client = web_later()
    sliders = {name: abs(value) for name, value in DEFAULTS._asdict().items()}
    answer = client.post("/why/weights", sliders | {"upkeep": "99"})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert client.post("/why/weights", sliders | {"upkeep": "nan"}).status_code == 422
    assert client.post("/why/weights", {}).status_code == 422
    assert not Weighing.objects.of(book).exists()


def test_not_this_one_lowers_that_person_and_gently_the_reason(book, me, today, known):
    ada, bo = known("Ada Moss", silent=90), known("Bo Reed", silent=90)
    before = scores(book, today)[ada.pk]
    rhythm.not_this_one(**me, person=ada, on=today - timedelta(days=40), kind="upkeep")
    after = scores(book, today)
    assert after[bo.pk] == pytest.approx(before * 0.97, abs=0.01)
    assert after[ada.pk] == pytest.approx(before * 0.97 * 0.8, abs=0.01)
    assert ada.pk in after, "it teaches, it does not silence"


def test_what_it_taught_fades_within_a_year(book, me, today, known):
    ada = known("Ada Moss", silent=90)
    before = scores(book, today)
    rhythm.not_this_one(**me, person=ada, on=today - timedelta(days=366), kind="upkeep")
    assert scores(book, today) == before


def test_what_does_not_wait_is_never_lowered(book, me, today, known):
    ada = known("Ada Moss", silent=90)
    rhythm.not_this_one(**me, person=ada, on=today - timedelta(days=40), kind="promise")
    [one] = ranked(book, today)
    assert one.weights.promise == DEFAULTS.promise
    assert one.weights == DEFAULTS


def test_today_says_which_reason_spoke_loudest_and_the_page_takes_the_lesson_back(web_later, book, today, known, page):
    ada = known("Ada Moss", silent=90)
    before = scores(book, today)
    client = web_later()
    assert 'name="kind" value="upkeep"' in client.get("/").content.decode()
    client.post(f"/people/{ada.pk}/not-this-one", {"kind": "upkeep", "reason": "Usually every 30 days."})
    told = page("/why")
    assert "Ada Moss said once within a year: 20 % off what can wait" in told
    assert "A tie at risk spoke loudest once within a year: counts 3 % less" in told
    client.post("/why/taken-back", {"kind": "upkeep"})
    told = page("/why")
    assert "counts 3 % less" not in told
    assert "20 % off what can wait" in told
    client.post("/why/taken-back", {"person": ada.pk})
    assert "What “not this one” taught" not in page("/why")
    assert scores(book, today) == before


def test_a_lesson_of_nobody_is_not_found(web_later):
    assert web_later().post("/why/taken-back", {"person": "999999"}).status_code == 404
    assert web_later().post("/why/taken-back", {}).status_code == 404


def ask_for_help(me, person, on):
    make_ask(**me, person=person, what="to read my CV", on=on)


def ask_for_advice(me, person, on):
    advice.go_on(**me, talk=advice.begin(**me, person=person, topic="the grid", on=on), kind="asked", on=on)


def ask_to_be_introduced(me, person, on):
    other = add_person(**me, name="Wei Tan")
    one = introductions.begin(**me, first=person, other=other, for_me=True, why="the port", on=on)
    introductions.go_on(**me, introduction=one, kind="asked", side="one", on=on)


def ask_whom_they_know(me, person, on):
    note_inquiry(**me, person=person, organisation="Northwind", said="", on=on)


@pytest.mark.parametrize("ask", [ask_for_help, ask_for_advice, ask_to_be_introduced, ask_whom_they_know])
def test_who_was_asked_lately_comes_later_and_the_page_says_so(me, today, known, page, ask):
    book = me["book"]
    ada = known("Ada Moss", silent=90)
    rhythm.set_rhythm(**me, person=ada, days=30, on=today - timedelta(days=100))
    set_weights(**me, weights={"upkeep": 10})
    before = scores(book, today)[ada.pk]
    ask(me, ada, today - timedelta(days=20))
    assert scores(book, today)[ada.pk] == pytest.approx(before - 2)
    assert "You asked them for something 20 days ago." in page("/why")
    assert scores(book, today + timedelta(days=80))[ada.pk] >= before
