"""How ways inside are told."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core import asking
from kith.encounters.wording import called
from kith.kernel.numbers import grouped
from kith.ties.wording import FAIR, evidence_told, percent, rung, rung_told

from .places import Insider
from .queries import Hop, Inside, Way
from .worth import EMPLOYER, FIELD, SCHOOL, TOWN, Clue, Worth

__all__ = ["percent", "rung", "rung_told"]


def heading(way: Way) -> str:
    """Through whom."""
    between = way.people[:-1]
    if not between:
        return _("Straight to %(name)s") % {"name": way.target.name}
    if len(between) == 1:
        return _("Through %(name)s") % {"name": between[0].name}
    return _("Through %(one)s and %(other)s") % {"one": between[0].name, "other": between[1].name}


def hop_told(hop: Hop, today: date) -> str:
    """What speaks for a tie, in a few words."""
    if hop.standing is not None:
        return in_touch(hop.standing.count, (today - hop.standing.last_contact).days)
    if hop.evidence:
        return evidence_told(max(hop.evidence, key=lambda one: (one.kind == "said", one.share)))
    return _("in your book")


def in_touch(count: int, days: int) -> str:
    """38 encounters, last 118 days ago."""
    met = ngettext("%(count)s encounter", "%(count)s encounters", count) % {"count": grouped(count)}
    if days <= 1:
        told = _("%(encounters)s, last yesterday") if days == 1 else _("%(encounters)s, last today")
        return told % {"encounters": met}
    last = ngettext("last %(days)s day ago", "last %(days)s days ago", days) % {"days": grouped(days)}
    return f"{met}, {last}"


def said(found: Inside) -> str:
    """The answer in one sentence."""
    here = sum(one.now for one in found.insiders)
    name = place(found)
    if found.topic:
        return ngettext(
            "%(count)s person has to do with “%(topic)s”.",
            "%(count)s people have to do with “%(topic)s”, those first who are closest to it and to you.",
            len(found.topic),
        ) % {"count": grouped(len(found.topic)), "topic": found.wanted.organisation}
    if not found.insiders and not found.organisations:
        known = _("No organisation of your book is called “%(name)s”, and nobody has to do with it.") % {"name": name}
    elif not found.insiders:
        known = _("You know nobody at %(name)s.") % {"name": name}
    elif not here:
        known = ngettext(
            "You know %(count)s person who was at %(name)s, nobody who is there now.",
            "You know %(count)s people who were at %(name)s, nobody who is there now.",
            len(found.insiders),
        ) % {"count": grouped(len(found.insiders)), "name": name}
    else:
        known = ngettext(
            "You know %(count)s person inside%(fitting)s.", "You know %(count)s people inside%(fitting)s.", here
        ) % {"count": grouped(here), "fitting": _fitting(found)}
    return f"{known} {ready(found)}"


def _fitting(found: Inside) -> str:
    if not found.wanted.asks_for:
        return ""
    fits = sum(one.now for one in found.fitting)
    if found.wanted.level is not None:
        level = level_told(found.wanted.level.word)
        return _(", %(count)s of them %(level)s or above") % {"count": grouped(fits), "level": level}
    return _(", %(count)s of them in that field") % {"count": grouped(fits)}


def level_told(word: str) -> str:
    """A level as the reader calls it."""
    return {
        "intern": _("intern"),
        "entry": _("entry level"),
        "professional": _("professional"),
        "senior": _("senior"),
        "lead": _("lead"),
        "manager": _("manager"),
        "director": _("director"),
        "vice president": _("vice president"),
        "executive": _("executive"),
    }[word]


def ready(found: Inside) -> str:
    """How many ways there are; where there is none, what could make one."""
    if found.ways:
        return ngettext("%(count)s way is known.", "%(count)s ways are known.", len(found.ways)) % {
            "count": grouped(len(found.ways))
        }
    if found.worth:
        return _("No way is known. Worth asking: %(names)s.") % {
            "names": ", ".join(one.person.name for one in found.worth)
        }
    return _("No way is known. An event where its people are, an old tie or a school in common could make one.")


def why(way: Way) -> str:
    """Why it should work, and whom to ask first."""
    return " ".join(part for part in (_story(way), _stand(way), _caution(way)) if part)


def why_at_all(way: Way) -> str:
    """The same for who cannot see the way drawn: of one that needs no words, that one knows them."""
    return why(way) or _("You know %(name)s yourself.") % {"name": called(way.target)}


def _story(way: Way) -> str:
    if way.direct:
        if not way.end.now:
            return _("%(name)s was there before.") % {"name": called(way.target)}
        if way.end.by_email:
            return _("An e-mail address says that %(name)s is there.") % {"name": called(way.target)}
        return ""
    one, other = way.people[-2], way.people[-1]
    hop = way.hops[-1]
    told = "; ".join(evidence_told(evidence) for evidence in hop.evidence[:2])
    pair = {"one": called(one), "other": called(other), "why": told}
    return _("%(one)s and %(other)s: %(why)s.") % pair if told else ""


def _stand(way: Way) -> str:
    name = {"name": called(way.ask)}
    return {
        asking.SENIOR: _("%(name)s is senior to the role and does not compete for it.") % name,
        asking.ADJACENT: _("%(name)s works beside the role and does not compete for it.") % name,
        asking.PEER: _("%(name)s would be a peer, and peers refer less readily: ask for a talk, not for a word.")
        % name,
    }.get(way.stand, "")


def _caution(way: Way) -> str:
    if len(way.people) > 2 or way.strength < FAIR / 4:
        return _("A long way: good to know, maybe too early to ask.")
    return ""


def why_first(found: Inside) -> str:
    """Why the one to go is not the strongest."""
    best, strongest = found.ways[found.first], found.ways[0]
    if best is strongest:
        return ""
    if strongest.stand == asking.PEER != best.stand or not strongest.end.now:
        return _("Ask %(name)s first.") % {"name": called(best.ask)}
    return _("Ask %(name)s first: ties of middling strength bring more than the closest ones.") % {
        "name": called(best.ask)
    }


def owed(way: Way) -> str:
    """What to do before one asks."""
    first = way.owed[0]
    return _("you owe %(name)s: %(what)s.") % {"name": called(way.ask), "what": first.what}


def topic(way: Way, found: Inside) -> str:
    """What one would like to learn from who is on a way: about the role there, else about the place."""
    place = way.end.organisation or found.wanted.organisation
    facts = {"role": found.wanted.role, "place": place}
    return (_("%(role)s at %(place)s") if found.wanted.role else _("the work at %(place)s")) % facts


def words_to_ask(way: Way, found: Inside) -> str:
    """A message to begin with; whoever sends it makes it their own."""
    name = called(way.ask)
    place = way.end.organisation or found.wanted.organisation
    facts = {"name": name, "place": place, "role": found.wanted.role, "other": way.target.name}
    if way.direct and found.wanted.role:
        words = _(
            "Hello %(name)s, I saw that %(place)s is looking for: %(role)s. Would you have twenty minutes to tell me"
            " what the work is like? A no is fine."
        )
    elif way.direct:
        words = _(
            "Hello %(name)s, I would like to learn about %(place)s. Would you have twenty minutes for me? A no is fine."
        )
    elif found.wanted.role:
        words = _(
            "Hello %(name)s, %(place)s is looking for: %(role)s. Would you be willing to ask %(other)s whether there"
            " are twenty minutes for me? A no is fine."
        )
    else:
        words = _(
            "Hello %(name)s, I would like to learn about %(place)s. Would you be willing to ask %(other)s whether there"
            " are twenty minutes for me? A no is fine."
        )
    return words % facts


def act(way: Way) -> str:
    """The button."""
    words = _("Write to %(name)s") if way.direct else _("Ask %(name)s")
    return words % {"name": called(way.ask)}


def clue_told(clue: Clue) -> str:
    """Why somebody may know somebody there."""
    facts = {"what": clue.what, "name": clue.insider}
    return {
        SCHOOL: _("was at %(what)s, as was %(name)s"),
        EMPLOYER: _("was at %(what)s, as was %(name)s"),
        TOWN: _("works in %(what)s"),
        FIELD: _("does similar work: %(what)s"),
    }[clue.kind] % facts


def worth_told(one: Worth) -> str:
    """All of it, and that it has been long."""
    told = "; ".join(clue_told(clue) for clue in one.clues)
    return _("%(why)s. An old tie, worth waking.") % {"why": told} if one.dormant else f"{told}."


def place(found: Inside) -> str:
    """The organisation that is meant, as the book calls it."""
    return found.organisations[0].name if found.organisations else found.wanted.organisation


def does_know(one: Worth, found: Inside) -> str:
    """The question whose answer is one sentence."""
    return _("Whom does %(name)s know at %(place)s?") % {"name": called(one.person), "place": place(found)}


def insider_told(one: Insider) -> str:
    """What somebody is there."""
    if one.by_email:
        return _("%(title)s (by an e-mail address)") % {"title": one.title} if one.title else _("by an e-mail address")
    return one.title if one.now else _("%(title)s, before") % {"title": one.title} if one.title else _("before")
