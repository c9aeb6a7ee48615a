"""Two machines: one with a book, and one on which Kith was never called."""

import os

import pytest

from tests.cli.machine import Machine

# Backups are of a file; PostgreSQL has its own.
collect_ignore = (
    ["test_backups.py", "test_daily.py", "test_sealed.py", "test_pages.py"]
    if os.environ.get("KITH_DATABASE_URL")
    else []
)


@pytest.fixture
def kith(tmp_path):
    return Machine.furnished(tmp_path / "home")


@pytest.fixture
def other(tmp_path):
    return Machine(tmp_path / "other")
