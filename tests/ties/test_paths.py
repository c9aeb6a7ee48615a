"""Who could introduce the owner to whom: over ties that the book tells of, past nobody who must not be asked."""

from datetime import date

import pytest

from kith.encounters.actions import log_encounter
from kith.people.actions import add_person, affiliate, mark_person, set_me
from kith.people.models import Organisation
from kith.ties.actions import state_tie
from kith.ties.paths import paths_between, paths_to

DAY = date(2026, 6, 9)


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def tomas(me, ines, abel):
    """Known to Abel, who is known to Ines, whom the owner met."""
    found = add_person(**me, name="Tomás Quint")
    state_tie(**me, person=ines, other=abel, strength=4, on=DAY)
    state_tie(**me, person=abel, other=found, strength=5, on=DAY)
    log_encounter(**me, people=[ines], on=DAY, channel="meeting")
    return found


def between(paths):
    return [path.people[1:] for path in paths]


def test_a_path_of_three_hops_is_found_and_as_strong_as_the_product_of_its_ties(book, ines, abel, tomas):
    found = paths_to(book, [tomas.pk], DAY)
    assert between(found) == [(ines.pk, abel.pk, tomas.pk)]
    assert found[0].strength == pytest.approx((1 - 2**-0.5) * 0.8)


def test_a_tie_to_the_owner_fades_unless_they_say_how_it_is(me, book, tomas, ines):
    fresh = paths_to(book, [tomas.pk], DAY)[0].strength
    assert paths_to(book, [tomas.pk], date(2028, 6, 9))[0].strength < fresh / 2
    owner = add_person(**me, name="Maya Holm")
    set_me(**me, person=owner)
    state_tie(**me, person=owner, other=ines, strength=5, on=DAY)
    assert paths_to(book, [tomas.pk], date(2028, 6, 9))[0].strength == pytest.approx(0.8)


@pytest.mark.parametrize("kind", ["do_not_contact", "deceased", "put_aside"])
def test_nobody_marked_is_between_and_only_who_was_put_aside_is_at_the_end(me, abel, tomas, ines, kind):
    book = me["book"]
    mark_person(**me, person=tomas, kind=kind, on=DAY)
    assert bool(paths_to(book, [tomas.pk], DAY)) == (kind == "put_aside")
    mark_person(**me, person=abel, kind=kind, on=DAY)
    assert paths_to(book, [tomas.pk], DAY) == []
    assert paths_between(book, ines.pk, tomas.pk) == []


def test_a_path_to_an_organisation_ends_at_who_is_or_was_there_each_once(me, book, ines, abel, tomas):
    affiliate(**me, person=tomas, organisation="Nordvind")
    affiliate(**me, person=abel, organisation="Nordvind", past=True)
    found = paths_to(book, Organisation.objects.of(book).get(), DAY)
    assert between(found) == [(ines.pk, abel.pk)]


def test_paths_of_another_s_book_do_not_mix(omar, tomas):
    assert paths_to(omar.book, [tomas.pk], DAY) == []
