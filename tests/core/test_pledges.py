"""What others promised, as sentences of one's own tell of it; none of them is among the lessons."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.sentence import read

TODAY = date(2026, 6, 9)


def theirs(text):
    return [(one.what, one.on.isoformat() if one.on else "") for one in read(text, today=TODAY).theirs]


@pytest.mark.parametrize(
    ("text", "what", "on"),
    [
        ("Met Jonas Weber at Hannover Messe. He will send me the slides", "send me the slides", ""),
        ("Call with Ana Prado, she'll send me the slides by Friday", "send me the slides", "2026-06-12"),
        ("Met Jonas Weber, he will also send me the report", "send me the report", ""),
        ("Jonas Weber promised to send me the report", "send me the report", ""),
        ("Priya Raman said she'd forward the contract", "forward the contract", ""),
        ("Talked to Priya Raman, she's going to send the deck tomorrow", "send the deck", "2026-06-10"),
        ("Emailed with Tom Reilly: he will introduce me to Ana Prado", "introduce me to Ana Prado", ""),
        ("Priya Raman owes me an answer", "an answer", ""),
        ("Lunch with Ana Prado, she'll book me in", "book me in", ""),
        ("Met Priya Raman; she'll send over the paper and I'll send her the deck", "send over the paper", ""),
        ("Mit Jonas Weber telefoniert, er schickt mir die Folien", "mir die Folien schicken", ""),
        ("Jonas Weber getroffen. Er schickt mir bis Freitag die Folien", "mir die Folien schicken", "2026-06-12"),
        ("Die Folien schickt er mir noch, Jonas Weber war am Stand", "mir die Folien schicken", ""),
        ("Anna Schmidt ruft mich am Freitag an", "mich anrufen", "2026-06-12"),
        ("Jonas Weber gibt mir Bescheid", "mir Bescheid geben", ""),
        ("Anna Schmidt leitet mir die Mail weiter und ich rufe sie am Montag an", "mir die Mail weiterleiten", ""),
        ("Jonas Weber getroffen, er will mir die Folien schicken", "mir die Folien schicken", ""),
    ],
)  # fmt: skip
def test_what_they_said_they_would_do_is_theirs(text, what, on):
    assert theirs(text) == [(what, on)]


@pytest.mark.parametrize(
    "text",
    [
        "I will send her the slides, met Priya Raman",
        "Coffee with Tom Reilly, promised to send him the paper",
        "Tom Reilly asked me to send him the paper",
        "Priya Raman will be in Madrid in June",
        "Ana Prado sent me the slides",
        "Ana Prado won't send me the slides",
        "Will she send me the slides? Met Ana Prado",
        "If he'll help me I can go; met Tom Reilly",
        "Tom Reilly owes me nothing",
        "Met Tom Reilly, he said he'd move to Lyon",
        "Jonas Weber hat mir die Folien geschickt",
        "Jonas Weber, er schreibt mir oft",
        "Ich schicke Jonas Weber die Folien",
        "Ich melde mich am Montag bei Anna Schmidt",
        "Danke an Omar Haddad, der mir Lidia Moretti vermittelt hat",
    ],
)
def test_what_is_ones_own_or_no_promise_is_not(text):
    assert theirs(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Met Jonas Weber, he'll send me the slides and Ana Prado will introduce me to Bo Lind",
            [("send me the slides", ""), ("introduce me to Bo Lind", "Ana Prado")],
        ),
        (
            "Jonas Weber will send me the slides; he promised to call me back on Friday",
            [("send me the slides", "Jonas Weber"), ("call me back", "")],
        ),
        (
            "Jonas Weber schickt mir die Folien und stellt mich Anna Schmidt vor",
            [("mir die Folien schicken", "Jonas Weber"), ("mich Anna Schmidt vorstellen", "")],
        ),
        (
            "Jonas Weber getroffen. Er schickt mir die Folien, Anna Schmidt ruft mich am Freitag an",
            [("mir die Folien schicken", ""), ("mich anrufen", "Anna Schmidt")],
        ),
    ],
)
def test_all_of_them_are_read_with_who_is_named(text, told):
    assert [(one.what, one.who) for one in read(text, today=TODAY).theirs] == told


@pytest.mark.parametrize(
    "text",
    [
        "Ana Prado won't send me the slides",
        "Met Ana Prado, she can't send me the slides",
        "Ana Prado cannot send me the report by Friday",
        "Ana Prado will not be able to send me the paper tomorrow",
        "Jonas Weber kann mir die Folien nicht schicken",
        "Jonas Weber getroffen, er schickt mir keine Folien",
    ],
)
def test_what_they_will_not_do_is_nothing_to_wait_for(text):
    found = read(text, today=TODAY)
    assert (found.theirs, found.promise, found.follow_up) == ([], None, None)


def test_what_is_not_to_be_forgotten_is_no_refusal():
    assert read("Met Ana Prado. I must not forget to send her the slides", today=TODAY).promise


def test_one_that_was_read_already_has_the_same_words():
    found = read("Priya Raman will get back to me next week", today=TODAY)
    assert found.theirs[0].what == found.follow_up.what
    found = read("Priya Raman said she'd forward the contract", today=TODAY)
    assert found.theirs[0].what == found.promise


WORDS = (
    "he she will 'll promised to send me the slides er schickt mir die ihr ruft mich an und , . Friday morgen".split()
)


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_words_are_read(some):
    assert all(one.what.strip() for one in read(" ".join(some), today=TODAY).theirs)
