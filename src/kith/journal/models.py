from django.conf import settings
from django.db import models

from kith.kernel.scoping import BookManager


class Batch(models.Model):
    """What one action changed. Open while a long one is at work (`finished_at` empty); undone when it has an Undo."""

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    verb = models.CharField(max_length=40)
    said = models.TextField()
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)

    objects = BookManager()

    class Meta:
        indexes = [models.Index(fields=["book", "-id"], name="batch_latest")]

    def __str__(self) -> str:
        return self.said


class Undo(models.Model):
    """A batch was taken back: by whom, when."""

    batch = models.OneToOneField(Batch, on_delete=models.CASCADE, related_name="undo")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(auto_now_add=True)


class Entry(models.Model):
    """One row that a batch added, changed or deleted, before and after; or many added rows of one table by their ids.

    An added row is its own "after", so only its id is kept; `ids` holds runs such as `1-500 612`.
    """

    ADD, CHANGE, DELETE = "add", "change", "delete"

    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="entries")
    kind = models.CharField(max_length=6)
    model = models.CharField(max_length=60)
    row = models.BigIntegerField(null=True)
    ids = models.TextField(blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes = [models.Index(fields=["model", "row"], name="entry_row")]
