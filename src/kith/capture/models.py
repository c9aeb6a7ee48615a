from datetime import date

from django.db import models

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow, DerivedRow


class Capture(BookRow):
    """A sentence, word for word, on its way to becoming an encounter.

    `reading` is what was understood (the contract of `kith met`); `answers` maps a name to the person it means;
    `batch` is the number of the batch that absorbed it. While `encounter` is empty it waits: for an answer, or, once
    its people are known and the reading says `comes_on`, for a contact to come that is noted when it has been. What
    says `begins` tells of an event that has begun, and what says `tied` of who knows whom and of no contact: they wait
    for nothing.
    """

    local = frozenset({"batch"})

    text = models.TextField()
    on = models.DateField()
    reading = models.JSONField()
    answers = models.JSONField(default=dict, blank=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="captures")
    batch = models.BigIntegerField(null=True)

    @property
    def comes_on(self) -> date | None:
        """The day of the contact to come."""
        on = self.reading.get("comes_on")
        return date.fromisoformat(on) if on and self.encounter_id is None else None

    @property
    def asks(self) -> bool:
        """Whether it waits for an answer."""
        return self.encounter_id is None and not {"comes_on", "begins", "tied"} & self.reading.keys()


class Arrival(DerivedRow):
    """A capture that came in through the door: it is kept, and nothing followed from it yet."""

    capture = models.OneToOneField(Capture, on_delete=models.CASCADE, related_name="+")
