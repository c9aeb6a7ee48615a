"""The words of sorting."""

from datetime import date

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext, ngettext

from kith.core.guessing import Hint
from kith.kernel.days import dated
from kith.kernel.numbers import grouped
from kith.people.models import Affiliation

from .grouping import CIRCLE, ELSEWHERE, EVENT, MET, ORGANISATION, SHARED, SOURCE, WRITTEN, Group

FEW = 10
"""About how many people one can stay close to without it becoming work."""


def named(group: Group) -> str:
    """What a group is called."""
    if group.kind == MET:
        return gettext("Met or spoken to")
    if group.kind == WRITTEN:
        return gettext("By message")
    if group.kind == ELSEWHERE:
        return gettext("Other organisations")
    if group.name:
        return group.name
    if group.detail == "sentence":
        return gettext("Your own notes")
    return gettext("Written in by you")


def kind(of: str) -> str:
    """The head above the groups of a kind."""
    words = {
        SHARED: gettext("Places of your own"),
        CIRCLE: gettext("Circles"),
        EVENT: gettext("Events"),
        ORGANISATION: gettext("Organisations with several of them"),
    }
    return words.get(of, gettext("The others"))


def why(group: Group) -> str:
    """What makes them a group, where its name and its head do not say it."""
    shared = {
        Affiliation.STUDY: gettext("You studied there, too."),
        Affiliation.MEMBER: gettext("You belong there, too."),
    }
    words = {
        SHARED: shared.get(group.detail, gettext("You work or worked there, too.")),
        MET: gettext("There was a talk or a meeting; nothing tells where you know them from."),
        WRITTEN: gettext("You wrote to each other; nothing tells where you know them from."),
        ELSEWHERE: gettext("Each at a place where hardly anybody else of yours is; never in touch so far."),
        SOURCE: gettext("They came with this file; nothing more is known.") if group.name else "",
    }
    return words.get(group.kind, "")


def more(group: Group, shown: int) -> str:
    """After the first names: and 42 more."""
    rest = group.count - shown
    return ngettext("and %(count)s more", "and %(count)s more", rest) % {"count": grouped(rest)} if rest > 0 else ""


def how_many(people: int, found: int) -> str:
    """412 people, in 17 groups."""
    who = ngettext("%(count)s person", "%(count)s people", people) % {"count": grouped(people)}
    return ngettext("%(who)s, in %(count)s group.", "%(who)s, in %(count)s groups.", found) % {
        "who": who,
        "count": grouped(found),
    }


def speaks(hint: Hint, today: date) -> str:
    """What speaks for somebody, in one sentence: Recommended you; 14 contacts, from both sides, the last on 3 May."""
    clauses = []
    if hint.wanted:
        clauses.append(gettext("at %(organisation)s, where you would like to be") % {"organisation": hint.wanted})
    if hint.recommended:
        clauses.append(gettext("recommended you") if hint.recommended == "in" else gettext("you recommended them"))
    if hint.contacts:
        clauses.append(_contacts(hint, today))
    if hint.shared:
        words = (
            gettext("at %(organisation)s when you were") if hint.together else gettext("at %(organisation)s, like you")
        )
        clauses.append(words % {"organisation": hint.shared})
    if hint.noted:
        clauses.append(_noted(hint))
    if hint.connected and not clauses:
        clauses.append(gettext("connected since %(day)s") % {"day": dated(hint.connected, today)})
    return f"{capfirst('; '.join(clauses))}." if clauses else ""


def _noted(hint: Hint) -> str:
    names = {"birthday": gettext("their birthday"), "address": gettext("their address"), "note": gettext("a note")}
    return gettext("you keep %(what)s") % {"what": get_text_list([names[one] for one in hint.noted], gettext("and"))}


def _contacts(hint: Hint, today: date) -> str:
    count = ngettext("%(count)s contact", "%(count)s contacts", hint.contacts) % {"count": grouped(hint.contacts)}
    words = {"count": count, "day": dated(hint.last, today) if hint.last else ""}
    if hint.both_ways:
        return gettext("%(count)s, from both sides, the last on %(day)s") % words
    return gettext("%(count)s, the last on %(day)s") % words


def progress(chosen: int) -> str:
    """How many were chosen, and what is a good number."""
    if not chosen:
        return gettext("About ten is a good beginning: monthly, that is two or three contacts a week.")
    told = ngettext("%(count)s person is chosen.", "%(count)s people are chosen.", chosen) % {"count": grouped(chosen)}
    if chosen < FEW:
        return gettext("%(chosen)s About ten is a good beginning.") % {"chosen": told}
    return gettext("%(chosen)s That is a good beginning; more can wait.") % {"chosen": told}
