"""A real browser before a real `kith serve`: one of each for all tests of a worker, and a book for each that writes."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest
from _pytest.runner import runtestprotocol
from playwright.sync_api import Browser, BrowserContext, Page

from .keeping import Keeper

KEEPER = pytest.StashKey[Keeper]()


@dataclass(frozen=True)
class Served:
    """A book of the owner `name` in a Kith that answers at `url`, on the home `home`; `session` is signed in."""

    url: str
    home: Path
    name: str
    session: str
    ids: SimpleNamespace = field(default_factory=SimpleNamespace)

    def kith(self, *words: str, given: str = "") -> str:
        """What a command on the same book prints."""
        return _kith(self.home, "--book", self.name, *words, given=given)

    def link(self) -> str:
        """A fresh link that signs in once."""
        said = self.kith("serve", "--no-open", "--port", self.url.rsplit(":", 1)[1])
        found = re.search(r"^http\S+/sign-in/\S+$", said, re.MULTILINE)
        assert found, said
        return found[0]


def _kith(home: Path, *words: str, given: str = "") -> str:
    return _python(home, "kith", *words, given=given)


def _python(home: Path, *words: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words],
        input=given,
        env=_environment(home),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "KITH_DATABASE_URL"}
    return {**kept, "KITH_HOME": str(home)}


def pytest_configure(config: pytest.Config) -> None:
    config.stash[KEEPER] = keeper = Keeper()
    config.add_cleanup(keeper.close)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Where the browser gave no answer, the test is run once more, with a new one."""
    if item.get_closest_marker("browser") is None:
        return None
    keeper = item.config.stash[KEEPER]
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for again in (True, False):
        with keeper.patience():
            reports = runtestprotocol(item, log=False, nextitem=nextitem)
        if not (again and keeper.ended):
            break
        told = "\n".join(one.longreprtext for one in reports if one.failed)
        item.warn(pytest.PytestWarning(f"The browser gave no answer and was asked once more:\n{told}"))
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


@pytest.fixture
def browser(pytestconfig: pytest.Config) -> Browser:
    """One browser for all tests of a worker."""
    # Playwright's loop goes on in this thread; Django would take the tests that follow for asynchronous ones.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return pytestconfig.stash[KEEPER].browser(found_browser())


def found_browser() -> str:
    """The path of the system's browser."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    return found or pytest.skip(
        "no Chromium on this machine: install the package chromium to run the tests in a browser"
    )


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Served]]:
    """One Kith for all tests of a worker, with the books that `furnishing` makes, by the names of their owners."""
    home = tmp_path_factory.mktemp("home")
    told = json.loads(_python(home, "tests.browser.furnishing"))
    process = subprocess.Popen(
        [sys.executable, "-m", "kith", "--book", "Maya", "serve", "--no-open", "--port", "0"],
        env=_environment(home),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        url = next(line for line in process.stdout if "/sign-in/" in line).split("/sign-in/")[0]
        yield {
            name: Served(url, home, name, facts["session"], SimpleNamespace(**facts.get("ids", {})))
            for name, facts in told.items()
        }
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


@pytest.fixture
def served(house: dict[str, Served]) -> Served:
    """A book with a few people, promises and one question. Tests that change it take that back."""
    return house["Maya"]


@pytest.fixture
def full(house: dict[str, Served]) -> Served:
    """A book with everything in it, in words that do not break. Tests leave it as it is."""
    return house["Full"]


@pytest.fixture
def own(house: dict[str, Served]) -> Served:
    """A book of one's own with two people, one of whom `ids.person` is."""
    return house.pop(next(name for name in house if name.startswith("Pupil")))


@pytest.fixture
def blank(house: dict[str, Served]) -> Served:
    """A book of one's own in which nobody is yet."""
    return house.pop(next(name for name in house if name.startswith("Guest")))


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A page of the served book, signed in. What the browser complains about fails the test."""
    with opened(browser, served) as found:
        yield found


class opened:
    """A signed-in page; `**facts` are the browser's: viewport, color_scheme, java_script_enabled."""

    def __init__(self, browser: Browser, served: Served, **facts: object) -> None:
        self.context: BrowserContext = browser.new_context(**facts)  # type: ignore[arg-type]
        self.context.add_cookies([{"name": "kith", "value": served.session, "url": served.url}])
        self.served = served
        self.complaints: list[str] = []

    def __enter__(self) -> Page:
        page = self.context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.goto(self.served.url)
        return page

    def __exit__(self, *_fault: object) -> None:
        self.context.close()
        told = [said for said in self.complaints if "status of 422" not in said]  # a refusal is a page like others
        assert not told, told


def overflow(page: Page) -> float:
    """By how many pixels the page is wider than its window."""
    return float(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
