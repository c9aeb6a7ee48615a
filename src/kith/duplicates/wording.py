"""Why two may be one, in words."""

from collections.abc import Mapping

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from kith.core.pairing import INITIAL, ORDER, SAME, SHORT
from kith.people.models import ContactPoint

from .pairs import Pair


def why(pair: Pair, places: Mapping[int, str]) -> str:
    """A sentence: "The same name, and both at Northwind Energy." `places` are names of organisations by id."""
    parts = [_name(pair.alike)] if pair.alike else []
    parts += [_shared(kind, key) for kind, key in pair.shared]
    if named := [places[pk] for pk in pair.places if pk in places]:
        parts.append(_("both at %(places)s") % {"places": get_text_list(named, _("and"))})
    return f"{capfirst(get_text_list(parts, _('and')))}."


def _name(alike: str) -> str:
    return {
        SAME: _("the same name"),
        ORDER: _("the same name in another order"),
        SHORT: _("names that may be one"),
        INITIAL: _("the same name with an initial"),
    }[alike]


def _shared(kind: str, key: str) -> str:
    if kind == ContactPoint.EMAIL:
        return _("the same email %(value)s") % {"value": key}
    if kind == ContactPoint.PHONE:
        return _("the same number %(value)s") % {"value": key}
    return _("the same profile %(value)s") % {"value": key}
