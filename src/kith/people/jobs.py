"""Background work of people."""

from .actions.erasing import AGAIN, leave_nothing_in_the_file

WORKS = {AGAIN: lambda _job: leave_nothing_in_the_file()}
