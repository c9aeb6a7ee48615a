"""The kinds of rows that a JSONL export of captures holds."""

from .models import Capture

MODELS = [Capture]
