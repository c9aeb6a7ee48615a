"""What wakes the thread that sends, since something was handed in in this process, and what tells it to end."""

import threading

_something = threading.Event()
_end = threading.Event()


def wake() -> None:
    """There is something to do."""
    _something.set()


def wait(seconds: float) -> None:
    """Until there is, or as long as that."""
    _something.wait(seconds)
    _something.clear()


def rest(seconds: float) -> None:
    """As long as that, or until it is to end."""
    _end.wait(seconds)


def begin() -> None:
    """From now on messages are taken up."""
    _end.clear()


def end() -> None:
    """From now on no further message is taken up."""
    _end.set()
    _something.set()


def ending() -> bool:
    """Whether that was said."""
    return _end.is_set()
