"""Where files come from, told step by step."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Where:
    """A place that people know already: what it gives, how long it takes, and the steps."""

    name: Any
    brings: Any
    asks: Any
    steps: tuple[Any, ...]


SOURCES = (
    Where(
        _("LinkedIn"),
        _("Connections.csv, or the whole archive"),
        _("How to get the file, 2 minutes"),
        (
            _("On linkedin.com open Me, Settings & Privacy, Data privacy, “Get a copy of your data”."),
            _("Choose the larger archive: it has your messages, too. For connections alone tick Connections."),
            _("LinkedIn writes to you when it is ready: after ten minutes, or for the larger one within a day."),
            _("Bring the ZIP as it comes, or single files of it."),
        ),
    ),
    Where(
        _("iPhone or Mac"),
        _("All contacts in one .vcf file"),
        _("How to get the file, 1 minute"),
        (
            _("On the iPhone open Contacts, Lists, hold “All Contacts” and choose Export."),
            _("On the Mac open Contacts, select all, and choose File, Export, Export vCard."),
            _("Save the file, and choose it here."),
        ),
    ),
    Where(
        _("Android or Google"),
        _("All contacts in one .vcf file"),
        _("How to get the file, 1 minute"),
        (
            _("On the phone open Contacts, Organise (or Fix & manage), Export to file."),
            _("Or open contacts.google.com, Export, and choose vCard."),
            _("Save the file, and choose it here."),
        ),
    ),
    Where(
        _("Another Kith"),
        _("The whole book, as .jsonl"),
        _("How to get the file, 1 minute"),
        (_("In that Kith open More, Export, and download Everything."), _("Bring the .jsonl file.")),
    ),
)
