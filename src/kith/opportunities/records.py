"""The kinds of rows that a JSONL export of opportunities holds."""

from .models import Attachment, Helper, Opportunity, Stage, Step, StepDone

MODELS = [Opportunity, Stage, Helper, Step, StepDone, Attachment]
