"""The kinds of rows that a JSONL export of events holds."""

from .models import End, FollowUp, Visit

MODELS = [Visit, End, FollowUp]
