"""The kinds of rows that a JSONL export of ties holds."""

from .models import Goal, Statement

MODELS = [Goal, Statement]
