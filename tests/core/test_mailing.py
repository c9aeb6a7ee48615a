"""Under which names somebody may write from an address by which they are known."""

import pytest

from kith.core.mailing import may_be_theirs

THEIRS = [
    ("jm@example.de", "Joerg Mueller", "Jörg Müller"),
    ("ida@example.org", "Northwind Support", "Ida Brandvold"),
    ("ib@example.org", "Ida Hansen", "Ida Brandvold"),
    ("ib@example.org", "IB", "Ida Brandvold"),
    ("ib@example.org", "Ida from Northwind", "Ida Brandvold"),
    ("km@example.de", "Kathi Meier", "Katharina Meier"),
    ("ib@example.org", "", "Ida Brandvold"),
]
OTHERS = [
    ("office@example.org", "Clara Holm", "Otto Berg"),
    ("smith@example.org", "Alice Smith", "Bob Smith"),
    ("ib@example.org", "Northwind Support", "Ida Brandvold"),
    ("office@example.org", "Clara Holm", "Bo Berg"),
]


@pytest.mark.parametrize("known", THEIRS)
def test_it_may_be_theirs(known):
    assert may_be_theirs(*known)


@pytest.mark.parametrize("known", OTHERS)
def test_it_is_anothers(known):
    assert not may_be_theirs(*known)
