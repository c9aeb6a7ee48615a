"""Signs that no XML may hold are left out; all others stay."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.xml import is_sign, readable


@given(st.text(), st.integers(0, 2**32))
def test_whatever_it_holds_it_can_be_read(text, number):
    held = text.replace("&", "").replace("<", "").replace("]]>", "").encode("utf-8", "replace").decode()
    ElementTree.fromstring(f"<a>{readable(f'{held}&#{number};&#x{number:x};')}</a>")


@pytest.mark.parametrize(
    "odd", ["&#0;", "&#x1F;", "&#55357;", "&#xDE00;", "&#xFFFE;", f"&#{'9' * 5000};", "\x0b", "\ufffe"]
)
def test_what_is_no_sign_goes_and_what_stands_around_it_stays(odd):
    assert readable(f"<a>Ines {odd}&#233; Prado</a>") == "<a>Ines &#233; Prado</a>"


def test_signs_are_those_of_the_standard():
    assert all(map(is_sign, (9, 10, 13, 32, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF)))
    assert not any(map(is_sign, (0, 8, 11, 31, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF, 0x110000)))
