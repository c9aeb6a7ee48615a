"""What a batch did, counted from its entries and told in the product's words."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .models import Batch, Entry
from .rows import ids_in, model_of

_SHOWN = 5


def tellings(batches: Sequence[Batch]) -> dict[int, list[str]]:
    """For each batch what it added, changed and deleted, such as "Added 10,000 people, 9,104 contact points"."""
    counts: dict[int, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    found = Entry.objects.filter(batch__in=[one.pk for one in batches])
    for pk, kind, model, ids in found.values_list("batch_id", "kind", "model", "ids"):
        if getattr(model_of(model), "counted", True):
            counts[pk][kind][model] += sum(1 for _id in ids_in(ids)) if ids else 1
    words = {Entry.ADD: _("added"), Entry.CHANGE: _("changed"), Entry.DELETE: _("deleted")}
    return {
        pk: [capfirst(f"{word} {_counted(kinds[kind])}") for kind, word in words.items() if kinds.get(kind)]
        for pk, kinds in counts.items()
    }


def _counted(models: Counter[str]) -> str:
    """The most frequent kinds of rows."""
    parts = [f"{count:,} {_name(label, count)}" for label, count in models.most_common(_SHOWN)]
    left = len(models) - len(parts)
    return ", ".join([*parts, _("and %(left)s other kinds") % {"left": left}] if left > 0 else parts)


def _name(label: str, count: int) -> str:
    meta = model_of(label)._meta
    return str(meta.verbose_name if count == 1 else meta.verbose_name_plural)
