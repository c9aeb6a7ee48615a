"""Events that the owner was at, and the people there whom they mean to write to.

Which encounters belong to an event is not kept: those of its name (folded) and days do.
"""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.core.events import event_key
from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow
from kith.people.models import Person


class Visit(BookRow):
    """The owner is, or was, at an event on a day. It runs on that day until it is ended."""

    told = ngettext_lazy("%(count)s event", "%(count)s events", "number")

    name = models.CharField(max_length=255)
    place = models.CharField(max_length=255, blank=True)
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["book", "on"], name="visit_by_day")]

    @property
    def key(self) -> str:
        """Its name as it stands in an address."""
        return event_key(self.name)


class End(BookRow):
    """The visit was ended before its day was over; deleted, it goes on."""

    visit = models.OneToOneField(Visit, on_delete=models.CASCADE, related_name="end")
    on = models.DateField()


class FollowUp(BookRow):
    """Words for somebody whom one met at an event, and when to send them: a day and an hour of the owner's clock.

    It is done once there was contact after that encounter.
    """

    told = ngettext_lazy("%(count)s follow-up", "%(count)s follow-ups", "number")

    encounter = models.ForeignKey(Encounter, on_delete=models.CASCADE, related_name="follow_ups")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="follow_ups")
    on = models.DateField()
    at = models.TimeField()
    words = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["encounter", "person"], name="one_follow_up")]
        indexes = [models.Index(fields=["book", "on"], name="follow_up_by_day")]
