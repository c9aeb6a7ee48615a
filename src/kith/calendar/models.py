"""Meetings that calendars tell of, who of the book is to be there, and the encounters that they became."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow
from kith.people.models import Person, Source


class Meeting(BookRow):
    """One time of an event, as its calendar told it last. `event` is what the calendar calls the event, `recurrence`
    which of its times it is, empty where there is one; `invited` counts the others, known or not. `origin` names the
    calendar that is looked at again and again, empty for one that came as a file.
    """

    told = ngettext_lazy("%(count)s meeting", "%(count)s meetings", "number")
    page = ("meeting", "meetings")

    event = models.CharField(max_length=255)
    recurrence = models.CharField(max_length=20, blank=True)
    begins = models.DateTimeField()
    ends = models.DateTimeField()
    title = models.CharField(max_length=255, blank=True)
    location = models.TextField(blank=True)
    invited = models.PositiveIntegerField(default=0)
    origin = models.CharField(max_length=60, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "event", "recurrence"], name="one_meeting")]
        indexes = [models.Index(fields=["book", "begins"], name="meeting_by_time")]

    def __str__(self) -> str:
        return self.title


class Guest(BookRow):
    """Somebody of the book who is to be at a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="guests")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="meetings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "person"], name="one_guest")]


class Held(BookRow):
    """A meeting is over: the encounter that it was, `made` of it, or noted by the owner and found; none where it did
    not take place, or where the owner took the encounter out. `answered_on` is when the owner said how it was."""

    meeting = models.OneToOneField(Meeting, on_delete=models.CASCADE, related_name="held")
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="meetings")
    made = models.BooleanField(default=False)
    answered_on = models.DateField(null=True)

    class Meta:
        verbose_name_plural = "held meetings"
