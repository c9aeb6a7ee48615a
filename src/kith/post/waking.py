"""What wakes the thread that sends: something was handed in, in this process."""

import threading

_something = threading.Event()


def wake() -> None:
    """There is something to do."""
    _something.set()


def wait(seconds: float) -> None:
    """Until there is, or as long as that."""
    _something.wait(seconds)
    _something.clear()
