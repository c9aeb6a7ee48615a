"""The kinds of rows that a JSONL export of ties holds."""

from .models import Goal, Inquiry, Statement

MODELS = [Goal, Statement, Inquiry]
