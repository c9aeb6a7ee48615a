"""Whose promise it is, by its own words."""

import re

_TO_ME = re.compile(r"\b(?:me|us|mir|uns)\b", re.IGNORECASE)
_TO_MYSELF = re.compile(r"\bremind (?:me|us)\b|\berinner[en]? (?:mich|uns)\b", re.IGNORECASE)


def is_theirs(what: str) -> bool:
    """Whether it is to be done for whoever writes: "send me the report" is what somebody else said they would do."""
    return bool(_TO_ME.search(what)) and not _TO_MYSELF.search(what)
