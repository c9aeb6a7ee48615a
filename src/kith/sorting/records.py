"""The kinds of rows that a JSONL export of sorting holds."""

from .models import Sorting

MODELS = [Sorting]
