"""The kinds of rows that a JSONL export of updates holds."""

from .models import Letter, OptOut, Twin, Update

MODELS = [Update, Letter, Twin, OptOut]
