"""Pages of people, circles and organisations: find, ask, act, render."""

from .brief import brief
from .circles import circle_deletion, circle_name
from .editing import facts, meeting, new_person, note
from .hanging import contact_point, post, works_again
from .leaving import deletion, erasure
from .listing import people, selection
from .organisations import organisation, organisation_deletion, organisation_facts
from .page import circles, interests, marks, me, news_closure, person, photo, signature_answer

__all__ = [
    "brief",
    "circle_deletion",
    "circle_name",
    "circles",
    "contact_point",
    "deletion",
    "erasure",
    "facts",
    "interests",
    "marks",
    "me",
    "meeting",
    "new_person",
    "news_closure",
    "note",
    "organisation",
    "organisation_deletion",
    "organisation_facts",
    "people",
    "person",
    "photo",
    "post",
    "selection",
    "signature_answer",
    "works_again",
]
