"""Names of schools: the same school written differently is one, and two schools are never taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.schools import school_key

ONE = [
    ("TU Delft", "Delft University of Technology", "Technische Universiteit Delft", "tu delft"),
    ("Technische Universität München", "Technische Universität München (TUM)", "TUM", "TU Muenchen", "TU München",
     "Technical University of Munich"),
    ("TU Wien", "Vienna University of Technology", "Technische Universität Wien"),
    ("University of Oxford", "Oxford University", "The University of Oxford", "Univ. of Oxford"),
    ("Universität Leipzig", "University of Leipzig", "Universitaet Leipzig", "Leipzig University", "Uni Leipzig"),
    ("Universidad de Granada", "University of Granada", "universidad de granada"),
    ("Université d'Ottawa", "University of Ottawa"),
    ("Università di Bologna", "University of Bologna", "Universita di Bologna"),
    ("MIT", "Massachusetts Institute of Technology", "Massachusetts Institute of Technology (MIT)", "M.I.T."),
    ("KTH", "KTH Royal Institute of Technology"),
    ("UCSD", "University of California, San Diego"),
    ("ETH", "ETH Zürich", "ETH Zurich", "Eidgenössische Technische Hochschule Zürich"),
    ("Hochschule München", "Munich University of Applied Sciences",
     "Hochschule München University of Applied Sciences"),
    ("FU Berlin", "Freie Universität Berlin", "Free University of Berlin"),
    ("King's College London", "Kings College London"),
    ("Harvard", "Harvard University"),
    ("University of Texas at Austin", "University of Texas, Austin"),
]  # fmt: skip
TWO = [
    ("University of York", "York University"),
    ("University of Miami", "Miami University"),
    ("University of Washington", "Washington University"),
    ("Newcastle University", "University of Newcastle"),
    ("Newcastle University", "University of Newcastle (Australia)"),
    ("University of Newcastle (Australia)", "University of Wollongong (Australia)"),
    ("University of Michigan (UM)", "University of Miami (UM)"),
    ("University of Lincoln", "Lincoln University"),
    ("Universidad Central", "Central University"),
    ("Boston University", "Boston College"),
    ("Ohio University", "Ohio State University"),
    ("Universität Wien", "TU Wien"),
    ("Universität Wien", "Medizinische Universität Wien"),
    ("Universität München", "Hochschule München"),
    ("TU Berlin", "FU Berlin"),
    ("Trinity College Dublin", "Trinity College"),
    ("University of Oxford", "Oxford Brookes University"),
    ("Tokyo University", "Tokyo University of Science"),
    ("Universität Paris 1", "Universität Paris 8"),
    ("Humboldt University", "Humboldt-Universität zu Berlin"),
    ("Technische Hochschule Köln", "Fachhochschule Köln"),
    ("University of California, San Diego", "University of San Diego"),
    ("University of California", "California University"),
    ("Université Lyon I", "Université Lyon"),
]
NONE = ["", "University", "The University of", "Universität", "Northwind Energy", "Oxford", "Technology Ltd", "???"]


@pytest.mark.parametrize("names", ONE, ids=lambda names: names[0])
def test_a_school_is_one_however_it_is_written(names):
    keys = {school_key(name) for name in names}
    assert len(keys) == 1
    assert keys != {""}


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_schools_stay_two(one, other):
    assert school_key(one) != school_key(other)


@pytest.mark.parametrize("name", NONE)
def test_what_names_no_school_has_no_key(name):
    assert school_key(name) == ""


PLACES = st.sampled_from("Aalborg Bergen Coimbra Dundee Exeter Freiburg Genoa Jena Kiel Lund Malta Nantes".split())
HEADS = st.sampled_from(["University", "Technical University", "Medical University", "State University", "College"])


@given(PLACES, PLACES, HEADS, HEADS)
def test_another_place_or_another_kind_is_another_school(place, other, head, kind):
    same = (place, head) == (other, kind)
    assert (school_key(f"{head} of {place}") == school_key(f"{other} {kind}")) is same


@given(st.text(max_size=40))
def test_any_text_has_a_key_that_case_does_not_change(text):
    assert school_key(f"University {text}") == school_key(f"university {text}")
