"""Pages of people and organisations: find, ask, act, render."""

from .editing import contact_point, facts, meeting, new_person, note, post
from .leaving import deletion, erasure
from .listing import people, selection
from .organisations import organisation, organisation_facts
from .page import circles, interests, marks, news_closure, person, photo

__all__ = [
    "circles",
    "contact_point",
    "deletion",
    "erasure",
    "facts",
    "interests",
    "marks",
    "meeting",
    "new_person",
    "news_closure",
    "note",
    "organisation",
    "organisation_facts",
    "people",
    "person",
    "photo",
    "post",
    "selection",
]
