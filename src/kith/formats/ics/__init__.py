"""Calendars as they lie in files and on servers (iCalendar, RFC 5545): their events, unfolded over a span of time."""

from .blocks import name_of, sniff
from .reading import Span, read

__all__ = ["Span", "name_of", "read", "sniff"]
