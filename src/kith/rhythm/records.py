"""The kinds of rows that a JSONL export of rhythms holds."""

from .models import Answered, Dismissal, Rhythm, Snooze

MODELS = [Rhythm, Snooze, Dismissal, Answered]
