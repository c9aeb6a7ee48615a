"""The kinds of rows that a JSONL export of promises holds."""

from .models import Outcome, Promise

MODELS = [Promise, Outcome]
