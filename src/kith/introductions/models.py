"""Introductions, and what happened with each: a row a step."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.favours.models import Ask
from kith.kernel.scoping import BookRow
from kith.people.models import Person


class Introduction(BookRow):
    """The owner introduces two people; with `for_me`, the first introduces the owner to the other.

    `why` is what it is for, in the owner's words; `ask` the ask that it is to meet, if any.
    """

    told = ngettext_lazy("%(count)s introduction", "%(count)s introductions", "number")
    first = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions_to")
    for_me = models.BooleanField(default=False)
    why = models.TextField(blank=True)
    on = models.DateField()
    ask = models.ForeignKey(Ask, on_delete=models.SET_NULL, null=True, related_name="introductions")


class Step(BookRow):
    """Somebody was asked, said yes or no (`person` is who); it was made; one heard what came of it."""

    introduction = models.ForeignKey(Introduction, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=10)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="introduction_steps")
    on = models.DateField()
