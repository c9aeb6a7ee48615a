from django.db import models

from kith.kernel.scoping import BookRow
from kith.people.models import Circle, Person


class Rhythm(BookRow):
    """How often one wants to be in touch. It holds only its interval: due = last contact + interval.

    `since` is the day it was set; for somebody never met it counts from there.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="rhythm")
    days = models.PositiveIntegerField()
    since = models.DateField()


class CircleRhythm(BookRow):
    """How often one wants to be in touch with those of a circle who have no rhythm of their own; of several circles
    the shortest counts."""

    circle = models.OneToOneField(Circle, on_delete=models.CASCADE, related_name="rhythm")
    days = models.PositiveIntegerField()
    since = models.DateField()


class Pause(BookRow):
    """The rhythm of a person rests and they are not suggested, until a day, or until the owner ends it."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="pause")
    until = models.DateField(null=True)
    on = models.DateField()


class PauseOfAll(BookRow):
    """All rhythms rest, until a day, or until the owner ends it."""

    until = models.DateField(null=True)
    on = models.DateField()

    class Meta:
        verbose_name_plural = "pauses of all"
        constraints = [models.UniqueConstraint(fields=["book"], name="one_pause_of_all")]


class Budget(BookRow):
    """How many contacts a week the owner has time for."""

    touches = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_budget")]


class Snooze(BookRow):
    """Not before that day. The latest one counts; taking it back deletes it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="snoozes")
    until = models.DateField()
    on = models.DateField()


class Dismissal(BookRow):
    """Said “not this one”: the person stays off Today until that day. The reason that was shown is kept, and as `kind`
    the part of the score that spoke loudest, of which a later list learns (`core.weights.TAUGHT`); else it is empty."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="dismissals")
    until = models.DateField()
    on = models.DateField()
    reason = models.TextField(blank=True)
    kind = models.CharField(max_length=20, blank=True)


class Answered(BookRow):
    """Said “no answer needed”: what they wrote up to that day owes no reply."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answered")
    on = models.DateField()
