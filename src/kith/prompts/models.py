"""That the question of a day was passed over."""

from django.db import models

from kith.kernel.scoping import BookRow


class Passed(BookRow):
    """The last day whose question the owner did not want to answer."""

    on = models.DateField()

    class Meta:
        verbose_name_plural = "passed"
        constraints = [models.UniqueConstraint(fields=["book"], name="one_passed")]

    def __str__(self) -> str:
        return self.on.isoformat()
