"""Markdown as HTML that holds nothing but what it says, and as plain text."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.markdown import as_it_stands, to_html, to_text


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


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        ("![the plan](https://a.example/p.png)", '<a href="https://a.example/p.png">the plan</a>', "the plan ({})"),
        ("![](https://a.example/p.png)", '<a href="https://a.example/p.png">https://a.example/p.png</a>', "{}"),
        ("See [![it](https://a.example/i.png)](https://a.example/p.png)", None, "See it ({})"),
        ("![*so*](https://a.example/p.png)!", None, "so ({})!"),
    ],
)
def test_a_picture_is_a_link(text, html, said):
    assert html is None or to_html(text) == f"<p>{html}</p>\n"
    assert to_text(text) == said.format("https://a.example/p.png")


def test_control_characters_go_nowhere():
    text = "a\x07b\x00c\x85d\r\ne"
    assert to_html(text) == "<p>abcd<br />\ne</p>\n"
    assert to_text(text) == as_it_stands(text) == "abcd\ne"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Ida_Maria_Berg, R&D <ida>, O`Neil, [Acme] 5 * 3 – #1", None),
        ("Hello Ida Berg,", None),
        ("_Ida_ Berg", r"\_Ida\_ Berg"),
        ("[x](https://evil.example)", r"\[x](https://evil.example)"),
        ("*Ida* of R&D_x", r"\*Ida\* of R&D_x"),
        ("1. the plan", r"1\. the plan"),
        ("Best wishes\n- Ida", "Best wishes\n\\- Ida"),
        ("<https://evil.example>", r"\<https://evil.example>"),
        ("&amp;", r"\&amp;"),
        ("Ida\n===", "Ida\n\\==="),
    ],
)
def test_it_is_written_otherwise_only_where_more_would_be_read_into_it(text, markdown):
    assert as_it_stands(text) == (markdown or text)
    assert to_text(as_it_stands(text)) == text


SIGNS = st.text(st.sampled_from("\\`*_[]()<>&#;!-+=~.:|1a \"'x/") | st.characters(exclude_categories=["C", "Z"]))


@given(st.lists(SIGNS.map(lambda one: " ".join(one.split())).filter(bool), min_size=1, max_size=3))
def test_whatever_stands_there_is_said_as_it_stands(lines):
    for text in ("\n".join(lines), f"Hello {', '.join(lines)},\n\nBest wishes\n{lines[0]}"):
        markdown = as_it_stands(text)
        assert to_text(markdown) == text
        html = unescape(to_html(markdown).replace("<br />", ""))
        assert html == "".join(f"<p>{one}</p>\n" for one in text.split("\n\n"))
