"""The cast: Maya, whose book the tests write in, and Omar, whose book must never show in hers."""

import os
import signal
import tempfile
from datetime import date, timedelta
from pathlib import Path

import django
import pytest
from hypothesis import HealthCheck, settings

# Settings read the home when they are imported, so it is set before anything else: no test comes near one's own book.
_home = tempfile.TemporaryDirectory(prefix="kith-test-")
os.environ["KITH_HOME"] = _home.name
os.environ["KITH_TIME_ZONE"] = "UTC"  # wherever the tests run
os.environ["LANGUAGE"] = "en"  # whoever runs them
os.environ["DJANGO_SETTINGS_MODULE"] = "kith.house.settings"
django.setup()

# A run in the background of a shell ignores Ctrl-C, and so would whatever it starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A machine at work on other things is slow, and no fault of what is tested.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SHARED = Path(__file__).parent.parent.parent / "shared"
TODAY = date(2026, 6, 9)  # a Tuesday
SLOW = ("browser", "cli", "web", "backups", "mailboxes", "imports", "closing", "diaries")
WITHOUT_SAMPLES = "the sample files are not here"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes():  # type: ignore[no-untyped-def]
    """Workers do not take over which settings are read, or those would be read before each has a home of its own."""
    del os.environ["DJANGO_SETTINGS_MODULE"]


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
def ines(book, maya):  # type: ignore[no-untyped-def]
    from kith.people.actions import add_person

    return add_person(book=book, by=maya, name="Ines Prado")


@pytest.fixture
def abel(book, maya):  # type: ignore[no-untyped-def]
    from kith.people.actions import add_person

    return add_person(book=book, by=maya, name="Abel Roy")


@pytest.fixture
def know(book, maya):  # type: ignore[no-untyped-def]
    """Adds somebody to Maya's book, with an address or a number if one is told."""
    from kith.people.actions import add_contact_point, add_person
    from kith.people.models import ContactPoint

    def know(name, reach=""):  # type: ignore[no-untyped-def]
        person = add_person(book=book, by=maya, name=name)
        if reach:
            kind = ContactPoint.EMAIL if "@" in reach else ContactPoint.PHONE
            add_contact_point(book=book, person=person, by=maya, kind=kind, value=reach)
        return person

    return know


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture
def web(maya, book):  # type: ignore[no-untyped-def]
    """A browser without JavaScript, signed in."""
    from django.test import Client

    client = Client()
    client.force_login(maya)
    return client


@pytest.fixture
def web_later(web, monkeypatch, today):  # type: ignore[no-untyped-def]
    """The same on the day of the tests, or with `web_later(3)` some days on."""

    def web_later(later=0):  # type: ignore[no-untyped-def]
        monkeypatch.setattr("kith.faces.web.middleware.timezone.localdate", lambda: today + timedelta(days=later))
        return web

    return web_later


@pytest.fixture
def shared() -> Path:
    """The folder of sample files; tests that need it are skipped where it is not."""
    if not SHARED.is_dir():
        pytest.skip(WITHOUT_SAMPLES)
    return SHARED


def pytest_collection_modifyitems(items) -> None:  # type: ignore[no-untyped-def]
    """Rooms with files that take minutes come first."""
    items.sort(key=lambda item: SLOW.index(room) if (room := item.path.parent.name) in SLOW else len(SLOW))


def pytest_terminal_summary(terminalreporter) -> None:  # type: ignore[no-untyped-def]
    """What was skipped is said loudly, with what to do about it."""
    for reason in sorted({reason for _where, reason in _skips(terminalreporter)}):
        terminalreporter.write_sep("*", f"SKIPPED: {reason}", yellow=True, bold=True)


def pytest_sessionfinish(session) -> None:  # type: ignore[no-untyped-def]
    """Where skips are forbidden, a test that did not run is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("KITH_NO_SKIPS") and reporter is not None:
        forbidden = [where for where, reason in _skips(reporter) if reason != WITHOUT_SAMPLES]
        if forbidden and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _skips(reporter) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    """Where and why tests were skipped."""
    said = [(report.nodeid, report.longrepr) for report in reporter.stats.get("skipped", [])]
    return [(where, str(told[2]).removeprefix("Skipped: ")) for where, told in said if isinstance(told, tuple)]
