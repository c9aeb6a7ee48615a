from django.db import models

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow


class Capture(BookRow):
    """A sentence, word for word, on its way to becoming an encounter.

    `reading` is what was understood (the contract of `kith met`); `answers` maps a name to the person it means;
    `batch` is the number of the batch that absorbed it. It waits while `encounter` is empty.
    """

    local = frozenset({"batch"})

    text = models.TextField()
    on = models.DateField()
    reading = models.JSONField()
    answers = models.JSONField(default=dict, blank=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="captures")
    batch = models.BigIntegerField(null=True)
