"""Whether two names may be one person's: a wrong join is worse than a duplicate."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kith.core.matching import fits, names_contradict

MAY_BE_ONE = [
    ("Ida Brandvold", "ida BRANDVOLD"),
    ("Brandvold, Ida", "Ida Brandvold"),
    ("Dr. Ida Brandvold, PhD", "Ida Brandvold"),
    ("Ida Marie Brandvold", "Ida Brandvold"),
    ("I. Brandvold", "Ida Brandvold"),
    ("Ida B.", "Ida Brandvold"),
    ("Ida", "Ida Brandvold"),
    ("Bob Hale", "Robert Hale"),
    ("Liz Hale", "Elizabeth Hale"),
    ("Sasha Petrov", "Alexander Petrov"),
    ("Søren Ødegård", "Soren Odegard"),
    ("José Núñez", "Jose Nunez"),
    ("Smith-Jones, Ann", "Ann Smith Jones"),
    ("Katherine Doerr", "Katharine Doerr"),
    ("", "Ida Brandvold"),
    ("王小明", "Wang Xiaoming"),
    ("Иван Петров", "Ivan Petrov"),
]
CANNOT_BE_ONE = [
    ("Ida Brandvold", "Teo Marchetti"),
    ("Ida Brandvold", "Nina Brandvold"),
    ("Ida Brandvold", "Ida Solheim"),
    ("Ann Lee", "Dan Lee"),
    ("Robert Hale", "Elizabeth Hale"),
    ("I. Brandvold", "Nina Brandvold"),
    ("Mark Hale", "Mary Hale"),
    ("Tom Okafor", "Tom Reilly"),
    ("王小明", "李小明"),
    ("Front Desk", "Ida Brandvold"),
]


@pytest.mark.parametrize(("one", "other"), MAY_BE_ONE)
def test_these_may_be_one(one, other):
    assert not names_contradict(one, other)
    assert not names_contradict(other, one)


@pytest.mark.parametrize(("one", "other"), CANNOT_BE_ONE)
def test_these_cannot(one, other):
    assert names_contradict(one, other)
    assert names_contradict(other, one)


NAME = st.text(max_size=30)


@given(NAME)
def test_nobody_contradicts_themselves(name):
    assert not names_contradict(name, name)


@example("0:0", "0:1")
@example("Tom Thomas", "Tom Xu")
@given(NAME, NAME)
def test_it_does_not_matter_who_is_asked_first(one, other):
    assert names_contradict(one, other) == names_contradict(other, one)


@pytest.mark.parametrize(
    ("query", "name", "answer"),
    [
        ("brandvold ida", "Ida Brandvold", True),
        ("IDA", "Ida Brandvold", True),
        ("ida b", "Ida Brandvold", False),
        ("ødegard", "Søren Odegård", True),
        ("", "Ida Brandvold", True),
        ("ida ida", "Ida Brandvold", True),
    ],
)
def test_a_query_fits_when_all_its_words_are_there(query, name, answer):
    assert fits(query, name) is answer
