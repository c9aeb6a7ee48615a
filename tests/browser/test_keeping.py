"""A browser that gives no answer holds nothing up."""

import subprocess
import sys

import pytest

from .conftest import found_browser

pytestmark = pytest.mark.browser
ASKED = """
import sys
from tests.browser import keeping

keeping.PATIENCE = 2
keeper = keeping.Keeper()
for question in ("new Promise(() => {})", "1 + 1"):
    try:
        with keeper.patience():
            print(keeper.browser(sys.argv[1]).new_page().evaluate(question), keeper.ended)
    except keeping.Error:
        print("no answer", keeper.ended)
keeper.close()
"""


def test_what_waits_for_it_fails_and_a_new_one_answers():
    """In a process of its own: this one has a browser already."""
    told = subprocess.run(
        [sys.executable, "-c", ASKED, found_browser()], capture_output=True, text=True, timeout=60, check=True
    )
    assert told.stdout.splitlines() == ["no answer True", "2 False"]
