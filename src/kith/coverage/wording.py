"""How coverage is told: in sentences with their numbers, and what to do."""

from collections.abc import Sequence

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kith.core.coverage import Sides
from kith.inside.wording import level_told
from kith.kernel.numbers import grouped

from .sides import Missing, Split
from .wanted import Aim


def function_told(name: str) -> str:
    """A function as the reader calls it; of titles that do not tell, that."""
    return {
        "engineering": _("engineering"),
        "data": _("data"),
        "design": _("design"),
        "product": _("product"),
        "sales": _("sales"),
        "marketing": _("marketing"),
        "finance": _("finance"),
        "people": _("personnel"),
        "operations": _("operations"),
        "legal": _("law"),
        "research": _("research"),
        "teaching": _("teaching"),
        "care": _("health and care"),
        "media": _("media"),
        "hospitality": _("hospitality"),
        "crafts": _("crafts"),
        "public safety": _("public safety"),
        "consulting": _("consulting"),
        "administration": _("administration"),
        "leadership": _("general management"),
        "": _("not told by the title"),
    }[name]


def listed(names: Sequence[str]) -> str:
    """One, two and three."""
    return get_text_list(list(names), _("and"))


def organisation_told(aim: Aim) -> str:
    """Whom one has at an organisation."""
    before = aim.total - aim.here
    if not aim.total:
        return _("You know nobody there yet.")
    if not aim.here:
        return ngettext(
            "You know %(count)s person who was there, nobody who is there now.",
            "You know %(count)s people who were there, nobody who is there now.",
            before,
        ) % {"count": grouped(before)}
    told = ngettext("You know %(count)s person there.", "You know %(count)s people there.", aim.here)
    return told % {"count": grouped(aim.here)}


def field_told(aim: Aim) -> str:
    """Whom one has in a field."""
    if not aim.total:
        return _("You know nobody who works in it yet.")
    if aim.more:
        return _("You know %(count)s people who work in it, or more.") % {"count": grouped(aim.total)}
    return ngettext(
        "You know %(count)s person who works in it.", "You know %(count)s people who work in it.", aim.total
    ) % {"count": grouped(aim.total)}


def through_told(aim: Aim) -> str:
    """Whom to ask for a way, where others are on it."""
    names = [name for _pk, name in aim.through]
    return _("No tie of yours is near enough; a way leads over %(names)s to %(target)s.") % {
        "names": listed(names[:-1]),
        "target": names[-1],
    }


def helpers_told(aim: Aim) -> str:
    """How the people who could make a way are told, or what else could."""
    if aim.helpers:
        return _("Worth asking:")
    if aim.total:
        return _("Wake the tie to one of them, or meet at an event where its people are.")
    return _("An event where its people are, an old tie or a school in common could make a way.")


def split_told(split: Split) -> str:
    """How many on each side; what an own organisation needs to be known."""
    if not split.inside + split.outside:
        return _("Nobody in your book has a title yet: with titles comes a picture of where you know people.")
    facts = {"inside": grouped(split.inside), "outside": grouped(split.outside)}
    if not split.inside:
        return (
            _(
                "%(outside)s outside your organisation, nobody inside it. Put your colleagues into the circle "
                "for it, or say on your own page where you work."
            )
            % facts
        )
    return _("%(inside)s inside your organisation, %(outside)s outside it.") % facts


def missing_told(one: Missing) -> str:
    """Functions of which one knows nobody inside."""
    names = listed([function_told(name) for name in one.functions])
    return _("Inside you know nobody in %(functions)s.") % {"functions": names}


def only_inside_told(split: Split) -> str:
    """Functions that one knows from inside alone."""
    names = listed([function_told(one) for one in split.only_inside])
    return _("Outside you know nobody in %(functions)s: an event of their field is a beginning.") % {"functions": names}


def highest_told(split: Split) -> str:
    """How high one reaches inside."""
    level = level_told(split.highest.word) if split.highest else ""
    return _("The most senior whom you know inside is at this level: %(level)s.") % {"level": level}


def sides_told(one: Sides, name: str) -> str:
    """One line of the picture, for those who do not see it."""
    facts = {"name": name, "inside": grouped(one.inside), "outside": grouped(one.outside)}
    return _("%(name)s: %(inside)s inside, %(outside)s outside") % facts
