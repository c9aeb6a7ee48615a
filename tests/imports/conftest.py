"""Bringing files into Maya's book, and what the book then holds."""

import os
from itertools import count

import pytest

from kith.exports import jsonl
from kith.imports.actions import carry_out, put_down
from kith.imports.queries import result_of

from . import archives
from .mails import IDA, MAYA, WEI, box, known

# These start programs of their own, over files.
collect_ignore = ["test_crash.py"] if os.environ.get("KITH_DATABASE_URL") else []


@pytest.fixture
def bring(book, maya):
    """Imports paths and returns the result as `kith import --json` prints it."""

    def bring(*paths, into=None, by=None, me="", wanted="", keep_text=False):
        run, _job = put_down(book=into or book, by=by or maya, paths=paths, me=me, wanted=wanted, keep_text=keep_text)
        return result_of(carry_out(run))

    return bring


@pytest.fixture
def bring_text(bring, tmp_path):
    """Imports a text as a file, each in a folder of its own; named as a phone names a backup, or a chat with Ida."""
    numbers = count(1)

    def bring_text(text, name="", **options):
        name = name or ("sms.xml" if text.startswith("<") else "WhatsApp Chat with Ida Brandvold.txt")
        folder = tmp_path / f"text-{next(numbers)}"
        folder.mkdir()
        (folder / name).write_text(text)
        return bring(folder / name, **options)

    return bring_text


@pytest.fixture
def bring_archive(bring, tmp_path):
    """Imports an archive made of these files: `bring_archive({"Connections.csv": ...})`."""
    numbers = count(1)

    def bring_archive(files, **options):
        return bring(archives.zipped(tmp_path / f"archive-{next(numbers)}.zip", files), **options)

    return bring_archive


@pytest.fixture
def content(book):
    """The content of the book, as the export has it."""

    def content(of=None):
        return "".join(jsonl.lines(of or book))

    return content


@pytest.fixture
def people(book, maya):
    known(book, maya, "Ida Brandvold", IDA)
    known(book, maya, "Wei Tan", WEI)


@pytest.fixture
def bring_box(bring, tmp_path, people):
    def bring_box(*letters, **options):
        (tmp_path / "mine.mbox").write_text(box(*letters))
        return bring(tmp_path / "mine.mbox", me=options.pop("me", MAYA), **options)

    return bring_box
