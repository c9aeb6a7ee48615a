"""Names of conversations: one however the numbers in them are written, and no others."""

import pytest

from kith.core.talking import may_be_one, without_countries

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
