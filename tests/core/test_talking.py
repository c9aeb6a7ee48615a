"""Names of conversations: one however the numbers in them are written, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.talking import mark_of, may_be_one, without_countries

ONE = [
    ("sms:+4791234567", "sms:91234567"),
    ("sms:091234567", "sms:+4791234567"),
    ("call:+4791234567", "call:91234567"),
    ("whatsapp:+47 912 34 567", "whatsapp:912 34 567"),
    ("sms:+4791234567|+6591234568", "sms:91234568|91234567"),
    ("whatsapp:skiing 202425", "whatsapp:skiing 202425"),
]
OTHERS = [
    ("sms:+4791234567", "sms:+4691234567"),
    ("sms:91234567", "call:91234567"),
    ("sms:91234567", "sms:91234567|91234568"),
    ("sms:+4791234567|91234568", "sms:+4691234567|91234568"),
    ("whatsapp:ida 912345", "whatsapp:912345"),
    ("mail:+4791234567", "mail:91234567"),
    ("+4791234567", "91234567"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one(one, other):
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two(one, other):
    assert not may_be_one(one, other)


def test_a_name_that_is_of_no_phone_is_left_as_it_is():
    assert without_countries("mail:<+4791234567@example.org>") == "mail:<+4791234567@example.org>"


NUMBERS = st.integers(400_00_000, 999_99_999)
MOMENTS = st.integers(1, 10**13)
FORMS = ("+47{0}", "{0}", "0{0}", "0047{0}", "+47 {0}", "(+47) {0}")


@given(st.sampled_from(["sms:{}", "whatsapp:{}"]), st.sampled_from(FORMS), st.sampled_from(FORMS), NUMBERS, MOMENTS)
def test_a_message_is_one_however_the_numbers_of_who_wrote_are_written(kind, one, other, number, at):
    def raw(form, moment=at, place=1, whom=number):
        told = form.format(whom)
        return f"{kind.format(told)}\n{moment}\n{'in' if kind[0] == 's' else told}\n{place}"

    assert mark_of(raw(one)) == mark_of(raw(other))
    others = raw(other, at + 1), raw(other, place=2), raw(other, whom=number + 1), raw(other).replace(":", ":ida ")
    assert mark_of(raw(one)) not in map(mark_of, others)


def test_a_mark_of_no_phone_is_left_as_it_is():
    assert mark_of("mail:<912345678@example.org>\n+47 912 34 567\n0047 1") == (
        "mail:<912345678@example.org>\n+47 912 34 567\n0047 1"
    )
