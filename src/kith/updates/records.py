"""The kinds of rows that a JSONL export of updates holds."""

from .models import Letter, OptOut, Update

MODELS = [Update, Letter, OptOut]
