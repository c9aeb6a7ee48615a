"""Talks in which the owner asks somebody for advice, and what happened with each: a row a step."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.favours.models import Favour
from kith.kernel.scoping import BookRow
from kith.opportunities.models import Opportunity
from kith.people.models import Person


class Talk(BookRow):
    """The owner asks somebody to talk with them about `topic`, maybe for an opportunity.

    `questions` are those that the owner wrote, one a line; empty where those of Kith do.
    """

    told = ngettext_lazy("%(count)s talk for advice", "%(count)s talks for advice", "number")
    page = ("talk", "advice")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="talks")
    topic = models.TextField()
    questions = models.TextField(blank=True)
    opportunity = models.ForeignKey(Opportunity, on_delete=models.SET_NULL, null=True, related_name="talks")
    on = models.DateField()

    class Meta:
        verbose_name_plural = "talks for advice"

    def __str__(self) -> str:
        return self.topic


class Step(BookRow):
    """One of `core.advising.KINDS` happened on a day.

    Of what was agreed, `day` is when one meets, `words` where; of a talk, `encounter` has the notes, and `favour` is
    what thanks are due for; of what was used, `words` says how.
    """

    talk = models.ForeignKey(Talk, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=10)
    on = models.DateField()
    day = models.DateField(null=True)
    words = models.TextField(blank=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="advice")
    favour = models.ForeignKey(Favour, on_delete=models.SET_NULL, null=True, related_name="advice")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["talk", "kind"], name="one_step_of_a_kind")]
