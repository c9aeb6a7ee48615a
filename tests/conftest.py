"""The cast: Maya, whose book the tests write in, and Omar, whose book must never show in hers."""

import os
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

# Settings read the home when they are imported, so it is set before anything else.
_home = tempfile.TemporaryDirectory(prefix="kith-test-")
os.environ["KITH_HOME"] = _home.name

SHARED = Path(__file__).parent.parent.parent / "shared"
TODAY = date(2026, 6, 9)  # a Tuesday


@pytest.fixture
def maya(db):  # type: ignore[no-untyped-def]
    from kith.accounts.actions import add_user

    return add_user(name="Maya")


@pytest.fixture
def omar(db):  # type: ignore[no-untyped-def]
    from kith.accounts.actions import add_user

    return add_user(name="Omar")


@pytest.fixture
def book(maya):  # type: ignore[no-untyped-def]
    return maya.book


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def shared() -> Iterator[Path]:
    """The folder of sample files; tests that need it are skipped where it is not."""
    if not SHARED.is_dir():
        pytest.skip("the sample files are not here")
    return SHARED
