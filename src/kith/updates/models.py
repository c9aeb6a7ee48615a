"""News about the owner's career, and the letters that tell it, one to each person."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow, DerivedRow
from kith.people.models import Person


class Update(BookRow):
    """A piece of news: `title` is what changed, in a line, `text` the news in Markdown."""

    DRAFT, GOING, PAUSED, CANCELLED = "draft", "going", "paused", "cancelled"

    told = ngettext_lazy("%(count)s update", "%(count)s updates", "number")
    page = ("update", "updates")
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    on = models.DateField()
    state = models.CharField(max_length=10, default=DRAFT)

    class Meta:
        verbose_name_plural = "updates"

    def __str__(self) -> str:
        return self.title

    def leaves(self, state: str) -> str:
        """How a letter in this state stands: once it was called off nothing is ready, and nothing waits."""
        return Letter.CANCELLED if self.state == self.CANCELLED and state in Letter.AHEAD else state


class Letter(BookRow):
    """What one person is told: `text` is the owner's own wording, or, once it is handed in, what goes out; until then a
    letter without one is composed from the record.

    `state` up to WAITING is what the owner decided and is journalled; what became of a letter after that is told by the
    post (`following`), which no undo takes back. Calling an update off leaves it as it is: `stands` tells. `to` is the
    address or number that it goes to, `message_id` that of the mail, without brackets; `said` what the server said when
    it refused. `uid` is also the token by which whoever got it may say that they want no more.
    """

    SMTP, MAIL, WHATSAPP, SMS, LINKEDIN, NONE = "smtp", "mail", "whatsapp", "sms", "linkedin", ""
    BY_HAND = (MAIL, WHATSAPP, SMS, LINKEDIN)
    DRAFT, SKIPPED, WAITING = "draft", "skipped", "waiting"
    SENT, REFUSED, UNCERTAIN, CANCELLED = "sent", "refused", "uncertain", "cancelled"
    AHEAD = (DRAFT, WAITING)

    told = ngettext_lazy("%(count)s letter", "%(count)s letters", "number")
    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="letters")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="letters")
    channel = models.CharField(max_length=10, default=NONE, blank=True)
    text = models.TextField(blank=True)
    state = models.CharField(max_length=10, default=DRAFT)
    to = models.CharField(max_length=320, blank=True)
    message_id = models.CharField(max_length=255, blank=True)
    said = models.TextField(blank=True)
    sent_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="letters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["update", "person"], name="one_letter")]
        indexes = [
            models.Index(fields=["book", "state"], name="letter_by_state"),
            models.Index(fields=["book", "message_id"], name="letter_by_message", condition=~models.Q(message_id="")),
        ]

    @property
    def stands(self) -> str:
        """Its state, as its update leaves it."""
        return self.update.leaves(self.state)

    @property
    def is_open(self) -> bool:
        """Whether its words and its way may be changed still."""
        return self.stands in (self.DRAFT, self.SKIPPED)


class Twin(BookRow):
    """A letter that went out, or was about to, and became one with that of the same update to the same person, who was
    in the book twice. Its `uid` is that of the letter that is gone: the token in the mail of it. The rest tells of the
    mail that the letter which stayed does not tell of: they may still answer it, and it may come back."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="twins")
    to = models.CharField(max_length=320, blank=True)
    message_id = models.CharField(max_length=255, blank=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="twins")

    class Meta:
        indexes = [
            models.Index(fields=["book", "message_id"], name="twin_by_message", condition=~models.Q(message_id="")),
        ]


class Handing(DerivedRow):
    """Very many letters that are being handed in: their ids in the order in which they go, how many of them had their
    turn (`done`) and how many of those went. There until the last is in; where it ended before, `said` tells why.

    `batch` is the one that is open meanwhile, `news` the print of what the letters tell, `on` the day as of which they
    are worded.
    """

    update = models.OneToOneField(Update, on_delete=models.CASCADE, related_name="handing")
    batch = models.BigIntegerField()
    letters = models.JSONField(default=list)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    went = models.PositiveIntegerField(default=0)
    news = models.CharField(max_length=64)
    on = models.DateField()
    said = models.TextField(blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)

    @property
    def at_work(self) -> bool:
        """Whether it goes on."""
        return not self.said

    @property
    def percent(self) -> int:
        """How far it is."""
        return min(100, 100 * self.done // self.total) if self.total else 0


class OptOut(BookRow):
    """Somebody wants no such news: the salted hash of an address, so that it is honoured also for another entry of the
    same address, and after the person left the book and came in again."""

    salt = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "digest"], name="one_opt_out")]
