from django.db import models
from django.utils.translation import ngettext_lazy

from kith.kernel.scoping import BookRow
from kith.people.models import Person, Source


class Encounter(BookRow):
    """A dated contact with one or more people. `thread` names the conversation it belongs to, when a file says so."""

    told = ngettext_lazy("%(count)s encounter", "%(count)s encounters", "number")

    MEETING, CALL, EMAIL, MESSAGE, EVENT = "meeting", "call", "email", "message", "event"
    IN, OUT, BOTH = "in", "out", "both"
    WRITTEN = (EMAIL, MESSAGE)

    on = models.DateField()
    channel = models.CharField(max_length=10)
    direction = models.CharField(max_length=4, default=BOTH)
    event = models.CharField(max_length=255, blank=True)
    place = models.CharField(max_length=255, blank=True)
    note = models.TextField(blank=True)
    thread = models.CharField(max_length=255, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["book", "on"], name="encounter_by_day"),
            models.Index(fields=["book", "thread", "on"], name="encounter_thread", condition=~models.Q(thread="")),
            models.Index(fields=["book", "event", "on"], name="encounter_event", condition=~models.Q(event="")),
        ]


class Participant(BookRow):
    """A person who took part in an encounter."""

    encounter = models.ForeignKey(Encounter, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="participations")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["encounter", "person"], name="one_participation")]


class Part(BookRow):
    """One message of a conversation whose parts within a day are one encounter; `raw` is its row as it came."""

    encounter = models.ForeignKey(Encounter, on_delete=models.CASCADE, related_name="parts")
    at = models.DateTimeField()
    direction = models.CharField(max_length=4)
    raw = models.TextField(blank=True)


class Unanswered(BookRow):
    """Said “no answer came”: the encounter counts as unanswered, though Kith does not read the answers to it."""

    encounter = models.OneToOneField(Encounter, on_delete=models.CASCADE, related_name="unanswered")
    on = models.DateField()
