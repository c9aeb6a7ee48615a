"""A book with something to say, and the owner's mail account."""

from datetime import UTC, datetime

import pytest

from kith.digest.actions import want_digest
from kith.digest.models import Wish
from kith.encounters.actions import log_encounter
from kith.favours.actions import make_promise
from kith.people.actions import add_contact_point
from kith.people.models import ContactPoint
from kith.post.models import Account, Posted
from kith.rhythm.actions import set_rhythm

ADDRESS = "maya@lindt.example"


def at(hour, minute=0, *, day=9):
    """A moment of June 2026; the 9th is a Tuesday."""
    return datetime(2026, 6, day, hour, minute, tzinfo=UTC)


def posted(book):
    """What was handed in, in its order."""
    return list(Posted.objects.of(book).order_by("pk"))


@pytest.fixture
def account(book):
    return Account.objects.create(book=book, address=ADDRESS, login=ADDRESS, smtp_host="127.0.0.1")


@pytest.fixture
def daily(book, maya):
    """A digest at seven every day, chosen on the 1st."""
    return want_digest(book=book, every=Wish.DAILY, at=at(7).time(), weekday=0, always=False, now=at(12, day=1))


@pytest.fixture
def busy(book, maya, ines, abel, today):
    """Ines is due and was promised a paper; Abel is to be met for the first time in a while."""
    who = {"book": book, "by": maya}
    log_encounter(people=[ines], on=today.replace(month=1), channel="call", **who)
    set_rhythm(person=ines, days=30, on=today.replace(month=1), **who)
    add_contact_point(person=ines, kind=ContactPoint.EMAIL, value="ines@prado.example", **who)
    add_contact_point(person=ines, kind=ContactPoint.PHONE, value="+351 21 555 0100", **who)
    make_promise(person=abel, what="the paper on tides", made_on=today, due=today.replace(day=8), **who)
    return book
