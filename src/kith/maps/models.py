"""Maps as they were drawn."""

from django.db import models

from kith.kernel.scoping import DerivedRow


class Drawing(DerivedRow):
    """A map as it was drawn: who stands where, never what they are called.

    `asked` is what it shows, and `key` the hash of that; `content` is what `drawing.compose` made, empty while
    the first is being made. It was made on the day `made_on` of the book as it stood after `batch`, the newest one.
    `asked_on` is the owner's day on which a newer one was asked for.
    """

    key = models.CharField(max_length=64)
    asked = models.JSONField(default=dict)
    content = models.JSONField(default=dict)
    batch = models.CharField(max_length=100, blank=True)
    made_on = models.DateField(null=True)
    asked_on = models.DateField(null=True)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "key"], name="one_drawing")]
