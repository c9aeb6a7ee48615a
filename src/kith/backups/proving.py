"""A backup is worth what a restore of it brings back: each is restored once, aside, before it gets its name."""

from pathlib import Path

from django.utils.translation import gettext as _

from kith.jobs.progress import Tell, between, nobody
from kith.kernel.errors import Refusal
from kith.kernel.older import bring_up_to_date

from .files import Counts, check, copy, counts_of, draft


def prove(backup: Path, counts: Counts, tell: Tell = nobody) -> None:
    """Restore a copy as a restore would, and see that it is whole and holds as many rows. A Refusal when it is not."""
    check(backup)
    tell(0.4)
    with draft(f"trial-{backup.name.lstrip('.')}") as trial:
        copy(backup, trial, alone=True, tell=between(tell, 0.4, 0.6))
        bring_up_to_date(trial, called=backup)
        check(trial, called=backup)
        found = counts_of(trial)
    if wrong := [name for name, count in counts.items() if found.get(name) != count]:
        raise Refusal(_("The backup was not whole when it was tried: %(what)s differs.") % {"what": wrong[0]})
