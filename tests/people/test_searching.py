"""Whom the search of people finds, and why."""

from datetime import date

import pytest

from kith.encounters.actions import log_encounter
from kith.favours.actions import make_promise
from kith.people import actions, found
from kith.people.searching import LIMIT, Search, reasons, search

TODAY = date(2026, 6, 9)


@pytest.fixture
def why(book):
    """Why each person is found by a text, by name."""

    def why(text):
        hits = search(book, text)
        told = reasons(book, hits, list(hits.columns), TODAY)
        return [told.get(pk, "") for pk in hits.columns]

    return why


@pytest.fixture
def ines(book, maya, add):
    person = add("Ines Prado", at="Vela", title="Buyer", note="Keeps bees", met="At the regatta in Porto")
    me = {"book": book, "by": maya, "person": person}
    actions.affiliate(**me, organisation="Orla", title="Deck hand", started="2011", ended="2018")
    actions.affiliate(**me, organisation="Chalmers", kind="study", started="2004")
    actions.add_contact_point(**me, kind="email", value="ines@sailing.example")
    actions.add_contact_point(**me, kind="address", value="3 Kade, Rotterdam")
    actions.add_interest(**me, name="Chess")
    log = {"book": book, "by": maya, "people": [person]}
    log_encounter(**log, on=date(2026, 5, 2), channel="call", note="Talked about the Baltic link")
    log_encounter(**log, on=date(2026, 4, 2), channel="event", event="Grid Forum", place="Bergen")
    log_encounter(**log, on=date(2025, 3, 1), channel="message", direction="in", note="The tender is lost")
    make_promise(book=book, by=maya, person=person, what="Send the lighthouse list", made_on=date(2026, 5, 2))
    return person


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("ines", ""),
        ("vela", "works there"),
        ("buyer", "what they do"),
        ("orla", "worked there 2011 – 2018"),
        ("deck hand", "was Deck hand"),
        ("chalmers", "studies there since 2004"),
        ("vela buyer", "works there"),
        ("chess", "into Chess"),
        ("bees", "good to know"),
        ("regatta", "how you met"),
        ("rotterdam", "their address"),
        ("sailing.example", "ines@sailing.example"),
        ("baltic", "your note of 2 May"),
        ("grid forum", "Grid Forum, 2 Apr"),
        ("bergen", "Bergen, 2 Apr"),
        ("tender", "their message of 1 Mar 2025"),
        ("lighthouse", "your promise of 2 May"),
        ("lihgthouse", "your promise of 2 May"),
    ],
)
def test_the_reason_names_where_the_words_are(ines, why, text, reason):
    assert why(text) == [reason]


def test_the_text_that_holds_most_of_the_words_is_the_reason(book, maya, ines, why):
    log_encounter(book=book, by=maya, people=[ines], on=TODAY, channel="call", note="The Baltic again")
    assert why("baltic link") == ["your note of 2 May"]


def test_no_reason_asks_about_somebody_else(book, maya, ines, add):
    abel = add("Abel Roy")
    log_encounter(book=book, by=maya, people=[abel], on=TODAY, channel="call", note="Baltic")
    hits = search(book, "baltic")
    assert reasons(book, hits, [ines.pk], TODAY) == {ines.pk: "your note of 2 May"}


@pytest.mark.parametrize(
    ("instead", "count", "more", "reads"),
    [
        ("", 1, False, "<b>1 person</b> for <b>nortwind</b>."),
        ("", 14, False, "<b>14 people</b> for <b>nortwind</b>."),
        ("", LIMIT, True, "<b>more than 1,000 people</b> for <b>nortwind</b>."),
        ("", 0, False, "Nobody matches <b>nortwind</b>."),
        ("northwind", 1, False, "Nobody matches <b>nortwind</b>. This is <b>1 person</b> for "),
        ("northwind", 14, False, "Nobody matches <b>nortwind</b>. These are <b>14 people</b> for "),
    ],
)
def test_what_a_search_found_in_a_sentence(instead, count, more, reads):
    told = found.told("nortwind", instead, count, lambda q: f"/people/?q={q}", more=more)
    assert told.startswith(reads)
    assert told.endswith('<a href="/people/?q=northwind"><b>northwind</b></a>.' if instead else ".")


def test_a_book_that_holds_more_than_a_search_shows_says_so(book, add, monkeypatch):
    monkeypatch.setattr("kith.people.searching.LIMIT", 2)
    for number in range(3):
        add(f"Ines {number}")
    hits = search(book, "ines")
    assert (len(hits.columns), hits.more) == (2, True)
    assert isinstance(hits, Search)
