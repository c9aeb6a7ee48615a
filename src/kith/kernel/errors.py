"""What can go wrong through no fault of the program."""

from collections.abc import Iterator
from contextlib import contextmanager


class Refusal(Exception):  # noqa: N818 -- the product's word: the user can mend it, nothing is broken
    """The action was not done, nothing changed, and the text says why and what to do; it is written for people.

    Each face maps it once: a form error, 422, exit code 1, a DAV precondition. `about` names the field of a form that
    it speaks of, where there is one.
    """

    def __init__(self, said: str, *, about: str = "") -> None:
        super().__init__(said)
        self.about = about


@contextmanager
def speaking_of(field: str) -> Iterator[None]:
    """Whatever is refused within speaks of that field."""
    try:
        yield
    except Refusal as refusal:
        raise Refusal(str(refusal), about=field) from None


class Unscoped(RuntimeError):  # noqa: N818 -- read as "the query was unscoped"
    """A query over rows that belong to books did not say whose book: a bug that would leak."""
