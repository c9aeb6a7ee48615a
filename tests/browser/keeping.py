"""A browser that cannot hold up the tests. Most of what it is asked has no limit of time, and on a machine at work on
other things it happens that no answer comes: then browser and driver are ended, and the test is run once more."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer

from playwright.sync_api import Browser, Error, Playwright, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 600
"""Seconds for a test: the slowest, which looks at every page there is, takes two minutes on two cores."""


class Keeper:
    """One browser for all tests of a worker, started with the first and anew after it was ended."""

    def __init__(self) -> None:
        self.ended = False
        self._folder = TemporaryDirectory(prefix="kith-browser-")
        self._pids = Path(self._folder.name) / "pids"
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    def browser(self, found: str) -> Browser:
        """The browser at that path."""
        if self._browser is None:
            self._playwright = sync_playwright().start()
            starter = self._starter(found)
            self._browser = self._playwright.chromium.launch(executable_path=starter, args=ARGUMENTS)
        return self._browser

    @contextmanager
    def patience(self) -> Iterator[None]:
        """Ends what gives no answer meanwhile; whatever waits for it fails then, and `ended` tells."""
        self.ended = False
        timer = Timer(PATIENCE, self._end)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            if self.ended:
                self.close()

    def close(self) -> None:
        """No browser, until it is asked for."""
        browser, playwright, self._browser, self._playwright = self._browser, self._playwright, None, None
        for close in (browser and browser.close, playwright and playwright.stop):
            if close:
                with suppress(Error):
                    close()

    def _end(self) -> None:
        self.ended = True
        with suppress(OSError, ValueError):
            for pid in self._pids.read_text().split():
                with suppress(ProcessLookupError):
                    os.kill(int(pid), signal.SIGKILL)

    def _starter(self, found: str) -> Path:
        """Starts a browser that is known by its process and that of the driver, of which Playwright does not tell."""
        starter = Path(self._folder.name) / "start"
        starter.write_text(f'#!/bin/sh\necho $PPID $$ > "{self._pids}"\nexec "{found}" "$@"\n')
        starter.chmod(0o755)
        return starter
