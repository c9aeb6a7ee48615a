"""Answers that say whom a name means follow the person."""

from django.db import models

from kith.journal.recording import Recording
from kith.people.models import Person

from .models import Capture


def follow(rec: Recording, kept: models.Model, other: models.Model) -> None:
    """A name that means the other means the kept one."""
    if not isinstance(kept, Person) or not isinstance(other, Person):
        return
    for capture in Capture.objects.of(rec.book).exclude(answers={}):
        if other.uid.hex in capture.answers.values():
            turned = {name: kept.uid.hex if who == other.uid.hex else who for name, who in capture.answers.items()}
            rec.change(capture, answers=turned)
