"""Markdown as HTML that holds nothing but what it says, and as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.markdown import to_html, to_text


def test_the_html_is_simple_and_lines_stay_apart():
    assert to_html("Hello **Ines**\nbye") == "<p>Hello <strong>Ines</strong><br />\nbye</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![spy](https://example.org/pixel.gif)",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
    ],
)
def test_nothing_runs_and_nothing_is_loaded(text):
    html = to_html(text)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I *am* at **Northwind**.", "I am at Northwind."),
        ("See [the page](https://a.example/b).", "See the page (https://a.example/b)."),
        ("<https://a.example/b>", "https://a.example/b"),
        ("One:\n\n- a\n- b\n\nTwo", "One:\n\n- a\n- b\n\nTwo"),
        ("1. a\n2. b", "1. a\n2. b"),
        ("# News\n\nText\nmore", "News\n\nText\nmore"),
        ("a `code` b", "a code b"),
        ("```\nx = 1\n```\nend", "x = 1\n\nend"),
        ("- a\n  - b\n- c", "- a\n  - b\n- c"),
    ],
)
def test_plain_text_has_no_signs(text, said):
    assert to_text(text) == said


@given(st.text(max_size=200))
def test_whatever_is_typed_can_be_shown(text):
    assert isinstance(to_html(text), str)
    assert isinstance(to_text(text), str)
