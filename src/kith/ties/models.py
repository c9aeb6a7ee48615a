"""What the owner wants of the ties they have, and how two people are tied."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.kernel.scoping import BookRow, DerivedRow
from kith.people.models import Person


class Goal(BookRow):
    """What the owner is after, until a day if they said one. A book has one, or none before they were asked.

    `mode` is where they stand, empty for who did not want to say. `organisations`, `fields` and `places` are lists of
    names as typed; `level` is a title such as they look for; `digital` whether most work of their field is done with
    software and data, None where they did not say; `until` is the last day on which it counts.
    """

    STUDENT, SEEKING, EMPLOYED, CHANGING, SENIOR = "student", "seeking", "employed", "changing", "senior"
    MODES = (STUDENT, SEEKING, EMPLOYED, CHANGING, SENIOR)

    mode = models.CharField(max_length=10, blank=True)
    organisations = models.JSONField(default=list, blank=True)
    fields = models.JSONField(default=list, blank=True)
    level = models.CharField(max_length=150, blank=True)
    places = models.JSONField(default=list, blank=True)
    digital = models.BooleanField(null=True)
    until = models.DateField(null=True)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_goal")]

    def __str__(self) -> str:
        return self.mode


class Statement(BookRow):
    """What the owner says of how two people know each other; the later word overrides the earlier, and all evidence.

    `strength` is 1 (barely) to 5 (very well), or 0: they do not. One of the two may be the owner's own person. The two
    stand in no order; that there is one row of a pair is kept by the action, so that two people can be merged.
    """

    told = ngettext_lazy("%(count)s tie you told of", "%(count)s ties you told of", "number")
    MOST = 5

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="statements")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="statements_of_others")
    strength = models.PositiveSmallIntegerField()
    note = models.TextField(blank=True)
    on = models.DateField()


class Inquiry(BookRow):
    """The owner asked somebody whom they know at an organisation. `key` is what its name folds to; `said` is what they
    answered, word for word, empty where they know nobody there."""

    told = ngettext_lazy("%(count)s question of who knows whom", "%(count)s questions of who knows whom", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="inquiries")
    organisation = models.CharField(max_length=255)
    key = models.CharField(max_length=255)
    said = models.TextField(blank=True)
    on = models.DateField()


class Tie(DerivedRow):
    """How well two people know each other, 0..1, weighed by `core.evidence`: two rows a pair, one from each side.

    One below LEAST is too weak to be told: it makes nobody a contact in common, no group and no line of a map.
    """

    LEAST = 0.1

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ties", db_index=False)
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="ties_of_others", db_index=False)
    strength = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["other", "person"], name="one_tie")]
        # Holds all that paths ask, so that the rows need not be read.
        indexes = [models.Index(fields=["person", "strength", "other"], name="tie_by_strength")]
