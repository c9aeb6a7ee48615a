from django.db import models
from django.utils.translation import ngettext_lazy

from kith.encounters.models import Encounter
from kith.kernel.scoping import BookRow
from kith.people.models import Person


class Promise(BookRow):
    """I said I would; with `theirs`, they said they would. `due` is null when no day was said."""

    told = ngettext_lazy("%(count)s promise", "%(count)s promises", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="promises")
    what = models.TextField()
    made_on = models.DateField()
    due = models.DateField(null=True)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="promises")
    theirs = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["book", "due"], name="promise_due")]


class Outcome(BookRow):
    """How a promise ended: kept, or let go. An open promise has none."""

    KEPT, LET_GO = "kept", "let_go"

    promise = models.OneToOneField(Promise, on_delete=models.CASCADE, related_name="outcome")
    kind = models.CharField(max_length=10)
    on = models.DateField()


class Ask(BookRow):
    """I asked somebody for something; with `theirs`, they asked me. `due` is the day by which it was promised."""

    told = ngettext_lazy("%(count)s ask", "%(count)s asks", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="asks")
    what = models.TextField()
    on = models.DateField()
    due = models.DateField(null=True)
    theirs = models.BooleanField(default=False)
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="asks")

    class Meta:
        indexes = [models.Index(fields=["book", "on"], name="ask_by_day")]


class Answer(BookRow):
    """What became of an ask: yes, which leaves it open until it is done; no; done."""

    YES, NO, DONE = "yes", "no", "done"
    KINDS = (YES, NO, DONE)
    ENDS = frozenset({NO, DONE})

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="answers")
    kind = models.CharField(max_length=10)
    on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ask", "kind"], name="one_answer_of_a_kind")]


class Favour(BookRow):
    """Somebody helped me; with `given`, I helped them."""

    told = ngettext_lazy("%(count)s favour", "%(count)s favours", "number")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="favours")
    what = models.TextField()
    on = models.DateField()
    given = models.BooleanField(default=False)
    ask = models.ForeignKey(Ask, on_delete=models.SET_NULL, null=True, related_name="favours")
    encounter = models.ForeignKey(Encounter, on_delete=models.SET_NULL, null=True, related_name="favours")

    class Meta:
        indexes = [models.Index(fields=["book", "on"], name="favour_by_day")]


class Thanks(BookRow):
    """Thanks were said for a favour."""

    favour = models.OneToOneField(Favour, on_delete=models.CASCADE, related_name="thanks")
    on = models.DateField()

    class Meta:
        verbose_name_plural = "thanks"
