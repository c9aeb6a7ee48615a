"""Which names mean the same organisation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.organisations import LIKELY, SURE, best_of, domain_name, domains_of, likeness


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("northwind energy", "Northwind Energy B.V."),
        ("Stripe", "Stripe, Inc."),
        ("Müller und Söhne GmbH", "Muller und Sohne"),
        ("Iberdrola", "Iberdrola, S.A."),
        ("Acme Ltd", "ACME Limited"),
        ("North-Wind", "Northwind"),
    ],
)
def test_spelling_and_legal_form_make_no_difference(asked, name):
    assert likeness(asked, name) == SURE


@pytest.mark.parametrize(
    ("asked", "name"),
    [("Northwind", "Northwind Energy"), ("Nortwind Energy", "Northwind Energy"), ("Siemens", "Siemens Energy AG")],
)
def test_a_short_form_and_a_slip_of_the_pen_are_likely(asked, name):
    assert LIKELY <= likeness(asked, name) < SURE


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Energy", "Northwind Energy"),
        ("Plant 2", "Plant 3"),
        ("Acme", "Acne"),
        ("Delta Airlines", "Beta Airlines"),
        ("", "Acme"),
        ("Acme", ""),
        ("GE", "GE Vernova"),
    ],
)
def test_another_organisation_is_another(asked, name):
    assert not likeness(asked, name)


def test_where_one_is_meant_surely_no_other_is_told():
    names = [(1, "Siemens Energy AG"), (2, "Siemens AG"), (3, "Bosch")]
    assert best_of("siemens", names) == [(2, SURE)]
    assert [pk for pk, _ in best_of("Siemens Energi", names)] == [1]


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("anna@northwind.com", "northwind"),
        ("anna@sales.northwind-energy.co.uk", "northwindenergy"),
        ("anna@gmail.com", ""),
        ("anna@posteo.de", ""),
        ("anna", ""),
        ("anna@localhost", ""),
        ("", ""),
    ],
)
def test_what_the_domain_of_an_email_says(email, name):
    assert domain_name(email) == name


@pytest.mark.parametrize(
    ("domain", "name", "same"),
    [
        ("northwind", "Northwind Energy B.V.", True),
        ("northwindenergy", "Northwind Energy", True),
        ("kth", "Kungliga Tekniska Högskolan", True),
        ("acme", "Acme Inc", True),
        ("ace", "Acme", False),
        ("energy", "Northwind Energy", False),
        ("", "Acme", False),
    ],
)
def test_whose_domain_it_is(domain, name, same):
    assert (domain in domains_of(name)) is same


@given(st.text(), st.text())
def test_whatever_is_typed_it_is_compared(one, other):
    assert 0 <= likeness(one, other) <= SURE
    assert "" not in domains_of(other)
    assert isinstance(domain_name(one), str)


@given(st.text(min_size=1))
def test_a_name_means_itself(name):
    assert likeness(name, name) in (0.0, SURE)
