"""The kinds of rows that a JSONL export of Today holds."""

from .models import Weighing

MODELS = [Weighing]
