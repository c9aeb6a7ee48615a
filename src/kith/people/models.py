"""People, where they belong, how to reach them, and where each fact came from.

Days are ISO text and may be partial (`2024-05-03`, `2024-05`, `2024`, `--12-01`); empty means unknown.
"""

from django.db import models
from django.db.models.functions import Right
from django.utils.translation import ngettext_lazy

from kith.kernel.scoping import BookRow, DerivedRow

DAY = 10


class Source(BookRow):
    """Where facts came from: a file, a sentence, the owner's own typing, the end of a letter; and on what day."""

    SIGNATURE = "signature"

    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=255, blank=True)
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["book", "on"], name="source_by_day")]

    def __str__(self) -> str:
        return self.name or self.kind


class Person(BookRow):
    """Somebody one knows. `name` is how they write it; `sort_key` is it folded, for order and look-up."""

    told = ngettext_lazy("%(count)s person", "%(count)s people", "number")
    page = ("person", "people")
    erasure = "person-erasure"
    name = models.CharField(max_length=255)
    sort_key = models.CharField(max_length=255)
    prefix = models.CharField(max_length=100, blank=True)
    given = models.CharField(max_length=150, blank=True)
    additional = models.CharField(max_length=150, blank=True)
    family = models.CharField(max_length=150, blank=True)
    suffix = models.CharField(max_length=100, blank=True)
    nickname = models.CharField(max_length=150, blank=True)
    card_uid = models.CharField(max_length=255, blank=True)
    birthday = models.CharField(max_length=DAY, blank=True)
    note = models.TextField(blank=True)
    met = models.TextField(blank=True)
    met_on = models.CharField(max_length=DAY, blank=True)
    through = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="introduced", db_index=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name_plural = "people"
        indexes = [
            models.Index(fields=["book", "sort_key"], name="person_by_name"),
            models.Index(fields=["book", "card_uid"], name="person_by_uid", condition=~models.Q(card_uid="")),
            models.Index("book", Right("birthday", 6), name="person_by_birthday", condition=~models.Q(birthday="")),
            # Of most nobody knows through whom: an index that held them, too, would be passed over for the whole table.
            models.Index(fields=["through"], name="person_through", condition=models.Q(through__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.name


class Me(BookRow):
    """Which person is the owner: never listed, ranked or matched; the owner's positions and schools hang on it."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="me")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_me")]


class Merged(BookRow):
    """Another entry of the book that was this person, and became one with them.

    `name` is what the book calls them no more; by `card_uid`, `was` (the uid of the entry, in hex) and the name they
    are known again. `number` was its id, to which addresses may lead.
    """

    local = frozenset({"number"})

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="merged")
    name = models.CharField(max_length=255)
    card_uid = models.CharField(max_length=255, blank=True)
    was = models.CharField(max_length=32)
    number = models.BigIntegerField(null=True)

    class Meta:
        verbose_name_plural = "merged"
        indexes = [models.Index(fields=["book", "number"], name="merged_number")]

    def __str__(self) -> str:
        return self.name


class Mark(BookRow):
    """A decision about a person, as a row that is deleted to take it back."""

    PUT_ASIDE, DO_NOT_CONTACT, NO_UPDATES, DECEASED = "put_aside", "do_not_contact", "no_updates", "deceased"
    SILENT = (PUT_ASIDE, DO_NOT_CONTACT, DECEASED)  # who bears one of these is never suggested

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="marks")
    kind = models.CharField(max_length=20)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind"], name="one_mark")]
        indexes = [models.Index(fields=["book", "kind"], name="mark_by_kind")]


class Organisation(BookRow):
    """A place where people work, study or belong. `key` is the name folded, without its legal form."""

    told = ngettext_lazy("%(count)s organisation", "%(count)s organisations", "number")
    page = ("organisation", "people")
    name = models.CharField(max_length=255)
    key = models.CharField(max_length=255)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "key"], name="one_organisation")]

    def __str__(self) -> str:
        return self.name


class Affiliation(BookRow):
    """A person at an organisation. `past` says that it ended even when nobody knows the day."""

    told = ngettext_lazy("%(count)s place of work or study", "%(count)s places of work or study", "number")

    WORK, STUDY, MEMBER = "work", "study", "member"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="affiliations")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, null=True, related_name="affiliations")
    title = models.CharField(max_length=255, blank=True)
    kind = models.CharField(max_length=10, default=WORK)
    department = models.CharField(max_length=255, blank=True)
    place = models.CharField(max_length=255, blank=True)
    started = models.CharField(max_length=DAY, blank=True)
    ended = models.CharField(max_length=DAY, blank=True)
    past = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["book", "started"], name="affiliation_started", condition=~models.Q(started="")),
        ]


class ContactPoint(BookRow):
    """A way to reach a person. `key` is the value made comparable; `parts` holds an address by field."""

    told = ngettext_lazy("%(count)s address or number", "%(count)s addresses and numbers", "number")

    EMAIL, PHONE, URL, ADDRESS, SOCIAL = "email", "phone", "url", "address", "social"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="contact_points")
    kind = models.CharField(max_length=10)
    value = models.TextField()
    key = models.CharField(max_length=255)
    label = models.CharField(max_length=100, blank=True)
    preferred = models.BooleanField(default=False)
    parts = models.JSONField(default=dict, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["book", "kind", "key"], name="contact_point_key")]


class Undelivered(BookRow):
    """What was sent to an address came back, or was refused since nobody is there: the address is not used any more
    until the row is deleted."""

    point = models.OneToOneField(ContactPoint, on_delete=models.CASCADE, related_name="undelivered")
    on = models.DateField()
    said = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "undelivered"


class Circle(BookRow):
    """A group of people that the owner names. `kind` says where it belongs; "own" belongs nowhere in particular."""

    told = ngettext_lazy("%(count)s circle", "%(count)s circles", "number")

    INSIDE, OUTSIDE, SCHOOL, COMMUNITY, OWN = "inside", "outside", "school", "community", "own"

    name = models.CharField(max_length=150)
    key = models.CharField(max_length=150)
    kind = models.CharField(max_length=10, default=OWN)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "key"], name="one_circle")]

    def __str__(self) -> str:
        return self.name


class Place(BookRow):
    """A person's place in a circle."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="places")
    circle = models.ForeignKey(Circle, on_delete=models.CASCADE, related_name="places")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "circle"], name="one_place")]


