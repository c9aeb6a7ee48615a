"""That the owner has sorted their people after the first import, or did not want to."""

from django.db import models

from kith.kernel.scoping import BookRow


class Sorting(BookRow):
    """The end of sorting, once: done or skipped. While there is none, the book leads to it."""

    DONE, SKIPPED = "done", "skipped"

    outcome = models.CharField(max_length=10)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_sorting")]

    def __str__(self) -> str:
        return self.outcome
