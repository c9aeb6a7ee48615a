from datetime import time
from typing import Any

from django.db import models

from kith.kernel.scoping import BookManager


class Wish(models.Model):
    """What the owner wants to be told outside of Kith: how often a digest comes by mail, at which hour of their zone
    and, weekly, on which weekday (0 is Monday), and under which secret address the feed is read, empty for none.

    A setting with a secret in it: outside the journal and every export. `since` is when it was chosen: what fell due
    before is not made up for. `always` sends a digest also where there is nothing to say.
    """

    OFF, DAILY, WEEKLY = "off", "daily", "weekly"

    book = models.OneToOneField("accounts.Book", on_delete=models.CASCADE, related_name="+")
    every = models.CharField(max_length=10, default=OFF)
    at = models.TimeField(default=time(7, 0))
    weekday = models.PositiveSmallIntegerField(default=0)
    always = models.BooleanField(default=False)
    since = models.DateTimeField(null=True)
    secret = models.CharField(max_length=64, blank=True)
    secret_hash = models.CharField(max_length=64, blank=True, db_index=True)

    objects = BookManager()


class Edition(models.Model):
    """The digest of a due day, which there is once: what became of it, and what its numbers mean.

    Work, and outside the journal like jobs. `items` are by number the kind of a line, the ids of its person and of what
    else it is about, and the part of the score that spoke loudest; names are not kept. `said` is why it could not be
    sent; `again_at` when it is tried next.
    """

    WAITING, HANDED, SENT = "waiting", "handed", "sent"
    UNCERTAIN, DROPPED, EMPTY = "uncertain", "dropped", "empty"
    UNSENT = (WAITING, HANDED, UNCERTAIN)

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")
    due = models.DateField()
    state = models.CharField(max_length=10, default=WAITING)
    message_id = models.CharField(max_length=255, blank=True, db_index=True)
    items = models.JSONField(default=list)
    tries = models.PositiveIntegerField(default=0)
    again_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    said = models.TextField(blank=True)

    objects = BookManager()

    def item(self, number: int) -> dict[str, Any] | None:
        """What is kept of the line under that number."""
        return next((one for one in self.items if one["number"] == number), None)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "due"], name="one_edition_a_day")]
        indexes = [models.Index(fields=["state"], name="edition_by_state")]


class Obeyed(models.Model):
    """A message with orders that was obeyed, so that it is once: its Message-ID, which edition it is about, what it led
    to, and under which Message-ID it was answered. Work, and outside the journal."""

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")
    message_id = models.CharField(max_length=255)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, null=True, related_name="+")
    answer_id = models.CharField(max_length=255, blank=True)
    batch = models.BigIntegerField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    objects = BookManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "message_id"], name="obeyed_once")]
        verbose_name_plural = "obeyed"
