"""What the owner wants of the ties they have."""

from django.db import models

from kith.kernel.scoping import BookRow


class Goal(BookRow):
    """What the owner is after, until a day if they said one. A book has one, or none before they were asked.

    `mode` is where they stand, empty for who did not want to say. `organisations`, `fields` and `places` are lists of
    names as typed; `level` is a title such as they look for; `until` is the last day on which it counts.
    """

    STUDENT, SEEKING, EMPLOYED, CHANGING, SENIOR = "student", "seeking", "employed", "changing", "senior"
    MODES = (STUDENT, SEEKING, EMPLOYED, CHANGING, SENIOR)

    mode = models.CharField(max_length=10, blank=True)
    organisations = models.JSONField(default=list, blank=True)
    fields = models.JSONField(default=list, blank=True)
    level = models.CharField(max_length=150, blank=True)
    places = models.JSONField(default=list, blank=True)
    until = models.DateField(null=True)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_goal")]

    def __str__(self) -> str:
        return self.mode
