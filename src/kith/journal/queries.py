"""Questions about what was done."""

from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

from .models import Batch, Undo

if TYPE_CHECKING:
    from kith.accounts.models import Book


def history(book: "Book") -> QuerySet[Batch]:
    """All batches, the latest first, with who did them and whether they were taken back."""
    return Batch.objects.of(book).select_related("by", "undo").order_by("-pk")


def latest_standing(book: "Book") -> Batch:
    """The batch that `kith undo` alone takes back."""
    found = Batch.objects.of(book).filter(undo__isnull=True).order_by("-pk").first()
    if found is None:
        raise Refusal(_("There is nothing to undo."))
    return found


def batch_of(book: "Book", pk: int) -> Batch:
    """One batch of the book by its number."""
    found = Batch.objects.of(book).filter(pk=pk).first()
    if found is None:
        raise Refusal(_("There is no batch %(pk)d. `kith history` lists them.") % {"pk": pk})
    return found


def open_batches(book: "Book") -> QuerySet[Batch]:
    """Batches of long work that has not ended."""
    return Batch.objects.of(book).filter(finished_at__isnull=True, undo__isnull=True).order_by("pk")


def is_open(pk: int) -> bool:
    """Whether the batch still grows: neither complete nor taken back. Within a transaction it then stays so."""
    found = Batch.objects.of_all_books().select_for_update(of=("self",)).filter(pk=pk, finished_at__isnull=True).first()
    return found is not None and not Undo.objects.filter(batch=found).exists()
