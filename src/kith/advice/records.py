"""The kinds of rows that a JSONL export of talks for advice holds."""

from .models import Step, Talk

MODELS = [Talk, Step]
