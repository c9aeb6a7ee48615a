"""The kinds of rows that a JSONL export of rhythms holds."""

from .models import Answered, Budget, CircleRhythm, Dismissal, Pause, PauseOfAll, Rhythm, Snooze

MODELS = [Rhythm, CircleRhythm, Pause, PauseOfAll, Budget, Snooze, Dismissal, Answered]
