"""Whoever is erased, whenever: no undo brings them back, and every batch that stands can still be taken back."""

from contextlib import suppress

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from kith.journal.models import Batch, Entry
from kith.journal.rows import ids_in
from kith.journal.undoing import undo
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.people.actions import erase_person
from kith.people.identity import identity_of
from kith.people.merged import merged_into
from kith.people.models import Person
from kith.people.queries import former_person

from .doings import GROUPS
from .working import AtWork

pytestmark = pytest.mark.django_db


class Erasures(AtWork):
    """Somebody at work on a book, who erases people: those who are there, and those who were."""

    def __init__(self, user) -> None:
        super().__init__(user)
        self.known: set[int] = set()
        self.erased: set[int] = set()

    @initialize(groups=st.lists(st.sampled_from(GROUPS), min_size=1, max_size=3), data=st.data())
    def begin(self, groups, data) -> None:
        self.begin_with(groups)
        for _ in range(5):
            self.do(data)

    @rule(data=st.data())
    def do(self, data) -> None:
        self.do_something(data)
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
        there = Person.objects.of(self.book).filter(pk=pk).first()
        person = there or merged_into(self.book, pk) or former_person(self.book, pk)
        assert person is not None, "the journal knows whoever was there"
        self.erased.update(identity_of(self.book, person).ids)
        erase_person(book=self.book, by=self.user, person=person)
        self._nobody_is_back()

    def teardown(self) -> None:
        """At last everything that stands is taken back, the latest first."""
        try:
            while standing := self._standing():
                undo(Batch.objects.of(self.book).get(pk=standing[-1]), by=self.user)
                self._nobody_is_back()
            assert not Person.objects.of(self.book).exists()
        finally:
            self.end()

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


def test_erased_in_any_order(maya):
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    often = settings(
        max_examples=15, stateful_step_count=15, deadline=None, suppress_health_check=quiet, phases=[Phase.generate]
    )
    run_state_machine_as_test(lambda: Erasures(maya), settings=often)
