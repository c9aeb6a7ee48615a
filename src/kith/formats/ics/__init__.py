"""Calendars as they lie in files and on servers (iCalendar, RFC 5545): their events, unfolded over
a span of time; and written for other programs."""

from .blocks import name_of, sniff
from .reading import Span, read
from .writing import Entry, write

__all__ = ["Entry", "Span", "name_of", "read", "sniff", "write"]
