"""The kinds of rows that a JSONL export of introductions holds."""

from .models import Introduction, Step

MODELS = [Introduction, Step]
