"""Whoever is erased, whenever: no undo brings them back, and every batch that stands can still be taken back."""

from contextlib import suppress

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from kith.journal.models import Batch, Entry
from kith.journal.rows import ids_in
from kith.journal.undoing import undo
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.people.actions import erase_person
from kith.people.models import Person
from kith.people.queries import former_person
from tests.journal.doings import GROUPS, add_a_person
from tests.journal.test_any_order import Nothing

pytestmark = pytest.mark.django_db


class Erasures(RuleBasedStateMachine):
    """Somebody at work on a book, who erases people: those who are there, and those who were."""

    def __init__(self, user) -> None:
        super().__init__()
        self.user, self.book = user, user.book
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.known: set[int] = set()
        self.erased: set[int] = set()

    @initialize(groups=st.lists(st.sampled_from(GROUPS), min_size=1, max_size=3), data=st.data())
    def begin(self, groups, data) -> None:
        self.doings = [doing for group in groups for doing in group]
        for _ in range(5):
            self.do(data)

    @rule(data=st.data())
    def do(self, data) -> None:
        few = Person.objects.of(self.book).count() < 2
        doing = add_a_person if few else data.draw(st.sampled_from(self.doings))
        with suppress(Refusal, Nothing), transaction.atomic():
            doing({"book": self.book, "by": self.user}, self._picking(data))
        self.known.update(Person.objects.of(self.book).values_list("pk", flat=True))

    @precondition(lambda self: self._standing())
    @rule(data=st.data())
    def take_back(self, data) -> None:
        with suppress(Refusal), transaction.atomic():
            undo(Batch.objects.of(self.book).get(pk=data.draw(st.sampled_from(self._standing()))), by=self.user)
        self._nobody_is_back()

    @precondition(lambda self: self.known - self.erased)
    @rule(data=st.data())
    def erase(self, data) -> None:
        pk = data.draw(st.sampled_from(sorted(self.known - self.erased)))
        person = Person.objects.of(self.book).filter(pk=pk).first() or former_person(self.book, pk)
        assert person is not None, "the journal knows whoever was there"
        erase_person(book=self.book, by=self.user, person=person)
        self.erased.add(pk)
        self._nobody_is_back()

    def teardown(self) -> None:
        """At last everything that stands is taken back, the latest first."""
        try:
            while standing := self._standing():
                undo(Batch.objects.of(self.book).get(pk=standing[-1]), by=self.user)
                self._nobody_is_back()
            assert not Person.objects.of(self.book).exists()
        finally:
            transaction.set_rollback(True)
            self.whole.__exit__(None, None, None)

    def _standing(self) -> list[int]:
        """By their last entry, the latest last."""
        entries = Entry.objects.filter(batch__book=self.book, batch__undo__isnull=True).order_by("pk")
        last = {batch: pk for pk, batch in entries.values_list("pk", "batch_id")}
        return sorted(last, key=lambda batch: last[batch])

    def _nobody_is_back(self) -> None:
        assert not Person.objects.of(self.book).filter(pk__in=self.erased).exists()
        label = Person._meta.label
        for entry in Entry.objects.filter(batch__book=self.book):
            if entry.model == label:
                assert entry.row not in self.erased
                assert self.erased.isdisjoint(ids_in(entry.ids))
            for values in filter(None, (entry.before, entry.after)):
                assert values.get("person_id") not in self.erased
                assert values.get("through_id") not in self.erased
        connection.check_constraints()
        assert not [room for room in rooms("mending") if room.fault(book=self.book)]

    def _picking(self, data):
        def pick(choices):
            if not choices:
                raise Nothing
            return data.draw(st.sampled_from(list(choices)))

        return pick


def test_erased_in_any_order(maya):
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    often = settings(
        max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=quiet, phases=[Phase.generate]
    )
    run_state_machine_as_test(lambda: Erasures(maya), settings=often)
