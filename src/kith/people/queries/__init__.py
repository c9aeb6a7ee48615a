"""Questions about people. All take the book, or a row of it, and only read."""

from .belonging import KINDS, any_belong, belonging, belongs
from .filtering import Filter, filters
from .finding import (
    circles,
    how_many,
    is_meant,
    listed,
    me,
    organisation_named,
    organisations_holding,
    people_of,
    person_named,
    silent_among,
)
from .former import former_person, formers_named
from .listing import Filters, Page, Row, people_page, rows_of
from .meaning import organisations_meant, organisations_meant_by
from .numbers import numbers_had
from .posts import Post, Staff, current_post, current_posts, foremost, people_at
from .profiles import Profile, profile
from .signatures import SAYS_NOW, Waiting, jobs_of, signatures_waiting, works_of
from .standings import STATES, in_state
from .suppression import is_suppressed, suppressed_digests

__all__ = [
    "KINDS",
    "SAYS_NOW",
    "STATES",
    "Filter",
    "Filters",
    "Page",
    "Post",
    "Profile",
    "Row",
    "Staff",
    "Waiting",
    "any_belong",
    "belonging",
    "belongs",
    "circles",
    "current_post",
    "current_posts",
    "filters",
    "foremost",
    "former_person",
    "formers_named",
    "how_many",
    "in_state",
    "is_meant",
    "is_suppressed",
    "jobs_of",
    "listed",
    "me",
    "numbers_had",
    "organisation_named",
    "organisations_holding",
    "organisations_meant",
    "organisations_meant_by",
    "people_at",
    "people_of",
    "people_page",
    "person_named",
    "profile",
    "rows_of",
    "signatures_waiting",
    "silent_among",
    "suppressed_digests",
    "works_of",
]
