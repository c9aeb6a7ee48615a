"""The kinds of rows that a JSONL export of people holds, the pointed at before the pointing."""

from .models import (
    Affiliation,
    Circle,
    ContactPoint,
    Interest,
    Mark,
    Me,
    Merged,
    News,
    NewsClosure,
    Organisation,
    Person,
    Photo,
    Place,
    Raw,
    Source,
    Suppression,
)

MODELS = [
    Source,
    Organisation,
    Circle,
    Person,
    Me,
    Merged,
    Mark,
    Affiliation,
    ContactPoint,
    Place,
    Interest,
    Photo,
    Raw,
    News,
    NewsClosure,
    Suppression,
]
