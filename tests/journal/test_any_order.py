"""Whatever was done, and in whatever order it is taken back: a batch is taken back exactly, or refused."""

import re
from contextlib import suppress

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from kith.exports.jsonl import lines
from kith.journal.models import Batch, Entry
from kith.journal.recording import close_batch, open_batch, recording
from kith.journal.undoing import undo
from kith.kernel.capabilities import rooms
from kith.kernel.errors import Refusal
from kith.kernel.portable import kinds

from .doings import ALONE, GROUPS
from .working import AtWork, Nothing

pytestmark = pytest.mark.django_db
Rows = dict[tuple[str, int], dict]  # every row of the book, by table and id


def content(book) -> Rows:
    """All rows that the journal keeps, as the database has them: more than an export tells, and sooner."""
    rows = {}
    with connection.cursor() as cursor:
        for model in kinds().values():
            cursor.execute(f"SELECT * FROM {model._meta.db_table} WHERE book_id = %s", [book.pk])
            names = [column[0] for column in cursor.description]
            for values in cursor.fetchall():
                row = dict(zip(names, values, strict=True))
                rows[model._meta.db_table, row["id"]] = row
    return rows


class Days(AtWork):
    """Somebody at work on a book. `steps` is what each batch did to its rows, in the order it was done."""

    def __init__(self, user) -> None:
        super().__init__(user)
        self.now = content(self.book)
        self.first = list(lines(self.book))
        self.steps: dict[int, list[tuple[Rows, Rows]]] = {}
        self.long: Batch | None = None
        self.interleaved = False

    @initialize(groups=st.lists(st.sampled_from(GROUPS), min_size=1, max_size=2), data=st.data())
    def begin(self, groups, data) -> None:
        self.begin_with(groups)
        for _ in range(2):
            self.do(data)

    @rule(data=st.data())
    def do(self, data) -> None:
        """One action of its own batch."""
        before = Batch.objects.of(self.book).order_by("-pk").values_list("pk", flat=True).first() or 0
        self.do_something(data)
        for pk in Batch.objects.of(self.book).filter(pk__gt=before).values_list("pk", flat=True):
            self._note(pk)
        assert content(self.book) == self.now, "what was done is in the journal"

    @rule(data=st.data())
    def go_on_with_an_import(self, data) -> None:
        """One more chunk under the open batch, while other things are done in between."""
        doings = data.draw(st.lists(st.sampled_from([one for one in self.doings if one not in ALONE]), max_size=3))
        self.long = self.long or open_batch(book=self.book, by=self.user, verb="import", said="Importing")
        with recording(self.long) as part:
            for doing in doings:
                with suppress(Refusal, Nothing):
                    doing({"book": self.book, "by": self.user, "within": part}, self.picking(data))
        if self.long.entries.exists():
            self._note(self.long.pk)

    @precondition(lambda self: self.long)
    @rule()
    def end_the_import(self) -> None:
        close_batch(self.long, said="Imported")
        self.long = None

    @precondition(lambda self: self.steps)
    @rule(data=st.data())
    def take_back(self, data) -> None:
        self._take_back(data.draw(st.sampled_from(sorted(self.steps))))

    def teardown(self) -> None:
        """At last everything is taken back, the latest first, and the book is what it was."""
        try:
            while self.steps:
                latest = Entry.objects.filter(batch__in=self.steps).order_by("-pk").values_list("batch_id", flat=True)
                if self.interleaved:  # two that were at work at once may stand on each other
                    if not any(self._take_back(pk) for pk in dict.fromkeys(latest)):
                        return
                else:
                    assert self._take_back(latest[0]), "nothing stands on the latest"
            assert list(lines(self.book)) == self.first
        finally:
            self.end()

    def _note(self, batch: int) -> None:
        before, self.now = self.now, content(self.book)
        steps = self.steps.setdefault(batch, [])
        self.interleaved = self.interleaved or (bool(steps) and batch != max(self.steps))
        steps.append((before, self.now))

    def _take_back(self, pk: int) -> bool:
        batch = Batch.objects.of(self.book).get(pk=pk)
        refused = None
        try:
            undo(batch, by=self.user)
        except Refusal as refusal:
            refused = str(refusal)
        if refused is not None:
            named = {int(number) for number in re.findall(r"(\d+) “", refused)}
            assert named, refused
            assert named <= self.steps.keys() - {pk}
            assert content(self.book) == self.now, "a refusal changes nothing"
            return False
        connection.check_constraints()
        self.now = without(self.now, self.steps.pop(pk))
        assert content(self.book) == self.now
        assert not [room for room in rooms("mending") if room.fault(book=self.book)]
        if self.long and self.long.pk == pk:
            self.long = None
        return True


def without(now: Rows, steps: list[tuple[Rows, Rows]]) -> Rows:
    """The rows with what these steps did taken out of it, field by field."""
    rows = dict(now)
    for before, after in reversed(steps):
        for key in before.keys() | after.keys():
            was, became = before.get(key), after.get(key)
            if became is None:
                assert key not in rows
                rows[key] = was
            elif was is None:
                del rows[key]
            elif was != became:
                changed = {name: was[name] for name in was if was[name] != became[name]}
                assert all(rows[key][name] == became[name] for name in changed)
                rows[key] = {**rows[key], **changed}
    return rows


def test_any_order(maya):
    quiet = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    often = settings(
        max_examples=20,
        stateful_step_count=20,
        deadline=None,
        suppress_health_check=quiet,
        phases=[__import__("hypothesis").Phase.generate],
    )
    run_state_machine_as_test(lambda: Days(maya), settings=often)
