"""The kinds of rows that a JSONL export of duplicates holds."""

from .models import TwoPeople

MODELS = [TwoPeople]
