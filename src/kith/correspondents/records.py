"""The kinds of rows that a JSONL export of correspondents holds."""

from .models import Called, Declined

MODELS = [Declined, Called]
