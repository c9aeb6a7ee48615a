"""`kith duplicates` and `kith merge`."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click
from django.db import transaction
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say
from kith.kernel.ids import told_row
from kith.people.models import Organisation, Person
from kith.people.queries import current_posts, people_of, person_named

if TYPE_CHECKING:
    from kith.accounts.models import Book


@click.command("duplicates")
@json_option
@at_the_desk
def duplicates(desk: Desk, as_json: bool) -> None:
    """List pairs of people who are likely one, and why; the surest first."""
    from . import wording
    from .pairs import likely_pairs

    pairs = likely_pairs(desk.book)
    ids = {pk for pair in pairs for pk in pair.both}
    people = {one.pk: one for one in people_of(desk.book, ids)}
    posts = current_posts(desk.book, list(ids))
    places = dict(Organisation.objects.of(desk.book).values_list("pk", "name"))
    rows = [
        {
            "people": [
                {
                    "id": pk,
                    "name": people[pk].name,
                    "organisation": (posts[pk].organisation or None) if pk in posts else None,
                    "title": (posts[pk].title or None) if pk in posts else None,
                }
                for pk in pair.both
            ],
            "sure": pair.sure,
            "why": wording.why(pair, places),
        }
        for pair in pairs
    ]
    if as_json:
        print_json(rows)
        return
    for row, pair in zip(rows, pairs, strict=True):
        names = " · ".join(f"{pk} {people[pk].name}" for pk in pair.both)
        say(f"{names}: {row['why']}")
    say(_("kith merge KEEP OTHER makes one of two.") if rows else _("Nobody seems to be in your book twice."))


@click.command("merge")
@click.argument("keep")
@click.argument("others", metavar="OTHER...", nargs=-1, required=True)
@click.option("--dry-run", is_flag=True, help=_("Say what it would do, and change nothing."))
@json_option
@at_the_desk
def merge(desk: Desk, keep: str, others: Sequence[str], dry_run: bool, as_json: bool) -> None:
    """Make one person of several: all that hangs on the others hangs on KEEP. An id, an e-mail, a profile URL or a name
    each."""
    from kith.journal.recording import batch

    from .actions import merge_people

    kept, rest = _anybody(desk.book, keep), [_anybody(desk.book, one) for one in others]
    with transaction.atomic():
        with batch(book=desk.book, by=desk.by, verb="", said="") as rec:
            person = merge_people(book=desk.book, by=desk.by, keep=kept, others=rest, within=rec)
        told = _told(rec.batch)
        transaction.set_rollback(dry_run)
    if as_json:
        facts: dict[str, Any] = {"id": person.pk, "name": person.name, "merged": [one.pk for one in rest]}
        print_json({**facts, "rows": told, "batch": None if dry_run or rec.batch is None else rec.batch.pk})
        return
    say(_("Would be: %(said)s.") % {"said": rec.said} if dry_run else f"{rec.said}.")
    facts = {"changed": told["changed"], "deleted": told["deleted"]}
    say(_("%(changed)s rows go over, %(deleted)s that both had, or that were between them, go.") % facts)
    if rec.batch is not None and not dry_run:
        say(_("Take it back with: kith undo %(batch)s") % {"batch": rec.batch.pk})


def _told(batch: Any) -> dict[str, int]:
    """How many rows were added, changed and deleted, the people themselves aside."""
    kinds = Counter(batch.entries.exclude(model__in=["people.Person", "people.Merged"]).values_list("kind", flat=True))
    return {"changed": kinds["change"], "deleted": kinds["delete"]}


def _anybody(book: "Book", text: str) -> Person:
    """As `person_named`; by an id also the owner, who can be kept."""
    text = text.strip()
    own = told_row(Person.objects.of(book).filter(me__isnull=False), text)
    return own or person_named(book, text)


COMMANDS = [duplicates, merge]
