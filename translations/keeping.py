"""A language's texts: the .po file, which people write, and the .mo file, which the program reads."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from .gathering import SOURCES

WIDTH = 110
SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def written_file(language: str) -> Path:
    """What people write."""
    return SOURCES / "locale" / language / "LC_MESSAGES" / "django.po"


def read_file(language: str) -> Path:
    """What the program reads."""
    return written_file(language).with_suffix(".mo")


def kept(language: str) -> Catalog:
    """What is translated so far."""
    with written_file(language).open("rb") as file:
        return read_po(file, locale=language)


def renewed(language: str, gathered: Catalog) -> Catalog:
    """What is translated so far, with the texts that are gathered now: a new one is empty, what is gone is gone."""
    catalog = kept(language)
    for message in list(catalog):
        if message.id and gathered.get(message.id, message.context) is None:
            catalog.delete(message.id, message.context)
    for message in gathered:
        if message.id:
            known = catalog.get(message.id, message.context)
            string = known.string if known and known.pluralizable == message.pluralizable else None
            if known:
                catalog.delete(message.id, message.context)
            catalog.add(message.id, string, message.locations, context=message.context)
    return catalog


def as_written(catalog: Catalog, language: str) -> bytes:
    """The .po file under the head that it has. Lines of the sources are not named: they change with every edit."""
    head = written_file(language).read_text(encoding="utf-8").partition("\n\n")[0]
    file = BytesIO()
    write_po(file, catalog, width=WIDTH, omit_header=True, sort_by_file=True, include_lineno=False)
    return f"{head}\n\n".encode() + file.getvalue()


def as_read(catalog: Catalog) -> bytes:
    """The .mo file: the same for the same texts, whenever it is made."""
    catalog.creation_date = catalog.revision_date = SOME_DAY
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()
