"""What `kith show` tells of a person: what people themselves keep."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.days import written

from .forms import POINT_KINDS
from .models import Affiliation, Person
from .queries import Profile, profile
from .wording import MARKS, span


def told(person: Person, *, today: date) -> dict[str, Any]:  # noqa: ARG001 -- every showing is told the day
    """Their facts as data."""
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


def lines(person: Person, *, today: date) -> list[str]:
    """The same in words."""
    found, kinds = profile(person), dict(POINT_KINDS)
    work = [" ".join(filter(None, [_what(one), span(one, today)])) for one in (*found.posts, *found.schools)]
    points = [f"{one.label or kinds[one.kind]}: {one.value}" for one in found.points]
    return [*work, *points, *(f"{label}: {text}" for label, text in _facts(found) if text)]


def _facts(found: Profile) -> Iterator[tuple[str, str]]:
    person = found.person
    yield _("interests"), ", ".join(one.name for one in found.interests)
    yield _("circles"), ", ".join(one.name for one in found.circles)
    yield _("marks"), ", ".join(str(MARKS[one.kind].name) for one in found.marks)
    yield _("birthday"), written(person.birthday)
    yield _("connected on") if found.connected else _("met on"), written(person.met_on)
    yield _("met"), person.met
    yield _("through"), person.through.name if person.through else ""
    yield _("note"), person.note


def _what(one: Affiliation) -> str:
    return ", ".join(filter(None, [one.title, one.organisation.name if one.organisation else ""]))


def _post(one: Affiliation) -> dict[str, Any]:
    return {
        "organisation": one.organisation.name if one.organisation else None,
        "title": one.title or None,
        "kind": one.kind,
        "started": one.started or None,
        "ended": one.ended or None,
        "past": one.past,
    }
