"""Chats as WhatsApp exports them: a text file, alone or with its pictures in a ZIP."""

from .reading import read, sniff
from .titles import title_of

__all__ = ["read", "sniff", "title_of"]
