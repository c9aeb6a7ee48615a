"""Whom a person knows: on their page, on pages of their own, in the shell; confirmed, corrected, taken back."""

import json
from datetime import date

import pytest

from kith.encounters.actions import log_encounter
from kith.faces.cli.main import run
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_person, affiliate, erase_person, set_me, set_through
from kith.people.models import Me, Person
from kith.ties import wording
from kith.ties.actions import add_acquaintance, note_inquiry, rate_person, state_tie
from kith.ties.known import known_by, my_rating, tie_between
from kith.ties.models import Inquiry, Statement
from kith.ties.paths import nearness

DAY = date(2024, 5, 3)


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def tied(me, ines, abel):
    """The address of the tie of Ines and Abel, who was brought by her."""
    set_through(**me, person=abel, through=ines)
    return f"/people/{ines.pk}/ties/{abel.pk}"


def body(answer):
    return answer.content.decode()


def test_a_page_tells_the_strongest_few_with_why_and_where_the_others_are(me, web, ines, today):
    for number, strength in enumerate((5, 1, 2, 3), start=1):
        other = add_person(**me, name=f"Friend {number}")
        state_tie(**me, person=ines, other=other, strength=strength, on=today)
    page = body(web.get(f"/people/{ines.pk}"))
    assert "Whom Ines knows" in page
    assert page.index("Friend 1") < page.index("Friend 4") < page.index("Friend 3")
    assert "Friend 2" not in page
    assert "You said: very well" in page
    assert f'href="/people/{ines.pk}/ties"' in page
    assert "Friend 2" in body(web.get(f"/people/{ines.pk}/ties"))


def test_each_evidence_is_told_with_its_source_and_day(me, web, ines, abel, tied):
    log_encounter(**me, people=[ines, abel], on=DAY, channel="message")
    log_encounter(**me, people=[ines, abel], on=date(2024, 4, 1), channel="meeting")
    for person in (ines, abel):
        affiliate(**me, person=person, organisation="Nordvind", started="2015-01", ended="2017-12", past=True)
    page = body(web.get(tied))
    for words in ("One brought the other", "3 years together at Nordvind", "Both with you in April 2024"):
        assert words in page
    assert "Both on a thread with you in May 2024" in page
    assert "3 May 2024" in page


def test_it_is_confirmed_corrected_and_taken_back(web, ines, abel, tied):
    assert "That is right" in body(web.get(tied))
    web.post(tied, {"strength": "3"})
    assert tie_between(ines, abel).said == 3
    web.post(tied, {"strength": "0", "note": "Only by name"})
    known = tie_between(abel, ines)
    assert (known.said, known.strength, known.note) == (0, 0, "Only by name")
    assert "They do not know each other, you said." in body(web.get(tied))
    assert "Do not know each other, you said" in body(web.get(f"/people/{ines.pk}/ties"))
    web.post(tied, {"clear": "1"})
    assert (tie_between(ines, abel).said, tie_between(ines, abel).strength) == (None, 0.5)


def test_without_a_choice_one_is_asked_for_and_nothing_changes(web, book, tied):
    assert "Choose a number from 1 to 5" in body(web.post(tied, {"note": "x"}, follow=True))
    assert not Statement.objects.of(book).exists()


def test_a_tie_of_one_person_alone_is_not_there(web, ines):
    assert web.get(f"/people/{ines.pk}/ties/{ines.pk}").status_code == 404


def test_somebody_they_know_is_found_or_new_and_can_be_taken_back(me, web, book, ines, abel):
    there = f"/people/{ines.pk}/ties"
    web.post(there, {"other": "abel", "strength": "4"})
    assert [one.other for one in known_by(ines)] == [abel]
    facts = {"other": "Tomás Reyes", "organisation": "Northwind", "strength": "3", "note": "From the choir"}
    assert "Ines Prado knows Tomás Reyes" in body(web.post(there, facts, follow=True))
    new = Person.objects.of(book).get(name="Tomás Reyes")
    assert new.affiliations.get().organisation.name == "Northwind"
    assert {one.other.name: one.note for one in known_by(ines)} == {"Abel Roy": "", "Tomás Reyes": "From the choir"}
    undo(latest_standing(book), by=me["by"])
    assert not Person.objects.of(book).filter(name="Tomás Reyes").exists()
    assert len(known_by(ines)) == 1


