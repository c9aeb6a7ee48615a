"""The kinds of rows that a JSONL export of encounters holds."""

from .models import Encounter, Part, Participant

MODELS = [Encounter, Participant, Part]
