"""Boxes that are looked at again and again: which folders, how far, what was found. Nothing here is journalled: it
tells how the looking goes; what a look brought into the book is a batch like every other."""

from functools import cached_property

from django.db import models

from kith.imports.queries import mail_taken_back
from kith.kernel.scoping import DerivedRow

REACH = 730
"""Days that a first look goes back, unless the owner says otherwise."""


class Box(DerivedRow):
    """The mailbox of an account, known by its address.

    `since` is the day from which on messages count. `subjects` says whether subjects are read, `signatures` whether the
    ends of letters are, for what their writers do; nothing of them is kept. `learned` are keys of
    addresses from which its owner writes, beside that of the account; `foreign` those that they said are not theirs.
    `server` is the name by which the receiving server signs what it found out of a sender (authserv-id): as the owner
    told it, else the one that `vouching` has seen at the top of nearly all messages. `trouble` is what is wrong, in
    words; it is tried again at `next_at`. `refused` is the mark of a password that the server did not take: with that
    nobody asks again. `waits` is whether the server tells of new messages by itself (IDLE).
    """

    address = models.CharField(max_length=254)
    since = models.DateField(null=True)
    subjects = models.BooleanField(default=True)
    signatures = models.BooleanField(default=False)
    paused = models.BooleanField(default=False)
    obeys = models.BooleanField(default=True)
    server = models.CharField(max_length=255, blank=True)
    vouching = models.JSONField(default=dict)
    learned = models.JSONField(default=list)
    foreign = models.JSONField(default=list)
    waits = models.BooleanField(null=True)
    trouble = models.TextField(blank=True)
    failures = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True)
    refused = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    looked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "address"], name="one_box_an_address")]

    def __str__(self) -> str:
        return self.address


class Folder(DerivedRow):
    """A folder of a box: whether it is looked at, and how far that came. `validity` is the server's UIDVALIDITY, under
    which `last_uid` holds; with another one, everything is looked at anew. `count` is how many heads were read."""

    box = models.ForeignKey(Box, on_delete=models.CASCADE, related_name="folders")
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=10, default="other")
    chosen = models.BooleanField(default=False)
    gone = models.BooleanField(default=False)
    validity = models.BigIntegerField(null=True)
    last_uid = models.BigIntegerField(default=0)
    count = models.PositiveIntegerField(default=0)
    looked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["box", "name"], name="one_folder_a_name")]

    def __str__(self) -> str:
        return self.name


class Look(DerivedRow):
    """One look at a box: what it read and what became of that. `reasons` counts why messages were no contact; `trouble`
    says in words what kept it from its end. One without `ended_at` is under way, or goes on at the next."""

    box = models.ForeignKey(Box, on_delete=models.CASCADE, related_name="looks")
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    total = models.PositiveIntegerField(default=0)
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    unchanged = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    reasons = models.JSONField(default=dict)
    batch = models.BigIntegerField(null=True)
    trouble = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["box", "-id"], name="look_of_box")]

    @property
    def is_news(self) -> bool:
        """Whether the book knows more by it: then there is something to take back."""
        return bool(self.added or self.updated or self.taken_back)

    @cached_property
    def taken_back(self) -> int:
        """How many contacts it took back: their conversations showed to be those of too many."""
        return mail_taken_back(self.batch) if self.batch else 0


class Told(DerivedRow):
    """A message by which the owner told Kith something, known by its Message-ID, so that it is done once. `refused`
    says in words why it was not obeyed; else `capture` is what it became. Nothing of its words is kept here."""

    box = models.ForeignKey(Box, on_delete=models.CASCADE, related_name="told")
    message_id = models.CharField(max_length=255)
    at = models.DateTimeField()
    refused = models.TextField(blank=True)
    capture = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["box", "message_id"], name="told_once")]
