"""A card that came in is the card that goes out, by way of the book: counted property by property."""

import re
from pathlib import Path

import pytest

from kith.accounts.actions import add_user
from kith.exports.persons import portraits
from kith.formats import vcard
from kith.kernel.errors import Refusal
from tests.formats.nothing_lost import lost
from tests.imports.conftest import bring

pytestmark = pytest.mark.django_db
__all__ = ["bring"]
OF_ONE_CARD = {"FN", "N", "NICKNAME", "UID", "BDAY", "REV", "PRODID"}  # where several cards are one person
NAME = re.compile(r"(?:[^.;:]+\.)?([^.;:]+)")


def lacking(book, version):
    """What of the cards of the book is not in those that go out."""
    found = {}
    for one in portraits(book):
        written = vcard.write(one.record, one.raws, version=version)
        for raw in one.raws:
            alone = len(one.raws) == 1
            missing = [line for line in lost(raw, written) if alone or NAME.match(line)[1].upper() not in OF_ONE_CARD]
            if missing:
                found[one.record.name.full] = missing
    return found


def test_of_every_card_that_others_wrote_nothing_is_lost_in_the_book(shared, bring):
    lost_of = {}
    for number, path in enumerate(sorted(Path(shared, "corpus", "vcard").rglob("*.vcf"))):
        owner = add_user(name=f"Owner {number}")
        try:
            bring(path, into=owner.book, by=owner)
        except Refusal:
            continue
        for version in (vcard.NEW, vcard.OLD):
            if found := lacking(owner.book, version):
                lost_of[f"{path.name} {version}"] = found
    assert lost_of == {}
