"""The books whose mail a thread of this process sends just now: of one book one thread, and what is in its hands is not
left over."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_books: set[int] = set()
_one_at_a_time = threading.Lock()


def books() -> frozenset[int]:
    """Those, by id."""
    with _one_at_a_time:
        return frozenset(_books)


@contextmanager
def at(book: int) -> Iterator[bool]:
    """Whether this thread is the one; it is, until it leaves."""
    with _one_at_a_time:
        mine = book not in _books
        _books.add(book)
    try:
        yield mine
    finally:
        if mine:
            with _one_at_a_time:
                _books.discard(book)
