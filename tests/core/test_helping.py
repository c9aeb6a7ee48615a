"""Asks, offers and help, as sentences tell of them; none of them is among the lessons."""

import pytest

from kith.core.sentence.helping import ASKED, HELPED, OFFERED, SOUGHT, helping


@pytest.mark.parametrize(
    ("text", "kind", "who", "what"),
    [
        ("Elif asked for an intro to the port", ASKED, "Elif", "an intro to the port"),
        ("Coffee with Elif Kaya, she asked me for a contact. Rainy", ASKED, "she", "a contact"),
        ("Tom offered to read my CV", OFFERED, "Tom", "read my CV"),
        ("Met Tom Reilly and he offered a room", OFFERED, "he", "a room"),
        ("Lars helped me with the interview", HELPED, "Lars", "the interview"),
        ("Lars Holm helped me with the interview yesterday", HELPED, "Lars Holm", "the interview"),
        ("Elif Kaya bat mich um einen Kontakt zum Hafen.", ASKED, "Elif Kaya", "einen Kontakt zum Hafen"),
        ("Tom hat mir angeboten, meinen Lebenslauf zu lesen", OFFERED, "Tom", "meinen Lebenslauf zu lesen"),
        ("Lars Holm hat mir beim Umzug geholfen", HELPED, "Lars Holm", "Umzug"),
        ("Asked Tom Reilly to introduce me to Lena", SOUGHT, "Tom Reilly", "introduce me to Lena"),
        ("I've asked Tom for help with my CV", SOUGHT, "Tom", "help with my CV"),
        ("Met Tom Reilly, asked him for a contact. Rainy", SOUGHT, "him", "a contact"),
        ("Habe Tom Reilly um einen Kontakt zum Hafen gebeten", SOUGHT, "Tom Reilly", "einen Kontakt zum Hafen"),
        ("Ich bat Tom um Rat", SOUGHT, "Tom", "Rat"),
    ],
)
def test_who_asked_offered_or_helped(text, kind, who, what):
    found = helping(text)
    assert found
    assert (found.kind, found.who, found.what) == (kind, who, what)


@pytest.mark.parametrize(
    "text",
    [
        "I asked for an intro to the port", "I helped Lars with the interview", "Nobody helped me with it",
        "Elif has not asked for anything", "Met Tom, asked about the port", "Asked about the way to the port",
        "Asked Tom to lunch on Friday", "Asked Tom if he has time", "I asked Ben and Tom for feedback",
        "Tom asked me to send him the plans", "I have offered to read it", "",
    ],
)  # fmt: skip
def test_what_tells_of_none_of_it(text):
    assert helping(text) is None
