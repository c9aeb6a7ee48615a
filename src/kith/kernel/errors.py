"""What can go wrong through no fault of the program."""


class Refusal(Exception):  # noqa: N818 -- the product's word: the user can mend it, nothing is broken
    """The action was not done, nothing changed, and the text says why and what to do; it is written for people.

    Each face maps it once: a form error, 422, exit code 1, a DAV precondition.
    """


class Unscoped(RuntimeError):  # noqa: N818 -- read as "the query was unscoped"
    """A query over rows that belong to books did not say whose book: a bug that would leak."""
