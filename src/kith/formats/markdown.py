"""Markdown as people type it, as HTML for a mail or a page, and as plain text for a message.

The HTML holds nothing but what Markdown says: tags that were typed are shown as they stand, and no picture is loaded
from anywhere: it is a link.
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAKS = {"softbreak": "\n", "hardbreak": "\n"}
_ENDS = frozenset({"paragraph_close", "heading_close"})
_PARAGRAPHS = frozenset({"paragraph_open", "inline", "paragraph_close", "text", "softbreak"})
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SIGNS = re.compile(
    r"[\\`*\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[\w/!?])|&(?=#?\w+;)|^[ \t]*(?:[-+#=~>]|\d{1,9}[.)])", re.MULTILINE
)
"""Where Markdown may read more into a text than it says: each ends with the sign that does it."""


def to_html(text: str) -> str:
    """As HTML, without a head or a body; what stands on a line of its own stays there."""
    reader = _reader()
    html: str = reader.renderer.render(_tokens(text), reader.options, {})
    return html


def to_text(text: str) -> str:
    """As plain text: without stars and signs, links with their address behind the words."""
    parts: list[str] = []
    mark = ""
    lists: list[int | None] = []
    for token in _tokens(text):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append(int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
            parts.append("" if lists else "\n")
        elif token.type == "list_item_open":
            mark = _mark(lists)
        elif token.type == "inline":
            parts.append(mark + _line(token.children or []))
            mark = ""
        elif token.type in ("fence", "code_block"):
            parts.append(token.content.rstrip("\n"))
            parts.append("\n\n")
        elif token.type in _ENDS:
            parts.append("\n" if lists else "\n\n")
    return "".join(parts).strip()


def as_it_stands(text: str) -> str:
    """Markdown that says these paragraphs as they stand: with backslashes only where more would be read into them."""
    text = _without_controls(text)
    return text if not _SIGNS.search(text) or _says_no_more(text) else _SIGNS.sub(_escaped, text)


def _says_no_more(text: str) -> bool:
    tokens = _tokens(text)
    kinds = {one.type for token in tokens for one in (token, *(token.children or ()))}
    return kinds <= _PARAGRAPHS and to_text(text) == text


def _escaped(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\{found[0][-1]}"


def _without_controls(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n"))


@lru_cache(maxsize=1)  # a letter is asked for both ways, one after the other
def _tokens(text: str) -> "Sequence[Token]":
    tokens = _reader().parse(_without_controls(text))
    for token in tokens:
        token.children = list(_without_pictures(token.children)) if token.children else token.children
    return tokens


def _without_pictures(tokens: "Sequence[Token]") -> "Iterator[Token]":
    """A picture is a link of its words; within a link, its words alone."""
    from markdown_it.token import Token

    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type != "image":
            yield token
            continue
        to = token.attrs.get("src", "")
        words = Token("text", "", 0, content=_line(token.children or []) or str(to))
        yield from (
            [words] if depth else [Token("link_open", "a", 1, attrs={"href": to}), words, Token("link_close", "a", -1)]
        )


def _mark(lists: "list[int | None]") -> str:
    number = lists[-1]
    within = "  " * (len(lists) - 1)
    if number is None:
        return f"{within}- "
    lists[-1] = number + 1
    return f"{within}{number}. "


def _line(tokens: "Sequence[Token]") -> str:
    """A paragraph; a link is its words and, where those do not say it, its address."""
    said: list[str] = []
    links: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "link_open":
            links.append((len(said), str(token.attrs.get("href", ""))))
        elif token.type == "link_close":
            begun, address = links.pop()
            shown = address.removeprefix("mailto:")
            said.append("" if shown in "".join(said[begun:]) else f" ({shown})")
        else:
            said.append(_BREAKS.get(token.type) or token.content)
    return "".join(said)


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": True})
