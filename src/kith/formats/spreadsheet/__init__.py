"""Contacts as Outlook and Google write them into a CSV: one person a row, told apart by their headers."""

from .reading import read, sniff

__all__ = ["read", "sniff"]
