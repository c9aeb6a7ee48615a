"""Text made comparable, as people type it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.folding import fold, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łucja Żółć", "lucja zolc"), ("GROSSE STRASSE", "große straße"), ("Søren Ødegård", "soren odegard"),
        ("Đặng Thị Ánh", "dang thi anh"), ("Æthelred", "aethelred"), ("Œuvre", "oeuvre"),
        ("Þóra Guðrún", "thora gudrun"),
        ("IŞIK", "isik"), ("Iıİi", "iiii"), ("O’Brien", "o'brien"), ("Jean–Luc", "jean-luc"), ("ﬁnance", "finance"),
        ("Ｆｕｌｌ", "full"), ("  a \t b\u00a0c ", "a b c"), ("“quoted”", '"quoted"'), ("José", "jose\u0301"),
        ("ΑΘΗΝΑ", "αθηνα"), ("Москва", "москва"), ("２０２４", "2024"),
    ],
)  # fmt: skip
def test_what_people_type_alike_is_alike(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Ana", "Anna"), ("李", "王"), ("7", "8"), ("й", "ж")])
def test_what_differs_stays_different(one, other):
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_case_and_space_around_do_not_matter(text):
    assert fold(f"  {text}\n") == fold(text)
    assert "  " not in fold(text)


@given(st.text(st.characters(codec="ascii")))
def test_plain_text_takes_the_short_way_to_the_same_end(text):
    assert fold(text) == " ".join(text.lower().split())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smith-Jones, A.", ["smith", "jones", "a"]),
        ("o'brien", ["o", "brien"]),
        ("王小明 Wang", ["王", "小", "明", "wang"]),
        ("foo_bar 3D", ["foo", "bar", "3d"]),
        ("...", []),
        ("", []),
    ],
)
def test_words(text, found):
    assert words(text) == found


@given(st.text())
def test_words_are_folded_already(text):
    for word in words(text):
        assert word
        assert fold(word) == word
        assert " " not in word
