"""A mail account, and what goes out through it. Nothing here is journalled or exported: secrets are no part of a book,
and what was sent cannot be taken back."""

from typing import Any

from django.db import models

from kith.kernel.scoping import BookManager

TLS, STARTTLS, PLAIN = "tls", "starttls", "plain"
"""How a connection is kept from others: from its start, after asking for it, not at all (to this machine only)."""


class Account(models.Model):
    """The mail account of a book: where its mail lies (IMAP) and goes out (SMTP), and its password, sealed.

    `pace` is the seconds between two letters and `a_day` how many may go out within 24 hours; `next_at` is when the
    next may. `paused` is the owner's own; `held_until` is when the server is tried again after it asked to wait,
    `held_why` what it said, `holds` how often in a row. `stopped` waits for the owner: a password that is refused is
    not tried again and again.
    """

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")
    address = models.CharField(max_length=254)
    name = models.CharField(max_length=150, blank=True)
    login = models.CharField(max_length=254)
    sealed = models.BinaryField(default=bytes)
    imap_host = models.CharField(max_length=253, blank=True)
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, default=TLS)
    smtp_host = models.CharField(max_length=253, blank=True)
    smtp_port = models.PositiveIntegerField(default=465)
    smtp_security = models.CharField(max_length=8, default=TLS)
    pace = models.PositiveIntegerField(default=30)
    a_day = models.PositiveIntegerField(default=50)
    next_at = models.DateTimeField(null=True)
    paused = models.BooleanField(default=False)
    stopped = models.BooleanField(default=False)
    held_until = models.DateTimeField(null=True)
    held_why = models.TextField(blank=True)
    holds = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = BookManager()

    def __str__(self) -> str:
        return self.address

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "address"], name="one_account_an_address")]


class Posted(models.Model):
    """One message to one person on its way out. `message_id` stands here before anything is sent.

    `state`: it waits (not before `not_before`), is being sent by the process `runner` since `begun_at`, was sent, was
    refused, was cancelled, or is uncertain: the server was given it and nobody knows whether it took it; that is asked
    of the owner, and it is never sent again by itself. `data_at` is when the server was about to be given the message:
    without it, nothing went out. `said` is what the server said last, and `nobody` that it said the address takes no
    mail. `content` is the message as it goes over the wire, until it has ended: who wrote it keeps it. `copied` tells
    whether a copy has reached the folder Sent. `told` is false until the `posted` rooms have heard of the last change.
    """

    LETTER, DIGEST, ANSWER = "letter", "digest", "answer"
    WAITING, SENDING, SENT = "waiting", "sending", "sent"
    REFUSED, UNCERTAIN, CANCELLED = "refused", "uncertain", "cancelled"
    KINDS = (LETTER, DIGEST, ANSWER)

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+")
    message_id = models.CharField(max_length=250, unique=True)
    kind = models.CharField(max_length=10)
    to = models.CharField(max_length=254)
    subject = models.CharField(max_length=250, blank=True)
    content = models.BinaryField(default=bytes)
    not_before = models.DateTimeField()
    state = models.CharField(max_length=10, default=WAITING)
    said = models.TextField(blank=True)
    nobody = models.BooleanField(default=False)
    tries = models.PositiveIntegerField(default=0)
    runner = models.CharField(max_length=150, blank=True)
    begun_at = models.DateTimeField(null=True)
    data_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    copied = models.BooleanField(null=True)
    copy_tries = models.PositiveIntegerField(default=0)
    told = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    objects = BookManager()

    def __str__(self) -> str:
        return self.message_id

    @property
    def ended(self) -> bool:
        """Whether nothing more happens with it by itself."""
        return self.state not in (self.WAITING, self.SENDING)

    @property
    def bytes(self) -> Any:
        """The message as it goes over the wire."""
        return bytes(self.content)

    class Meta:
        indexes = [
            models.Index(fields=["state", "not_before"], name="posted_by_state"),
            models.Index(fields=["book", "state", "sent_at"], name="posted_of_book"),
            models.Index(fields=["told"], condition=models.Q(told=False), name="posted_untold"),
        ]
