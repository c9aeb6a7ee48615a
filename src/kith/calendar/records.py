"""The kinds of rows that a JSONL export of meetings holds."""

from .models import Guest, Held, Meeting

MODELS = [Meeting, Guest, Held]
