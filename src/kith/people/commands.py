"""`kith find`, `kith show`, `kith brief` and `kith erase`."""

import sys
from datetime import date
from typing import Any

import click
from django.utils.translation import gettext as _

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.kernel.numbers import grouped

from .models import Person
from .queries import Post, current_posts, formers_named, people_of, person_named
from .searching import LIMIT, reasons, search


@click.command("find")
@click.argument("query")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, LIMIT), help=_("How many at most."))
@json_option
@at_the_desk
def find(desk: Desk, query: str, limit: int, as_json: bool) -> None:
    """Find people by name, work, note, place, event or interest; accents and a typo are forgiven."""
    found = search(desk.book, query)
    ids = list(found.columns)[:limit]
    people = {one.pk: one for one in people_of(desk.book, ids)}
    posts = current_posts(desk.book, ids)
    told = reasons(desk.book, found, ids, today_of(None))
    rows = [{**_row(people[pk], posts.get(pk)), "match": told.get(pk) or None} for pk in ids if pk in people]
    if as_json:
        print_json(rows)
        if found.more and limit == LIMIT:
            click.echo(_more(limit), err=True)
        return
    if found.instead and rows:
        say(_("Nobody matches %(text)s. These are for %(instead)s:") % {"text": query, "instead": found.instead})
    for row in rows:
        work = ", ".join(part for part in (row["title"], row["organisation"]) if part)
        why = f"({row['match']})" if row["match"] else ""
        say(f"{row['id']:>6}  " + " ".join(part for part in (row["name"], f"· {work}" if work else "", why) if part))
    if found.more or len(found.columns) > limit:
        say(_more(limit))
    if not rows:
        say(_("Nobody matches %(text)s.") % {"text": query})


@click.command("show")
@click.argument("person")
@today_option
@json_option
@at_the_desk
def show(desk: Desk, person: str, today: date | None, as_json: bool) -> None:
    """Everything about one person: an id, an e-mail, a profile URL or a name."""
    found, day = person_named(desk.book, person), today_of(today)
    if as_json:
        facts: dict[str, Any] = {}
        for room in rooms("showing"):
            facts |= room.told(found, today=day)
        print_json(facts)
        return
    say(f"{found.name}  ({found.pk})")
    for room in rooms("showing"):
        for line in room.lines(found, today=day):
            say(f"  {line}")


@click.command("brief")
@click.argument("person")
@today_option
@json_option
@at_the_desk
def brief(desk: Desk, person: str, today: date | None, as_json: bool) -> None:
    """What to know before one meets somebody: an id, an e-mail, a profile URL or a name."""
    from kith.kernel.briefing import brief as parts_of

    found, day = person_named(desk.book, person), today_of(today)
    post = current_posts(desk.book, [found.pk]).get(found.pk)
    parts = parts_of(found, day)
    if as_json:
        told = [{"name": one.name, "title": one.title, "lines": [str(line) for line in one.lines]} for one in parts]
        print_json({**_row(found, post), "parts": told})
        return
    say(f"{found.name}  ({found.pk})" + (f"  · {post}" if post and str(post) else ""))
    for one in parts:
        say(one.title)
        for line in one.lines:
            say(f"  {line}")


@click.command("erase")
@click.argument("person")
@click.option("--yes", is_flag=True, help=_("Do not ask first."))
@at_the_desk
def erase(desk: Desk, person: str, yes: bool) -> None:
    """Erase somebody and every mention of them, for good; also somebody who was deleted.

    It cannot be undone, and an import will not bring them back. Backups and exports made before still hold them.
    """
    from .actions import erase_person  # the others of this room start sooner without

    found = _there_or_deleted(desk, person)
    if not yes and not sys.stdin.isatty():
        raise Refusal(_("This cannot be undone. Say --yes to erase them."))
    if not yes:
        asked = _("Erase %(name)s and every mention of them? It cannot be undone; backups made before keep them.")
        click.confirm(asked % {"name": found.name or found.pk}, abort=True)
    erase_person(book=desk.book, by=desk.by, person=found)
    say(_("Erased. Nothing in your book names them any more; backups made before still do."))


def _there_or_deleted(desk: Desk, text: str) -> Person:
    try:
        return person_named(desk.book, text)
    except Refusal:
        deleted = formers_named(desk.book, text)
        if not deleted:
            raise
        if len(deleted) > 1:
            names = ", ".join(f"{one.pk} {one.name}" for one in deleted)
            raise Refusal(_("Which %(text)s? %(names)s") % {"text": text, "names": names}) from None
        return deleted[0]


def _more(limit: int) -> str:
    if limit == LIMIT:
        return _("There are more than %(count)s. Add a word.") % {"count": grouped(LIMIT)}
    return _("There are more; --limit shows up to %(count)s.") % {"count": grouped(LIMIT)}


def _row(person: Person, post: Post | None) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "organisation": (post.organisation or None) if post else None,
        "title": (post.title or None) if post else None,
    }


COMMANDS = [find, show, brief, erase]
