"""Addresses that answered for somebody follow the person."""

from django.db import models

from kith.journal.recording import Recording
from kith.people.models import Person

from .models import Correspondent


def follow(rec: Recording, kept: models.Model, other: models.Model) -> None:
    """What answered for the other answers for the kept one."""
    if isinstance(kept, Person) and isinstance(other, Person):
        Correspondent.objects.of(rec.book).filter(likely=other.pk).update(likely=kept.pk)
