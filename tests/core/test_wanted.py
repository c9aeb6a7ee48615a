"""What somebody looks for inside an organisation, as they typed it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.levels import Level
from kith.core.wanted import read


@pytest.mark.parametrize(
    ("text", "organisation", "role", "level"),
    [
        ("Northwind", "Northwind", "", None),
        ("Northwind Energy, senior", "Northwind Energy", "", Level.SENIOR),
        ("Amazon, vice president", "Amazon", "", Level.VICE_PRESIDENT),
        ("Bank of America, director", "Bank of America", "", Level.DIRECTOR),
        ("Senior Grid Analyst at Northwind Energy", "Northwind Energy", "Senior Grid Analyst", Level.SENIOR),
        ("Ingenieur bei Siemens, Berlin", "Siemens", "Ingenieur", Level.PROFESSIONAL),
        ("Product Manager, Stripe", "Stripe", "Product Manager", Level.PROFESSIONAL),
        ("Northwind Energy - Head of Storage", "Northwind Energy", "Head of Storage", Level.DIRECTOR),
        ("Data Scientist | Zalando", "Zalando", "Data Scientist", Level.PROFESSIONAL),
        ("Software Engineer in Test at Google", "Google", "Software Engineer in Test", Level.PROFESSIONAL),
        ("Marketing Manager @Acme", "Acme", "Marketing Manager", Level.MANAGER),
        ("Work at Home Inc", "Work at Home Inc", "", None),
        ("The Boston Consulting Group", "The Boston Consulting Group", "", None),
        ("", "", "", None),
    ],
)
def test_a_line_says_organisation_role_and_level(text, organisation, role, level):
    found = read(text)
    assert (found.organisation, found.role, found.level) == (organisation, role, level)


def test_a_level_said_apart_comes_before_that_of_the_line():
    assert read("Senior Grid Analyst at Northwind", "director").level is Level.DIRECTOR
    assert read("Northwind", "nonsense").level is None


@given(st.text(), st.text())
def test_whatever_is_typed_something_is_read(text, named):
    found = read(text, named)
    assert found.organisation == found.organisation.strip()
