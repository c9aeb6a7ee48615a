"""What the answer to a numbered list asks for, read by rule."""

from .reading import Order, Orders, read
from .words import DONE, NOT, SNOOZE, UNDO

__all__ = ["DONE", "NOT", "SNOOZE", "UNDO", "Order", "Orders", "read"]
