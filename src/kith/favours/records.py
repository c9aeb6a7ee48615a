"""The kinds of rows that a JSONL export of promises, asks and favours holds."""

from .models import Answer, Ask, Favour, Outcome, Promise, Thanks

MODELS = [Promise, Outcome, Ask, Answer, Favour, Thanks]
