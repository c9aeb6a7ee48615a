"""A mailbox of Maya's, brought in."""

import pytest

from kith.exports import jsonl
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of

from ..imports.mails import MAYA, box


@pytest.fixture
def bring_box(book, maya, tmp_path):
    """Brings letters in, as a box whose owner is Maya, and returns what became of each."""

    def bring_box(*letters):
        (tmp_path / "mine.mbox").write_text(box(*letters))
        run, _job = put_down(book=book, by=maya, paths=[tmp_path / "mine.mbox"], me=MAYA)
        return result_of(carry_out(run))

    return bring_box


@pytest.fixture
def content(book):
    """The content of the book, as the export has it."""
    return lambda: "".join(jsonl.lines(book))
