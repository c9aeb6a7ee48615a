"""What the owner said of people who look like one."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.kernel.scoping import BookRow
from kith.people.models import Person


class TwoPeople(BookRow):
    """Said “two different people”: the pair is not asked about again. The two stand in no order."""

    told = ngettext_lazy("%(count)s pair kept apart", "%(count)s pairs kept apart", "number")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="kept_apart")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="kept_apart_by_others")
    on = models.DateField()

    class Meta:
        verbose_name_plural = "two people"