class Interest(BookRow):
    """Something that a person cares about, likes or is good at; `key` is the name folded."""

    told = ngettext_lazy("%(count)s interest", "%(count)s interests", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interests")
    name = models.CharField(max_length=150)
    key = models.CharField(max_length=150)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="one_interest")]
        indexes = [models.Index(fields=["book", "key"], name="interest_key")]


class Photo(BookRow):
    """A person's picture, as it came. Only kinds that cannot hold a script (RASTER) are shown."""

    told = ngettext_lazy("%(count)s photograph", "%(count)s photographs", "number")

    RASTER = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"})

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="photo")
    media_type = models.CharField(max_length=50)
    data = models.BinaryField()


class Raw(BookRow):
    """What came in, word for word, beside what was understood of it."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="raws")
    format = models.CharField(max_length=20)
    body = models.TextField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")


class News(BookRow):
    """Something changed for a person: `before` and `after` are affiliations; closed when dealt with."""

    told = ngettext_lazy("%(count)s piece of news", "%(count)s pieces of news", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="news")
    before = models.ForeignKey(Affiliation, on_delete=models.CASCADE, null=True, related_name="+")
    after = models.ForeignKey(Affiliation, on_delete=models.CASCADE, related_name="+")
    seen_on = models.DateField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")


class NewsClosure(BookRow):
    """A piece of news was dealt with: congratulated, or not news."""

    news = models.OneToOneField(News, on_delete=models.CASCADE, related_name="closure")
    on = models.DateField()
    outcome = models.CharField(max_length=20)


class Signature(BookRow):
    """What the end of a letter said of somebody's work, or a number of theirs (`phone`), and the book did not: offered
    as news, until the owner takes it over or sets it aside. Nothing else of the letter is kept.

    `key` is title and organisation folded, or that of the number, by which the same is known again; `on` the day of the
    letter; `outcome` is empty while it waits, then `taken` or `aside`.
    """

    told = ngettext_lazy("%(count)s signature", "%(count)s signatures", "number")

    WAITING, TAKEN, ASIDE = "", "taken", "aside"

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="signatures")
    title = models.CharField(max_length=255, blank=True)
    organisation = models.CharField(max_length=255, blank=True)
    phone = models.CharField(max_length=255, blank=True)
    key = models.CharField(max_length=255)
    on = models.DateField()
    outcome = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="one_signature")]
        indexes = [models.Index(fields=["book", "on"], name="signature_waiting", condition=models.Q(outcome=""))]

    def __str__(self) -> str:
        return self.phone or ", ".join(filter(None, [self.title, self.organisation]))


class Suppression(BookRow):
    """The salted hash of a key of somebody erased, so that an import does not bring them back.

    The salt goes with it, since a book that came in from an export has another one of its own.
    """

    salt = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "digest"], name="one_suppression")]


_FALLING_SILENT = ("dormant_on", "last_contact", "usual_gap", "strength", "unanswered", "last_out")


class Standing(DerivedRow):
    """How things are with a person, computed from the encounters; a person without any has none.

    `strength` is what it was on the day of the last contact and halves every `half_life` days; `usual_gap` and
    `half_life` are days; `last_in` and `last_out` are the last days on which they, and the owner, reached out. Unless
    they meet again, the tie is quiet after `quiet_on` and dormant after `dormant_on`. `reconnected_on` is the day
    on which a dormant tie was taken up again, when that was within a week of the last contact.
    """

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="standing", primary_key=False)
    first_contact = models.DateField()
    last_contact = models.DateField()
    last_channel = models.CharField(max_length=10)
    count = models.PositiveIntegerField()
    usual_gap = models.FloatField(null=True)
    burstiness = models.FloatField(default=0)
    strength = models.FloatField(default=0)
    half_life = models.FloatField(default=180)
    quiet_on = models.DateField()
    dormant_on = models.DateField()
    reconnected_on = models.DateField(null=True)
    last_in = models.DateField(null=True)
    last_out = models.DateField(null=True)
    unanswered = models.PositiveIntegerField(default=0)
    owes_reply = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["book", "last_contact", "person"], name="standing_last"),
            models.Index(fields=["book", "first_contact"], name="standing_first"),
            models.Index(fields=["book", "last_contact"], name="standing_owed", condition=models.Q(owes_reply=True)),
            # Holds all that is asked of everybody who is quiet, so that the rows need not be read.
            models.Index(fields=["book", "quiet_on", *_FALLING_SILENT, "person"], name="standing_quiet"),
            models.Index(
                fields=["book", "reconnected_on"],
                name="standing_reconnected",
                condition=models.Q(reconnected_on__isnull=False),
            ),
        ]


class Tally(DerivedRow):
    """How many people the book lists, kept so that no page has to count them."""

    people = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book"], name="one_tally")]
