"""Calendars that are looked at again and again, and how that goes. Nothing here is journalled or exported: what a look
brought into the book is a batch like every other."""

from django.db import models

from kith.kernel.scoping import DerivedRow


class Diary(DerivedRow):
    """A calendar: a file on a server (ics), or a collection that speaks CalDAV. `name` is what people call it.

    `address` and `password` are sealed: whoever has the one alone may read the calendar. `host` is shown. `mine` are
    keys of addresses that the server says are its owner's. `etag` and `modified` are those of the file when it was read
    last, `token` that of the collection; `whole_at` is when all of it was read last. `trouble` is what is wrong, in
    words; it is tried again at `next_at`. `refused`: the server let nobody in, so nobody asks again until it is mended.
    """

    ICS, CALDAV = "ics", "caldav"

    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=120)
    host = models.CharField(max_length=255)
    address = models.BinaryField()
    login = models.CharField(max_length=255, blank=True)
    password = models.BinaryField(null=True)
    plain = models.BooleanField(default=False)
    mine = models.JSONField(default=list)
    paused = models.BooleanField(default=False)
    etag = models.CharField(max_length=255, blank=True)
    modified = models.CharField(max_length=60, blank=True)
    token = models.TextField(blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    whole_at = models.DateTimeField(null=True)
    looked_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)
    failures = models.PositiveIntegerField(default=0)
    refused = models.BooleanField(default=False)
    next_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "diaries"

    def __str__(self) -> str:
        return self.name

    @property
    def origin(self) -> str:
        """What meetings name it by."""
        return f"diary:{self.pk}"


class Resource(DerivedRow):
    """What of a calendar was read: a file of a collection by its path, or the one file; its etag and its events."""

    diary = models.ForeignKey(Diary, on_delete=models.CASCADE, related_name="resources")
    href = models.CharField(max_length=1000)
    etag = models.CharField(max_length=255, blank=True)
    events = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["diary", "href"], name="one_resource_a_path")]


class Look(DerivedRow):
    """One look at a calendar: what it read and what became of that; `trouble` says what kept it from its end."""

    diary = models.ForeignKey(Diary, on_delete=models.CASCADE, related_name="looks")
    began_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)
    read = models.PositiveIntegerField(default=0)
    added = models.PositiveIntegerField(default=0)
    updated = models.PositiveIntegerField(default=0)
    skipped = models.PositiveIntegerField(default=0)
    reasons = models.JSONField(default=dict)
    batch = models.BigIntegerField(null=True)
    trouble = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["diary", "-id"], name="look_of_diary")]
