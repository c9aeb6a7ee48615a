"""`kith find` and `kith show`."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from kith.accounts.desk import Desk, at_the_desk, json_option, print_json, say, today_of, today_option
from kith.kernel.capabilities import rooms

from .models import Affiliation, Person
from .queries import Post, current_posts, people_of, person_named, profile
from .searching import search


@click.command("find")
@click.argument("query")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 1000))
@json_option
@at_the_desk
def find(desk: Desk, query: str, limit: int, as_json: bool) -> None:
    """Find people by name, work, note, place, event or interest; accents and a typo are forgiven."""
    found = search(desk.book, query)
    ids = list(found.why)[:limit]
    people = {one.pk: one for one in people_of(desk.book, ids)}
    posts = current_posts(desk.book, ids)
    rows = [_row(people[pk], posts.get(pk), found.why[pk]) for pk in ids if pk in people]
    if as_json:
        print_json(rows)
        return
    if found.instead and rows:
        say(f"Nobody matches {query}. These are for {found.instead}:")
    for row in rows:
        work = ", ".join(part for part in (row["title"], row["organisation"]) if part)
        why = f"({row['match']})" if row["match"] else ""
        say(f"{row['id']:>6}  " + " ".join(part for part in (row["name"], f"· {work}" if work else "", why) if part))
    if not rows:
        say(f"Nobody matches {query}.")


@click.command("show")
@click.argument("person")
@today_option
@json_option
@at_the_desk
def show(desk: Desk, person: str, today: date | None, as_json: bool) -> None:
    """Everything about one person: an id, an e-mail, a profile URL or a name."""
    found, day = person_named(desk.book, person), today_of(today)
    if as_json:
        facts = told(found)
        for room in rooms("showing"):
            facts |= room.told(found, today=day)
        print_json(facts)
        return
    for line in _lines(told(found)):
        say(line)
    for room in rooms("showing"):
        for line in room.lines(found, today=day):
            say(f"  {line}")


def _lines(facts: dict[str, Any]) -> Iterator[str]:
    yield f"{facts['name']}  ({facts['id']})"
    for post in facts["affiliations"]:
        when = " – ".join(part for part in (post["started"], post["ended"]) if part)
        yield f"  {', '.join(part for part in (post['title'], post['organisation']) if part)} {when}".rstrip()
    for point in facts["contact_points"]:
        yield f"  {point['label'] or point['kind']}: {point['value']}"
    for label in ("interests", "circles", "marks"):
        if facts[label]:
            yield f"  {label}: {', '.join(facts[label])}"
    for label in ("birthday", "met_on", "met", "through", "note"):
        if facts[label]:
            yield f"  {label.replace('_', ' ')}: {facts[label]}"


def told(person: Person) -> dict[str, Any]:
    """A person as `kith show --json` tells them; the `showing` rooms of other capabilities add their part."""
    found = profile(person)
    return {
        "id": person.pk,
        "name": person.name,
        "nickname": person.nickname or None,
        "birthday": person.birthday or None,
        "affiliations": [_post(one) for one in (*found.posts, *found.schools)],
        "contact_points": [{"kind": one.kind, "value": one.value, "label": one.label or None} for one in found.points],
        "interests": [one.name for one in found.interests],
        "circles": [one.name for one in found.circles],
        "marks": [one.kind for one in found.marks],
        "met": person.met or None,
        "met_on": person.met_on or None,
        "through": person.through.name if person.through else None,
        "note": person.note or None,
    }


def _post(one: Affiliation) -> dict[str, Any]:
    return {
        "organisation": one.organisation.name if one.organisation else None,
        "title": one.title or None,
        "kind": one.kind,
        "started": one.started or None,
        "ended": one.ended or None,
        "past": one.past,
    }


def _row(person: Person, post: Post | None, why: str) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "organisation": (post.organisation or None) if post else None,
        "title": (post.title or None) if post else None,
        "match": str(why) or None,
    }


COMMANDS = [find, show]
