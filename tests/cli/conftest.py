"""`kith` in the test's own process, on the test's database; or on a machine of its own where the process matters."""

import io
import os
import sys

import pytest
from django.utils import timezone

from kith.faces.cli.main import run

from .machine import Machine, Said

# A home of its own, its modes and its migrations, is SQLite's.
ON_SQLITE = [
    "test_home.py",
    "test_serving.py",
    "test_network.py",
    "test_troubles.py",
    "test_erase.py",
    "test_demo.py",
    "test_autostart.py",
    "test_door.py",
]
collect_ignore = ON_SQLITE if os.environ.get("KITH_DATABASE_URL") else ["test_on_postgresql.py"]


@pytest.fixture
def kith(db, capsys, monkeypatch):
    def kith(*words, given=""):
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8"))
        before = dict(os.environ)
        code = run([str(word) for word in words])
        os.environ.update(before)  # a command may turn to another home, and this process goes on
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    yield kith
    timezone.deactivate()


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path / "home")


@pytest.fixture
def furnished(tmp_path):
    return Machine.furnished(tmp_path / "home")


@pytest.fixture
def cards(tmp_path):
    """A file of contacts."""
    people = [("Tom Okafor", "Ashdown Rail"), ("Tom Reilly", "Brightwater"), ("Priya Raman", "Northwind")]
    text = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:{firm}\r\nEMAIL:{name.split()[1].lower()}@{firm.split()[0].lower()}"
        ".example\r\nEND:VCARD\r\n"
        for name, firm in people
    )
    path = tmp_path / "cards.vcf"
    path.write_text(text, newline="")
    return path
