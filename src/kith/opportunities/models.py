"""Opportunities, how far they came, who helped, what is next, and what was sent."""

from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow
from kith.people.models import Organisation, Person


class Opportunity(BookRow):
    """A job, an internship, a project or a programme; `posting` is its text, kept word for word.

    `source` is the way by which it came, with the owner's words for it; `encounter` that which led to it.
    """

    told = ngettext_lazy("%(count)s opportunity", "%(count)s opportunities", "number")
    page = ("opportunity", "opportunities")

    JOB, INTERNSHIP, PROJECT, PROGRAMME = "job", "internship", "project", "programme"
    REFERRAL, CONTACT, BOARD, DIRECT = "referral", "contact", "board", "direct"
    SOURCES = (REFERRAL, CONTACT, BOARD, DIRECT)

    role = models.CharField(max_length=255)
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, related_name="opportunities")
    level = models.CharField(max_length=100, blank=True)
    kind = models.CharField(max_length=12, default=JOB)
    link = models.TextField(blank=True)
    posting = models.TextField(blank=True)
    deadline = models.DateField(null=True)
    source = models.CharField(max_length=10, blank=True)
    source_words = models.CharField(max_length=255, blank=True)
    money = models.CharField(max_length=255, blank=True)
    place = models.CharField(max_length=255, blank=True)
    note = models.TextField(blank=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="opportunities")
    added_on = models.DateField()

    class Meta:
        verbose_name_plural = "opportunities"
        indexes = [models.Index(fields=["book", "deadline"], name="opportunity_deadline")]

    def __str__(self) -> str:
        return self.role


class Stage(BookRow):
    """An opportunity came so far on a day; the one of the highest `number` is where it stands.

    `name` is one of `core.stages`, else the owner's own words.
    """

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="stages")
    name = models.CharField(max_length=100)
    on = models.DateField()
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["opportunity", "number"], name="one_stage_of_a_number")]


class Helper(BookRow):
    """What somebody is to an opportunity."""

    TOLD, REFERRER, RECRUITER, MANAGER = "told", "referrer", "recruiter", "manager"
    INTERVIEWER, PREPARED = "interviewer", "prepared"
    ROLES = (TOLD, REFERRER, RECRUITER, MANAGER, INTERVIEWER, PREPARED)
    HELPING = (TOLD, REFERRER, PREPARED)
    """Roles of those who did one a favour."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="helpers")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="helped_with")
    role = models.CharField(max_length=12)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["opportunity", "person", "role"], name="one_helper")]


class Step(BookRow):
    """What the owner means to do next, and when."""

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="steps")
    what = models.TextField()
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["book", "on"], name="step_by_day")]


class StepDone(BookRow):
    """A step was done; deleted, it is open again."""

    step = models.OneToOneField(Step, on_delete=models.CASCADE, related_name="done")
    on = models.DateField()

    class Meta:
        verbose_name_plural = "steps done"


class Attachment(BookRow):
    """A file that was sent, such as the CV; only ever handed out as a file to save."""

    CV, LETTER, OTHER = "cv", "letter", "other"
    LARGEST = 5_000_000

    opportunity = models.ForeignKey(Opportunity, on_delete=models.CASCADE, related_name="attachments")
    kind = models.CharField(max_length=10, default=OTHER)
    name = models.CharField(max_length=255)
    data = models.BinaryField()
    on = models.DateField()
