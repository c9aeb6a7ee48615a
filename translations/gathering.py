"""Every text that is shown, as the sources and the pages have it.

Python is read as a tree, so that a text that depends (`_("one" if it else "other")`) is seen whole; pages by Jinja's
own reading.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from jinja2.ext import babel_extract

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "kith"

SINGLE = {"_", "gettext", "gettext_lazy", "gettext_noop", "early"}
PLURAL = {"ngettext", "ngettext_lazy", "ngettext_noop"}
IN_CONTEXT = {"pgettext", "pgettext_lazy"}
EITHER = {"tell"}
"""The words of a reason, in `core`: with a second text it is a plural."""
TOLD_LATER = {"Telling", "Unusable", "UnreadableFile", "DamagedFile"}
"""What `core` and `formats`, which know no languages, say of a file; it is translated where it is shown."""

Found = tuple[int, str | tuple[str, str], str | None]
"""The line, the text or (one, many), the context."""


def gathered() -> Catalog:
    """All texts, each with the files that show it."""
    catalog = Catalog(project="Kith", charset="utf-8", fuzzy=False)
    for path in sorted(SOURCES.rglob("*.*")):
        for line, text, context in _texts(path):
            catalog.add(text, locations=[(path.relative_to(ROOT).as_posix(), line)], context=context)
    return catalog


def _texts(path: Path) -> Iterator[Found]:
    if path.suffix == ".py" and "migrations" not in path.parts:
        yield from _in_python(path.read_text(encoding="utf-8"))
    elif "templates" in path.parts:
        yield from _in_a_page(path)


def _in_python(source: str) -> Iterator[Found]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        yield from _in_a_call(call)


def _in_a_call(call: ast.Call) -> Iterator[Found]:
    name = getattr(call.func, "id", None) or getattr(call.func, "attr", "")
    first = _written(call.args[0])
    second = _written(call.args[1]) if len(call.args) > 1 else []
    if name in IN_CONTEXT:
        yield from ((call.lineno, text, first[0]) for text in second)
    elif name in PLURAL | EITHER and first and second:
        yield call.lineno, (first[0], second[0]), None
    elif name in SINGLE | EITHER | TOLD_LATER:
        yield from ((call.lineno, text, None) for text in first)


def _written(node: ast.expr) -> list[str]:
    """The texts that an argument may be; none where they are not written there."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value] if node.value else []
    if isinstance(node, ast.IfExp):
        return _written(node.body) + _written(node.orelse)
    return []


def _in_a_page(path: Path) -> Iterator[Found]:
    functions: dict[str, None] = dict.fromkeys(SINGLE | PLURAL | IN_CONTEXT)
    with path.open("rb") as file:
        for line, function, said, _comments in babel_extract(file, functions, [], {"silent": "false"}):
            words = [said] if isinstance(said, str) else [one for one in said if one]
            if function in PLURAL:
                yield line, (words[0], words[1]), None
            elif function in IN_CONTEXT:
                yield line, words[1], words[0]
            elif words:
                yield from ((line, one, None) for one in words[:1])
