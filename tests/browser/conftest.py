"""A real browser before a real `kith serve` with a book of its own."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CARDS = """BEGIN:VCARD
VERSION:3.0
N:Adeyemi;Folake;;;
FN:Folake Adeyemi
ORG:Brightwater Trust
TITLE:Ward manager
EMAIL:folake@brightwater.example
TEL:+44 20 7946 0101
BDAY:--06-20
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Lindqvist;Åsa;;;
FN:Åsa Lindqvist
ORG:Fjord Instruments
TITLE:Optics engineer
EMAIL:asa@fjord.example
END:VCARD
"""
SENTENCES = [
    "Coffee with Priya Raman from Northwind Energy at the Grid Forum, into sailing, send her the paper by Friday",
    "Call with Folake Adeyemi about the rota, promised to send the template",
    "Met Tom Reilly and Ana Prado from Vela at the harbour fair last week",
    "long talk, very kind, said to come back in autumn",
]


@dataclass(frozen=True)
class Served:
    """A Kith that answers at `url`, on the home `home`."""

    url: str
    home: Path

    def kith(self, *words: str, given: str = "") -> str:
        """What a command on the same home prints."""
        return _kith(self.home, *words, given=given)

    def link(self) -> str:
        """A fresh link that signs in once."""
        said = self.kith("serve", "--no-open", "--port", self.url.rsplit(":", 1)[1])
        found = re.search(r"^http\S+/sign-in/\S+$", said, re.MULTILINE)
        assert found, said
        return found[0]


def _kith(home: Path, *words: str, given: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kith", *words],
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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: install the package chromium to run the tests in a browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A served book with a few people, promises and one question."""
    home = tmp_path_factory.mktemp("home")
    cards = home / "cards.vcf"
    cards.write_text(CARDS)
    _kith(home, "import", str(cards), "--json")
    _kith(home, "met", "--jsonl", "-", given="".join(json.dumps({"text": text}) + "\n" for text in SENTENCES))
    yield from _serving(home)


@pytest.fixture
def blank(tmp_path: Path) -> Iterator[Served]:
    """A served book in which nobody is yet."""
    yield from _serving(tmp_path / "home")


def _serving(home: Path) -> Iterator[Served]:
    process = subprocess.Popen(
        [sys.executable, "-m", "kith", "serve", "--no-open", "--port", "0"],
        env=_environment(home),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        link = next(line for line in process.stdout if "/sign-in/" in line)
        yield Served(link.split("/sign-in/")[0], home)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A page of the served book, signed in. What the browser complains about fails the test."""
    with opened(browser, served) as found:
        yield found


class opened:
    """A signed-in page; `**facts` are the browser's: viewport, color_scheme, java_script_enabled."""

    def __init__(self, browser: Browser, served: Served, **facts: object) -> None:
        self.context: BrowserContext = browser.new_context(**facts)  # type: ignore[arg-type]
        self.served = served
        self.complaints: list[str] = []

    def __enter__(self) -> Page:
        page = self.context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        page.goto(self.served.link())
        return page

    def __exit__(self, *_fault: object) -> None:
        self.context.close()
        assert not self.complaints, self.complaints
