from django.db import models

from kith.kernel.scoping import BookRow
from kith.people.models import Person


class Rhythm(BookRow):
    """How often one wants to be in touch. It holds only its interval: due = last contact + interval.

    `since` is the day it was set; for somebody never met it counts from there.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="rhythm")
    days = models.PositiveIntegerField()
    since = models.DateField()


class Snooze(BookRow):
    """Not before that day. The latest one counts; taking it back deletes it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="snoozes")
    until = models.DateField()
    on = models.DateField()


class Dismissal(BookRow):
    """Said “not this one”: the person stays off Today until that day, and the reason that was shown is kept."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="dismissals")
    until = models.DateField()
    on = models.DateField()
    reason = models.TextField(blank=True)


class Answered(BookRow):
    """Said “no answer needed”: what they wrote up to that day owes no reply."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="answered")
    on = models.DateField()
