"""Anyone is found again by any words one remembers: begun, without accents, in any order, with a typo."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.encounters.actions import log_encounter
from kith.people import actions
from kith.search.queries import find
from kith.search.words import asked, indexed

DAY = date(2026, 6, 9)


def test_a_name_is_found_by_its_beginning(add, names):
    add("Hanna Visser")
    for text in ("h", "han", "vis", "hanna v", "HANNA", "  visser  "):
        assert names(text) == ["Hanna Visser"]
    assert names("nna") == names("sser") == []


def test_two_words_in_any_order_and_across_columns(add, names):
    add("Hanna Visser", at="Port of Rotterdam", title="Pilot")
    add("Hanna Berg", at="Oslo Havn")
    assert names("hanna rotterdam") == names("rotterdam hanna") == ["Hanna Visser"]
    assert names("pilot visser") == ["Hanna Visser"]
    assert names("hanna pilot oslo") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Łukasz Żółw", "lukasz zolw"),
        ("Jörg Großmann", "jorg grossmann"),
        ("Jörg Großmann", "JÖRG GROSSMANN"),
        ("Søren Ødegård", "soren odegard"),
        ("Đặng Thị Ánh", "dang thi anh"),
        ("Þóra Æsir", "thora aesir"),
        ("Sinéad O’Brien", "sinead obrien"),
        ("Sinéad O’Brien", "o'brien"),
        ("Jean-Luc Moreau", "jeanluc"),
        ("Jean-Luc Moreau", "jean luc"),
        ("田中太郎", "田中"),
        ("Иван Петров", "петров"),
    ],
)
def test_accents_signs_and_joined_words_do_not_matter(add, names, name, typed):
    add(name)
    assert names(typed) == [name]


@pytest.mark.parametrize("typed", ["vissr", "viser", "vissser", "vsiser", "bisser", "hanma visser", "Visserr"])
def test_one_typo_is_forgiven(add, names, typed):
    add("Hanna Visser")
    add("Omar Castellanos")
    assert names(typed) == ["Hanna Visser"]


def test_what_was_meant_is_told_and_two_typos_are_nobody(add, names, book):
    add("Hanna Visser")
    assert find(book, "viser").corrected == "visser"
    assert find(book, "visser").corrected is None
    assert names("vixxer") == []


def test_somebody_who_fits_as_typed_comes_without_those_who_fit_by_a_typo(add, names):
    add("Anna Berg")
    add("Hanna Berg")
    assert names("anna") == ["Anna Berg"]


def test_the_best_come_first(add, names, book, maya):
    noted = add("Omar Castellanos", note="Knows Hanna from school")
    log_encounter(book=book, by=maya, people=[add("Ines Prado")], on=DAY, channel="meeting", note="Spoke of Hanna")
    add("Tom Reilly", at="Hanna Boats")
    add("Hannah Berg")
    add("Hanna Visser")
    found = names("hanna")
    assert found[:3] == ["Hanna Visser", "Hannah Berg", "Tom Reilly"]
    assert set(found[3:]) == {noted.name, "Ines Prado"}


@pytest.fixture
def ida(add, book, maya):
    """Somebody of whom one remembers something else."""
    me = {"book": book, "by": maya}
    ida = add(
        "Ida Brandvold", at="Fjordlys", title="Grid Planner", note="Restores wooden skiffs", met="At Alma's stand"
    )
    actions.add_interest(**me, person=ida, name="Polar swimming")
    actions.add_contact_point(**me, person=ida, kind="email", value="ida.b@fjordkraft.example")
    actions.add_contact_point(**me, person=ida, kind="phone", value="+47 22 00 31 17")
    actions.add_contact_point(**me, person=ida, kind="social", value="https://www.linkedin.com/in/ida-brandvold")
    actions.add_contact_point(**me, person=ida, kind="address", value="Strandgata 4, Bodø")
    log_encounter(
        **me, people=[ida], on=DAY, channel="event", event="Nor-Fishing", place="Trondheim", note="Turbines and tides"
    )
    add("Somebody Else", at="Elsewhere")
    return ida


@pytest.mark.parametrize(
    "typed",
    ["fjordlys", "grid planner", "skiffs", "alma", "polar", "ida.b@fjordkraft.example", "fjordkraft", "22003117",
     "+47 22 00 31 17", "0047 22 00 31 17", "3117", "ida-brandvold", "linkedin.com/in/ida-brandvold", "strandgata",
     "bodo", "nor-fishing", "trondheim", "turbines", "tides turbines ida"],
)  # fmt: skip
def test_whatever_one_remembers_finds_them(ida, names, typed):
    assert names(typed) == ["Ida Brandvold"]


def test_the_index_follows_every_change_and_its_undo(ida, names, book, maya):
    from kith.journal.models import Batch
    from kith.journal.undoing import undo

    actions.change_person(book=book, by=maya, person=ida, name="Ida Solheim", family="Solheim")
    assert (names("solheim"), names("brandvold skiffs")) == (["Ida Solheim"], ["Ida Solheim"])
    renamed = Batch.objects.of(book).order_by("-pk").first()
    actions.delete_person(book=book, by=maya, person=ida)
    assert names("skiffs") == names("turbines") == []
    undo(Batch.objects.of(book).order_by("-pk").first(), by=maya)
    assert names("turbines") == ["Ida Solheim"]
    undo(renamed, by=maya)
    assert names("ida skiffs") == ["Ida Brandvold"]
    assert names("solheim") == []


def test_an_organisation_that_is_renamed_finds_those_who_are_there(ida, names, book, maya):
    post = ida.affiliations.get()
    actions.change_organisation(book=book, by=maya, organisation=post.organisation, name="Nordvind")
    assert names("nordvind") == ["Ida Brandvold"]
    assert names("fjordlys") == []


def test_the_erased_are_found_no_more_and_their_words_are_no_typos_of_others(ida, names, book, maya):
    actions.erase_person(book=book, by=maya, person=ida)
    assert names("ida") == names("turbines") == names("skiffs") == []
    assert find(book, "brandvoll").corrected is None


def test_one_book_never_answers_for_another(add, names, book, maya, omar):
    add("Hanna Visser", into=omar.book, by=omar)
    assert names("hanna") == names("hana") == []
    assert find(book, "hana").corrected is None
    assert len(find(omar.book, "hanna").hits) == 1


def test_the_owner_is_not_found(add, names, book, maya):
    actions.set_me(book=book, by=maya, person=add("Maya Lindqvist"))
    assert names("lindqvist") == []


def test_no_more_than_asked_for_and_whether_there_are_more(add, book):
    for number in range(7):
        add(f"Hanna Number{number}")
    found = find(book, "hanna", limit=5)
    assert (len(found.hits), found.more) == (5, True)
    assert (len(find(book, "hanna", limit=7).hits), find(book, "hanna", limit=7).more) == (7, False)
    assert find(book, "hanna", limit=0).hits == []


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "...", '"', "'", "*", "a*", "NEAR(a b)", "name:hanna", "a AND b", "a OR", "NOT a", "(", ")", "-a", "^a",
     "%",
     "\\", "a'; DROP TABLE people_person; --", "\0", "🚣", "{name work}: x", "<->", "a & b | !c", ":*", "x" * 5000,
     " ".join("abcdefghijklmnop")],
)  # fmt: skip
def test_any_text_is_a_question(add, names, typed):
    add("Hanna Visser")
    assert names(typed) in ([], ["Hanna Visser"])
    assert names("hanna") == ["Hanna Visser"]


@given(st.text(max_size=40))
def test_each_word_of_a_text_asks_for_something_that_the_text_holds(text):
    held = indexed(text)
    for word in asked(text)[:1]:
        plain = " " not in text.strip() and "/" not in text and "@" not in text
        if plain and not any(sign.isdigit() for sign in text):
            assert word.whole in held or set(word.parts) <= held


def test_a_rebuilt_index_answers_the_same(ida, add, names, book):
    from kith.search.actions import rebuild

    questions = ("ida", "fjordlys", "turbines", "3117", "skifs")
    before = [names(text) for text in questions]
    rebuild(book)
    assert [names(text) for text in questions] == before
