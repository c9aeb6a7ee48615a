"""The kinds of rows that a JSONL export of prompts holds."""

from .models import Passed

MODELS = [Passed]
