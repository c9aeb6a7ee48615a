from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow
from kith.people.models import Person


class Promise(BookRow):
    """I said I would; with `theirs`, they said they would. `due` is null when no day was said."""

    told = ngettext_lazy("%(count)s promise", "%(count)s promises", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="promises")
    what = models.TextField()
    made_on = models.DateField()
    due = models.DateField(null=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="promises")
    theirs = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["book", "due"], name="promise_due")]


class Outcome(BookRow):
    """How a promise ended: kept, or let go. An open promise has none."""

    KEPT, LET_GO = "kept", "let_go"

    promise = models.OneToOneField(Promise, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(max_length=10)
    on = models.DateField()
