"""Two people side by side, and what merging them would do."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kith.core.folding import fold
from kith.journal.joining import Model, pointing_at
from kith.journal.rows import pointers
from kith.journal.telling import counted
from kith.kernel.days import written
from kith.people.models import Affiliation, ContactPoint, Person
from kith.people.queries import Profile, profile
from kith.people.wording import MARKS

_NAMED_HERE = "people"
_POINTS = (ContactPoint.EMAIL, ContactPoint.PHONE, ContactPoint.SOCIAL, ContactPoint.URL, ContactPoint.ADDRESS)


@dataclass(frozen=True)
class Line:
    """What both say of one thing."""

    label: str
    one: list[str]
    other: list[str]

    @property
    def same(self) -> bool:
        """Whether they say the same, however it is written."""
        return sorted(map(fold, self.one)) == sorted(map(fold, self.other))


def compared(one: Person, other: Person) -> list[Line]:
    """Their facts in order; what neither has is left out."""
    told = [dict(_told(profile(person))) for person in (one, other)]
    labels = dict.fromkeys([*told[0], *told[1]])
    lines = (Line(label, told[0].get(label, []), told[1].get(label, [])) for label in labels)
    return [line for line in lines if line.one or line.other]


def between(one: Person, other: Person) -> list[str]:
    """What is between the two, such as an introduction, and cannot be once they are one: in words, by kind."""
    found: dict[Model, int] = defaultdict(int)
    for model, name in pointing_at(Person):
        for pointer in pointers(model):
            column = model._meta.get_field(name).attname  # type: ignore[union-attr]
            if pointer.target is Person and pointer.column != column and getattr(model, "told", None):
                found[model] += model._base_manager.filter(**{name: one.pk, pointer.column: other.pk}).count()
    return [counted(model, count) for model, count in found.items() if count]


def _told(facts: Profile) -> Iterator[tuple[str, list[str]]]:
    points: dict[str, list[str]] = defaultdict(list)
    for point in facts.points:
        points[point.kind].append(point.value)
    yield _("Work"), [_post(one) for one in facts.posts]
    yield _("Studies"), [_post(one) for one in facts.schools]
    for kind, label in zip(_POINTS, _labels(), strict=True):
        yield label, points[kind]
    yield _("Circles"), [one.name for one in facts.circles]
    yield _("Interests"), [one.name for one in facts.interests]
    yield _("Birthday"), [written(facts.person.birthday)] if facts.person.birthday else []
    yield _("How you met"), [*_met(facts.person)]
    yield _("Notes"), [facts.person.note] if facts.person.note else []
    yield _("Photograph"), [_("one")] if facts.has_photo else []
    yield _("Decided"), [str(MARKS[one.kind].name) for one in facts.marks]
    yield _("With you"), list(_with_you(facts.person))


def _labels() -> Iterable[str]:
    return _("Email"), _("Phone"), _("Profiles"), _("Web"), _("Address")


def _post(post: Affiliation) -> str:
    where = post.organisation.name if post.organisation else ""
    days = "–".join(filter(None, (post.started[:4], post.ended[:4])))
    told = ", ".join(filter(None, (post.title, where)))
    return f"{told} ({days or _('before')})" if days or post.past else told


def _met(person: Person) -> Iterator[str]:
    if person.met_on:
        yield written(person.met_on)
    if person.through:
        yield _("through %(name)s") % {"name": person.through.name}
    if person.met:
        yield person.met


def _with_you(person: Person) -> Iterator[str]:
    """How much of each kind there is with them, whichever capability keeps it: 12 encounters."""
    found: dict[Model, set[int]] = defaultdict(set)
    for model, name in pointing_at(Person):
        if model._meta.app_label != _NAMED_HERE and (pointed := _told_as(model)):
            kind, column = pointed
            found[kind] |= set(model._base_manager.filter(**{name: person.pk}).values_list(column, flat=True))
    return (counted(kind, len(ids)) for kind, ids in found.items() if ids)


def _told_as(model: Model) -> tuple[Model, str] | None:
    """The kind of row as which people know it, and the column of its id: who took part knows of an encounter."""
    if getattr(model, "told", None):
        return model, "pk"
    known = ((one.target, one.column) for one in pointers(model) if one.target is not Person)
    return next(((kind, column) for kind, column in known if getattr(kind, "told", None)), None)
