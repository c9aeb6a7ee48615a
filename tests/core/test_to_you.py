"""A promise as one tells it to whom it was made, in English and in German."""

import pytest

from kith.core.to_you import ends_with_its_verb, to_you


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("send her the paper", "send you the paper"),
        ("introduce him to Tom.", "introduce you to Tom"),
        ("read her draft", "read your draft"),
        ("Send her the paper", "send you the paper"),
        ("LinkedIn page to show him", "LinkedIn page to show you"),
    ],
)
def test_english_is_told_as_you(what, told):
    assert to_you(what) == told
    assert to_you(what, german=True) == told  # an English note of somebody who reads German pages


@pytest.mark.parametrize(
    ("what", "friends", "polite"),
    [
        ("ihr das Paper schicken", "dir das Paper schicken", "Ihnen das Paper schicken"),
        ("ihm Fotos schicken", "dir Fotos schicken", "Ihnen Fotos schicken"),
        ("ihr Fotos schicken", "dir Fotos schicken", "Ihnen Fotos schicken"),
        ("ihr Buch zurückbringen.", "dein Buch zurückbringen", "Ihr Buch zurückbringen"),
        ("ihn anrufen", "dich anrufen", "Sie anrufen"),
        ("sie Tom vorstellen", "dich Tom vorstellen", "Sie Tom vorstellen"),
        ("seinen Artikel lesen", "deinen Artikel lesen", "Ihren Artikel lesen"),
        ("mit ihr essen gehen", "mit dir essen gehen", "mit Ihnen essen gehen"),
        ("die Folien schicken", "die Folien schicken", "die Folien schicken"),
        ("Die Folien schicken", "die Folien schicken", "die Folien schicken"),
        ("Folien schicken", "Folien schicken", "Folien schicken"),
        ("Schicke ihnen die Zahlen", "Schicke dir die Zahlen", "Schicke Ihnen die Zahlen"),
    ],
)
def test_german_is_told_as_du_or_sie(what, friends, polite):
    assert to_you(what, german=True) == friends
    assert to_you(what, german=True, polite=True) == polite


def test_what_ends_with_its_verb_stands_in_a_clause():
    assert ends_with_its_verb("dir das Paper schicken")
    assert not ends_with_its_verb("schicke dir die Folien")
    assert not ends_with_its_verb("wegen der Wohnung fragen, Montag")
    assert not ends_with_its_verb("send you the garden")
