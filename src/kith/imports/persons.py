"""Cards and rows about people: whom one is about, and what it adds."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kith.core.folding import fold
from kith.core.records import GroupRecord, Item, PersonRecord
from kith.duplicates.matching import Keys, Known
from kith.people.models import Circle, Me

from . import drafts

if TYPE_CHECKING:
    from .intake import Intake

Result = tuple[str, str]
ERASED = gettext_noop("You erased this person and asked not to have them back.")


def name_of(record: PersonRecord) -> str:
    """The name to show: as written in full, else from its parts, else whatever the record is known by."""
    name = record.name
    whole = name.full or " ".join(part for part in (name.prefix, name.given, name.additional, name.family) if part)
    if whole.strip():
        return " ".join(whole.split())
    if name.nickname:
        return name.nickname
    post = next((post.organisation for post in record.posts if post.organisation), "")
    point = next((point.value for point in record.points if point.kind in ("email", "phone")), "")
    return post or point


def about_person(intake: "Intake", record: PersonRecord) -> Iterable[Known]:
    """Whom the book knows by this record."""
    known = intake.index.match(intake.keys_of(record))
    return [known] if known else []


def take_person(intake: "Intake", item: Item, record: PersonRecord) -> Result:
    """Add the person, or add to the person what the record says beyond what is known."""
    keys = intake.keys_of(record)
    if not keys.name:
        return "skipped", _("No name and no address: nothing to file under.")
    if intake.suppressed(keys):
        return "skipped", _(ERASED)
    known = intake.index.me if record.is_me else intake.index.match(keys)
    if known is None:
        return _add(intake, item, record, keys)
    draft = intake.draft(known.ref)
    changed = drafts.learn(intake.pile, draft, record)
    changed |= _circles(intake, draft, record.circles)
    changed |= drafts.keep_raw(intake.pile, draft, intake.source.kind, item.raw)
    if not record.is_me:
        intake.index.add(known, keys)
    return "updated" if changed else "unchanged", ""


def add_person(intake: "Intake", record: PersonRecord, keys: Keys) -> Known:
    """Somebody new, whom later items of the same file will know."""
    draft = drafts.start(intake.pile, record, keys.name)
    drafts.learn(intake.pile, draft, record)
    known = Known(draft, keys.name, record.uid, set(keys.profiles))
    intake.met(known)
    if record.is_me:
        intake.index.me = known
        intake.pile.add(Me(book=intake.book, person=draft.person))
    else:
        intake.index.add(known, keys)
    return known


def _add(intake: "Intake", item: Item, record: PersonRecord, keys: Keys) -> Result:
    known = add_person(intake, record, keys)
    draft = intake.draft(known.ref)
    _circles(intake, draft, record.circles)
    drafts.keep_raw(intake.pile, draft, intake.source.kind, item.raw)
    return "added", ""


def _circles(intake: "Intake", draft: drafts.Draft, names: Iterable[str]) -> bool:
    joined = [drafts.join_circle(intake.pile, draft, circle(intake, name)) for name in names if fold(name)]
    return any(joined)


def circle(intake: "Intake", name: str) -> Circle:
    """The circle of that name, made if there is none."""
    key = fold(name)[:150]
    found = intake.circles.get(key)
    if found is None:
        found = intake.circles[key] = Circle(book=intake.book, name=name[:150], key=key)
        intake.pile.add(found)
    return found


def about_group(intake: "Intake", record: GroupRecord) -> Iterable[Known]:
    """The people whom a group names by their cards."""
    found = (intake.index.strong.get(("uid", uid)) for uid in record.members)
    return [known for known in found if known]


def take_group(intake: "Intake", _item: Item, record: GroupRecord) -> Result:
    """A group becomes a circle of the people it names."""
    if not fold(record.name):
        return "skipped", _("A group without a name.")
    new = fold(record.name)[:150] not in intake.circles
    into = circle(intake, record.name)
    joined = [drafts.join_circle(intake.pile, intake.draft(one.ref), into) for one in about_group(intake, record)]
    if new:
        return "added", ""
    return ("updated" if any(joined) else "unchanged"), ""
