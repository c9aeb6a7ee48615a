"""Addresses, numbers and names that one wrote with and that the book does not know, and what the owner said of them."""

from django.db import models
from django.db.models import F
from django.utils.translation import ngettext_lazy

from kith.kernel.scoping import BookRow, DerivedRow
from kith.people.models import Person


class Correspondent(DerivedRow):
    """An address on mail that counts as contact, a number, or a name by which a phone calls somebody, which nobody in
    the book had when it came. `key` is that of the address or number, or “name:” and the folded name.

    Derived from messages that are not kept: neither journalled nor exported. `written` are messages of the owner,
    `received` those of the address; `mutual` is the lesser of the two, by which they are ranked. `likely` is the id of
    whose it may be: from it came the answer to a letter that went to them alone.
    """

    EMAIL, PHONE, NAME = "email", "phone", "name"

    kind = models.CharField(max_length=5, default=EMAIL)
    key = models.CharField(max_length=255)
    address = models.CharField(max_length=255)
    name = models.CharField(max_length=255, blank=True)
    written = models.PositiveIntegerField(default=0)
    received = models.PositiveIntegerField(default=0)
    mutual = models.PositiveIntegerField(default=0)
    first_on = models.DateField()
    last_on = models.DateField()
    likely = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "key"], name="one_correspondent")]
        indexes = [
            models.Index(F("book"), F("mutual").desc(), F("last_on").desc(), F("id"), name="correspondent_rank"),
        ]

    def __str__(self) -> str:
        return self.name or self.address


class Exchange(DerivedRow):
    """What passed with a correspondent in one conversation on one day: as much as an encounter needs once they are in
    the book, and no word of it. `moments` are [moment as ISO, in or out, Message-ID or what tells a message of a
    phone]. `batch` is the one with which they came in: they go where that is taken back."""

    correspondent = models.ForeignKey(Correspondent, on_delete=models.CASCADE, related_name="exchanges")
    thread = models.CharField(max_length=255)
    on = models.DateField()
    moments = models.JSONField(default=list)
    batch = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["book", "thread", "correspondent"], name="exchange_thread"),
            models.Index(fields=["batch"], name="exchange_batch", condition=models.Q(batch__isnull=False)),
        ]


class Crowd(DerivedRow):
    """A conversation that too many people are in for it to be contact with any: what passed in it does not count.
    `batch` is the one with which that showed: where it is taken back, what passed counts again."""

    thread = models.CharField(max_length=255)
    batch = models.BigIntegerField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "thread"], name="one_crowd")]
        indexes = [models.Index(fields=["batch"], name="crowd_batch", condition=models.Q(batch__isnull=False))]


class Declined(BookRow):
    """Said “never this one” of an address; with a person, that it is not theirs."""

    told = ngettext_lazy("%(count)s address left out", "%(count)s addresses left out", "number")

    key = models.CharField(max_length=255)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, related_name="+")
    on = models.DateField()

    class Meta:
        verbose_name_plural = "declined"
        indexes = [models.Index(fields=["book", "key"], name="declined_key")]


class Called(BookRow):
    """A name by which the owner’s phone calls somebody: messages under it are with that person. `key` is as that of
    a Correspondent."""

    told = ngettext_lazy("%(count)s name on the phone", "%(count)s names on the phone", "number")

    key = models.CharField(max_length=255)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        verbose_name_plural = "called"
        constraints = [models.UniqueConstraint(fields=["book", "key"], name="called_once")]

    def __str__(self) -> str:
        return self.key
