"""Somebody at work on a book, in any order: what the tests share that draw what is done."""

from contextlib import suppress
from typing import Any

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine

from kith.kernel.errors import Refusal
from kith.people.models import Person

from .doings import add_a_person


class Nothing(Exception):
    """There is none to do it with."""


class AtWork(RuleBasedStateMachine):
    """Everything happens within one transaction, which `end` takes back; `doings` is what may be done."""

    def __init__(self, user: Any) -> None:
        super().__init__()
        self.user, self.book = user, user.book
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.doings: list[Any] = []

    def begin_with(self, groups: Any) -> None:
        self.doings = [doing for group in groups for doing in group]

    def do_something(self, data: Any) -> None:
        """One action, as a batch of its own; what is refused, or has nobody to be done with, is not done."""
        few = Person.objects.of(self.book).count() < 2
        doing = add_a_person if few else data.draw(st.sampled_from(self.doings))
        with suppress(Refusal, Nothing), transaction.atomic():
            doing({"book": self.book, "by": self.user}, self.picking(data))

    def picking(self, data: Any) -> Any:
        def pick(choices: Any) -> Any:
            if not choices:
                raise Nothing
            return data.draw(st.sampled_from(list(choices)))

        return pick

    def end(self) -> None:
        transaction.set_rollback(True)
        self.whole.__exit__(None, None, None)