def test_a_name_of_several_is_not_guessed(me, ines, today):
    for name in ("Tomás Reyes", "Tomás Ferreira"):
        add_person(**me, name=name)
    with pytest.raises(Refusal, match="Which Tomás"):
        add_acquaintance(**me, person=ines, name="Tomás", strength=3, on=today)
    with pytest.raises(Refusal, match="no person 999"):
        add_acquaintance(**me, person=ines, name="999", strength=3, on=today)


def test_how_well_one_knows_somebody_counts_though_the_book_does_not_know_the_owner_yet(me, web, book, ines, today):
    assert "Say how well you know Ines" in body(web.get(f"/people/{ines.pk}"))
    web.post(f"/people/{ines.pk}/rating", {"strength": "4"})
    assert Me.objects.of(book).get().person.name == "Maya"
    assert my_rating(ines) == 4
    assert "You know Ines well, you said" in body(web.get(f"/people/{ines.pk}"))
    assert nearness(book, [ines.pk], today) == {ines.pk: 0.8}
    assert known_by(ines) == []
    web.post(f"/people/{ines.pk}/rating", {"clear": "1"})
    assert my_rating(ines) is None
    with pytest.raises(Refusal, match="from 1 to 5"):
        rate_person(**me, person=ines, strength=0, on=today)


def test_a_rating_and_the_owner_who_came_with_it_are_taken_back_together(me, book, ines, today):
    rate_person(**me, person=ines, strength=4, on=today)
    undo(latest_standing(book), by=me["by"])
    assert not Me.objects.of(book).exists()
    assert not Statement.objects.of(book).exists()


def test_who_the_owner_is_stays(me, book, ines, abel, today):
    set_me(**me, person=abel)
    rate_person(**me, person=ines, strength=2, on=today)
    assert Statement.objects.of(book).get().person == abel


def test_the_words_come_closest_to_how_strong_it_is():
    assert [wording.nearest(one) for one in (0.02, 0.3, 0.5, 0.79, 1.0)] == [1, 2, 2, 4, 5]


def test_who_is_erased_is_forgotten_in_what_was_said_of_others(me, book, ines, abel, today):
    tomas = add_acquaintance(**me, person=ines, name="Tomás Reyes", strength=3, on=today).other
    state_tie(**me, person=ines, other=abel, strength=3, on=today, note="Ines knows Tomás and Abel")
    note_inquiry(**me, person=ines, organisation="Northwind", said="yes, Tomás, and a Prado there", on=today)
    erase_person(**me, person=tomas)
    assert Statement.objects.of(book).get().note.startswith("Ines knows ")
    kept = Statement.objects.of(book).get().note + Inquiry.objects.of(book).get().said
    assert "Tom" not in kept
    assert "Prado" in kept


@pytest.mark.django_db
def test_the_shell_tells_and_takes_what_one_says(ines, abel, capsys, tied):
    def kith(*line):
        code = run(["ties", *line, "--json"])
        return code, json.loads(capsys.readouterr().out or "null")

    code, found = kith("Ines")
    assert (code, [(one["name"], one["strength"], one["said"]) for one in found]) == (0, [("Abel Roy", 0.5, None)])
    assert found[0]["why"] == ["one brought the other"]
    assert kith("Ines", "Abel", "--strength", "5")[1]["strength"] == 1.0
    assert kith("Ines", "Abel", "--clear")[1]["said"] is None
    assert kith("Ines", "me", "--strength", "3")[1] == {"id": ines.pk, "name": "Ines Prado", "said": 3}
    assert kith("Ines", "Ines")[0] == 1
    assert kith("Ines", "--clear")[0] == 2


@pytest.mark.django_db
def test_what_is_asked_of_a_book_that_is_being_filled_finds_rows_by_their_people(book, ines):
    """Beside the ids, a book is only looked at: without knowing its rows a database would walk all of it."""
    rows = Statement.objects.of_all_books().filter(person_id__among=[ines.pk], book__checked=book)
    assert '"book_id" + 0 = ' in str(rows.query)
    assert "JOIN" not in str(rows.query)
