"""Text as words, the same way for what is indexed and for what is asked."""

import pytest

from kith.search.words import asked, endings, indexed


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("+31613257468", "06 13257468"),
        ("+31613257468", "0031 6 13257468"),
        ("+39061234567", "06 1234567"),
        ("+14155550123", "(415) 555-0123"),
        ("+358401234567", "040 123 4567"),
        ("+358401234567", "4567"),
        ("0201234567", "020 1234567"),
        ("0201234567", "1234567"),
    ],
)
def test_a_number_is_found_however_it_is_dialled(kept, typed):
    [word] = asked(typed)
    assert word.whole in endings(kept)


def test_pieces_are_words_one_by_one_and_joined():
    assert indexed("Jean-Luc O'Brien, anna@x.org") == {
        *("jean", "luc", "jeanluc", "o", "brien", "obrien", "anna", "x", "org", "annaxorg")
    }
    assert indexed("Bodø-Nord (!)") == {"bodo", "nord", "bodonord"}
    assert {len(word) for word in indexed(f"{'a' * 90}-{'b' * 90}")} == {64}
