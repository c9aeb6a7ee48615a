"""What a batch did, counted from its entries and told in the product's words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.db import models
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from kith.kernel.numbers import grouped

from .models import Batch, Entry
from .rows import ids_in, model_of

_SHOWN = 4
Counts = dict[str, Counter[type[models.Model]]]


def tellings(batches: Sequence[Batch]) -> dict[int, str]:
    """What batches added, changed and deleted: "Added 10,000 people and 9,104 addresses and numbers".

    Only kinds of rows that people ask about are counted; a single row is what the batch itself says.
    """
    counts = _counts(batches)
    return {pk: _told(kinds) for pk, kinds in counts.items() if sum(some.total() for some in kinds.values()) > 1}


def _counts(batches: Sequence[Batch]) -> dict[int, Counts]:
    """By batch and kind of entry. What a batch changed that it had added itself is none of its changes."""
    counts: dict[int, Counts] = defaultdict(lambda: defaultdict(Counter))
    added: dict[tuple[int, str], set[int]] = defaultdict(set)
    found = Entry.objects.filter(batch__in=[one.pk for one in batches]).order_by("pk")
    for pk, kind, label, row, ids in found.values_list("batch_id", "kind", "model", "row", "ids"):
        model = model_of(label)
        if getattr(model, "told", None) is None:
            continue
        if kind == Entry.ADD:
            rows = set(ids_in(ids)) if ids else {row or 0}
            added[pk, label] |= rows
            counts[pk][kind][model] += len(rows)
        elif row not in added[pk, label]:
            counts[pk][kind][model] += 1
    return counts


def _told(kinds: Counts) -> str:
    sentences = {
        Entry.ADD: _("Added %(rows)s"),
        Entry.CHANGE: _("Changed %(rows)s"),
        Entry.DELETE: _("Deleted %(rows)s"),
    }
    return ". ".join(said % {"rows": _counted(kinds[kind])} for kind, said in sentences.items() if kinds.get(kind))


def _counted(models_: Counter[type[models.Model]]) -> str:
    """The most frequent kinds of rows."""
    parts = [counted(model, count) for model, count in models_.most_common(_SHOWN)]
    return get_text_list([*parts, _("more")] if len(models_) > _SHOWN else parts, _("and"))


def counted(model: type[models.Model], count: int) -> str:
    """Rows of a kind in words: 3 people."""
    told = model.told  # type: ignore[attr-defined]  # those without are not counted
    return str(told % {"number": count, "count": grouped(count)})
