"""What was taken in, run by run, and by its hash."""

import hashlib

from django.conf import settings
from django.db import models

from kith.kernel.scoping import DerivedRow


class Fingerprint(DerivedRow):
    """The hash of an item that the book has taken in: importing it again changes nothing. Undo removes it.

    Journalled, so that undo does; but not content, so no part of an export.
    """

    journalled = True
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "digest"], name="one_fingerprint")]


def digest_of(raw: str) -> str:
    """The fingerprint of an item, from its own text."""
    return hashlib.blake2b(raw.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


class Import(DerivedRow):
    """One run of an import: what it reads, how far it came, what became of each item. Outlives its batch.

    `sources` holds the id of the source of each format; of the `added`, some are `people` and some `contacts`, that is
    encounters. `keep_text` says that the words of messages from a phone are kept, too.
    `own` are keys of addresses that mail shows to be the owner's, `foreign` those that they said are not.
    """

    WAITING, RUNNING, DONE, STOPPED, REFUSED = "waiting", "running", "done", "stopped", "refused"

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=255)
    folder = models.TextField(blank=True)
    format = models.CharField(max_length=20, blank=True)
    me = models.CharField(max_length=255, blank=True)
    keep_text = models.BooleanField(default=False)
    own = models.JSONField(default=list)
    foreign = models.JSONField(default=list)
    state = models.CharField(max_length=10, default=WAITING)
    batch = models.BigIntegerField(null=True)
    sources = models.JSONField(default=dict)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    contacts = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    moved = models.PositiveIntegerField(default=0)
    seconds = models.FloatField(default=0)
    said = models.TextField(blank=True)


class Skip(DerivedRow):
    """An item that was left out: its place and the reason."""

    run = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="skips")
    where = models.CharField(max_length=255)
    reason = models.TextField()
