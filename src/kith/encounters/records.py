"""The kinds of rows that a JSONL export of encounters holds."""

from .models import Encounter, Part, Participant, Unanswered

MODELS = [Encounter, Participant, Part, Unanswered]
