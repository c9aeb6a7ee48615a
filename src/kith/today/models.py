from django.db import models

from kith.kernel.scoping import BookRow


class Weighing(BookRow):
    """How much each part of a score counts, where the owner set it otherwise than the formula has it: `parts` has a
    number for each of `core.weights.Weights`. A book has one, or none."""

    parts = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_weighing")]
