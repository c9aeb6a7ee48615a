"""People by where one knows them from; groups that are put aside; whom one may want to stay close to."""

from datetime import timedelta

import pytest

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people.actions import add_contact_point, add_person, mark_person
from kith.people.models import Mark
from kith.rhythm.models import Rhythm
from kith.sorting.actions import bring_back, choose_people, end_sorting, put_aside
from kith.sorting.grouping import groups
from kith.sorting.queries import ended, guesses, is_open
from kith.sorting.wording import named, speaks
from kith.ties.actions import set_goal
from kith.today.queries import ranked, suggestions


def told(some):
    return {named(one): [name for _pk, name in one.people] for one in some}


def key(book, name):
    return next(one.key for one in groups(book).open if named(one) == name)


def test_everybody_is_in_one_group_the_one_that_tells_most(book, came_in):
    found = told(groups(book).open)
    assert found == {name: [one.name for one in some] for name, some in came_in.items()}
    assert list(found)[:3] == ["Nordvind", "Oslo University", "Rowers"]


def test_a_group_put_aside_is_kept_and_never_suggested_and_one_undo_takes_it_back(book, maya, me, came_in, today):
    millers, writer = came_in["Mill & Sons"], came_in["By message"][0]
    put_aside(**me, keys=[key(book, "Mill & Sons"), key(book, "By message")], on=today)
    assert Mark.objects.of(book).filter(kind=Mark.PUT_ASIDE).count() == 5
    assert set(told(groups(book).aside)) == {"Mill & Sons", "By message"}
    assert writer.pk not in {one.facts.person for one in ranked(book, today)}
    assert writer.pk not in {one.person for one in guesses(book, today)[0]}
    assert "Mill & Sons, By message (5 people)" in latest_standing(book).said
    undo(batch=latest_standing(book), by=maya)
    assert not Mark.objects.of(book).filter(kind=Mark.PUT_ASIDE, person=millers[0]).exists()
    assert groups(book).aside == []


def test_a_group_can_be_brought_back_alone(book, me, came_in, today):
    put_aside(**me, keys=[key(book, "Mill & Sons"), key(book, "Rowers")], on=today)
    bring_back(**me, keys=[one.key for one in groups(book).aside if one.name == "Rowers"])
    assert set(told(groups(book).aside)) == {"Mill & Sons"}


def test_without_a_group_nothing_is_put_aside_and_it_says_what_to_do(book, me, came_in, today):
    for keys in ([], ["organisation-0", "x"]):
        with pytest.raises(Refusal, match="Tick the groups first"):
            put_aside(**me, keys=keys, on=today)


def test_who_must_not_be_contacted_is_in_no_group(book, me, came_in, today):
    mark_person(**me, person=came_in["Rowers"][0], kind=Mark.DO_NOT_CONTACT, on=today)
    found = groups(book)
    assert "Rowers" not in told(found.open)
    assert found.aside == []


def test_the_best_guesses_come_first_with_what_speaks_for_them(book, me, came_in, today):
    set_goal(**me, on=today, mode="seeking", organisations=["Mill & Sons"])
    found, more = guesses(book, today, limit=20)
    said = {one.name: speaks(one.hint, today) for one in found}
    assert found[0].name == "Writer One"
    assert said["Writer One"] == "3 contacts, from both sides, the last on 10 May."
    assert said["Colleague 0"] == "At Nordvind when you were."
    assert said["Fellow One"] == "At Oslo University when you were."
    assert said["Miller 0"] == "At Mill & Sons, where you would like to be."
    assert "Nobody Known" not in said
    assert not more
    assert guesses(book, today, limit=2)[1]


def test_of_people_from_a_phone_it_is_told_what_one_keeps_of_them(book, me, today):
    """One does not note the birthday of a stranger; who was connected with last comes after that."""
    close = add_person(**me, name="Ada Berg", birthday="--06-12", note="Two sons")
    add_contact_point(**me, person=close, kind="address", value="3 Mill Lane, Oslo")
    add_person(**me, name="Bo Lund", met_on="2026-05-12")
    add_person(**me, name="Cleo Dahl")
    said = {one.name: speaks(one.hint, today) for one in guesses(book, today)[0]}
    assert list(said.items()) == [
        ("Ada Berg", "You keep their birthday, their address and a note."),
        ("Bo Lund", "Connected since 12 May."),
    ]


def test_who_is_chosen_has_a_rhythm_and_is_no_guess_any_more(book, maya, me, came_in, today):
    writer, colleague = came_in["By message"][0], came_in["Nordvind"][0]
    choose_people(**me, days={writer.pk: 30, colleague.pk: 91}, on=today)
    rhythms = dict(Rhythm.objects.of(book).values_list("person_id", "days"))
    assert rhythms == {writer.pk: 30, colleague.pk: 91}
    assert not {writer.pk, colleague.pk} & {one.person for one in guesses(book, today)[0]}
    assert latest_standing(book).said == "You want to stay close to 2 people"
    undo(batch=latest_standing(book), by=maya)
    assert not Rhythm.objects.of(book).exists()
    with pytest.raises(Refusal):
        choose_people(**me, days={}, on=today)


def test_once_ten_are_chosen_today_has_something_true_to_say_at_once(book, me, came_in, today):
    """Even of people with whom there never was a contact."""
    choose_people(**me, days={came_in["Nordvind"][0].pk: 30, came_in["Mill & Sons"][0].pk: 91}, on=today)
    found = {one.person.name: one.reason for one in suggestions(book, today)[0]}
    assert found["Colleague 0"] == "You wanted to be in touch every 30 days; nothing yet."
    assert found["Miller 0"] == "You wanted to be in touch every 91 days; nothing yet."


def test_sorting_is_open_after_an_import_until_it_is_done_or_skipped(book, maya, me, came_in, today):
    assert is_open(book)
    end_sorting(**me, outcome="skipped", on=today)
    assert not is_open(book)
    end_sorting(**me, outcome="done", on=today + timedelta(days=1))
    assert ended(book).outcome == "skipped"
    undo(batch=latest_standing(book), by=maya)
    assert is_open(book)


def test_a_book_written_by_hand_has_nothing_to_sort(book, me):
    for number in range(8):
        add_person(**me, name=f"Ada {number}")
    assert not is_open(book)
