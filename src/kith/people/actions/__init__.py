"""What one can do with people, one verb a function: keyword-only, atomic, journalled; each raises `Refusal`.

An action that is part of a larger one takes that one's recording as `within`. Days are ISO text and may be partial,
except those of type `date`.
"""

from .adding import add_person, change_person, drop_me, make_source, own_card, set_me, set_through
from .belonging import (
    affiliate,
    change_affiliation,
    change_organisation,
    delete_organisation,
    drop_affiliation,
    find_or_add_organisation,
)
from .circles import (
    add_circle,
    add_people_to_circle,
    add_to_circle,
    circle_named,
    delete_circle,
    rename_circle,
    take_out_of_circle,
)
from .erasing import erase_person
from .interests import add_interest, add_interest_to_people, drop_interest
from .leaving import delete_person
from .marking import mark_people, mark_person, unmark_people, unmark_person
from .moving import close_all_news, close_news, move_to
from .noting import note_contact_point, note_post, welcome
from .reaching import add_contact_point, change_contact_point, drop_contact_point, note_failure, works_again
from .signatures import Signed, note_signatures, set_signature_aside, take_signature

__all__ = [
    "Signed",
    "add_circle",
    "add_contact_point",
    "add_interest",
    "add_interest_to_people",
    "add_people_to_circle",
    "add_person",
    "add_to_circle",
    "affiliate",
    "change_affiliation",
    "change_contact_point",
    "change_organisation",
    "change_person",
    "circle_named",
    "close_all_news",
    "close_news",
    "delete_circle",
    "delete_organisation",
    "delete_person",
    "drop_affiliation",
    "drop_contact_point",
    "drop_interest",
    "drop_me",
    "erase_person",
    "find_or_add_organisation",
    "make_source",
    "mark_people",
    "mark_person",
    "move_to",
    "note_contact_point",
    "note_failure",
    "note_post",
    "note_signatures",
    "own_card",
    "rename_circle",
    "set_me",
    "set_signature_aside",
    "set_through",
    "take_out_of_circle",
    "take_signature",
    "unmark_people",
    "unmark_person",
    "welcome",
    "works_again",
]
