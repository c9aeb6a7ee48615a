"""The owner: who of the correspondents they are; their own positions and education, which hang on a Person that is
never listed or ranked."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from kith.core.addresses import profile_key
from kith.core.folding import fold
from kith.core.records import Item, MessageRecord, Name, OwnPostRecord, Party, PersonRecord, Point
from kith.duplicates.matching import Keys, Known
from kith.formats.linkedin import own_profile
from kith.kernel.errors import Refusal

from . import drafts, persons

if TYPE_CHECKING:
    from .intake import Intake

HOST = "linkedin.com/"


@dataclass(slots=True)
class Correspondents:
    """Everybody on the messages of a file: the profiles in each conversation, the folded names of each profile, and
    all names, of those without a profile, too."""

    conversations: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    everybody: set[str] = field(default_factory=set)

    def note(self, record: MessageRecord) -> None:
        """Remember who is on a message."""
        for party in (record.sender, *record.recipients):
            self.everybody.add(fold(party.name))
            if key := profile_key(party.profile):
                self.conversations[record.conversation].add(key)
                self.names[key].add(fold(party.name))


@dataclass(frozen=True, slots=True)
class Owner:
    """The owner as messages show them: the key of their profile and their folded names; nothing where unknown."""

    profile: str = ""
    names: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.profile or self.names)

    def is_(self, party: Party) -> bool:
        """Whether that is the owner: by profile; by name where either side has none."""
        if party.profile and self.profile:
            return profile_key(party.profile) == self.profile
        return fold(party.name) in self.names


def who_am_i(met: Correspondents, *, told: str, known: Known | None, name: str) -> Owner:
    """The owner among the correspondents: as told; the profile seen before; by the name that Profile.csv gives, now or
    earlier; else the one profile in all of at least two conversations."""
    told_key = profile_key(told)
    if told_key and met.names and told_key not in met.names:
        raise Refusal(
            _("Nobody in these messages has the profile %(profile)s. Give the address of your own LinkedIn page.")
            % {"profile": told}
        )
    seen = [key for key in sorted(known.profiles if known else ()) if key.startswith(HOST)]
    name = name or (fold(known.name) if known else "")
    profile = told_key or next((key for key in seen if key in met.names), "") or _by_name(met, name)
    names = {name} & met.everybody | met.names.get(profile, set())
    return Owner(profile, frozenset(names - {""}))


def _by_name(met: Correspondents, name: str) -> str:
    """The profile that goes with the name; where several do, or none, the one in all conversations."""
    mine: Set[str] = {key for key, names in met.names.items() if name and name in names}
    common = own_profile(met.conversations)
    if len(mine) == 1:
        return next(iter(mine))
    return common if common in mine or not mine else ""


def remember(intake: "Intake", party: Party) -> None:
    """Keep the owner's profile, so that later files that come alone are understood."""
    key = profile_key(party.profile)
    if not key.startswith(HOST):
        return
    me = intake.index.me or _start(intake, party.name or intake.book.owner.name)
    if not any(one.startswith(HOST) for one in me.profiles):
        me.profiles.add(key)
        point = Point("social", party.profile, label="LinkedIn")
        drafts.learn(intake.pile, intake.draft(me.ref), PersonRecord(Name(), points=[point], is_me=True))


def about_me(intake: "Intake", _record: OwnPostRecord) -> Iterable[Known]:
    """The owner, when known."""
    return [intake.index.me] if intake.index.me else []


def take_post(intake: "Intake", _item: Item, record: OwnPostRecord) -> tuple[str, str]:
    """One row of Positions or Education."""
    me = intake.index.me or _start(intake, intake.book.owner.name)
    changed = drafts.learn_post(intake.pile, intake.draft(me.ref), record.post)
    return ("added" if changed else "unchanged"), ""


def _start(intake: "Intake", name: str) -> Known:
    """The owner's Person, which nothing told of before."""
    return persons.add_person(intake, PersonRecord(Name(full=name), is_me=True), Keys(name))
