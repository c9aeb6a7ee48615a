"""Rows by many ids at once."""

from collections.abc import Collection

from django.db.models import Q


def among(column: str, ids: Collection[int]) -> Q:
    """Rows whose `column` is one of these ids. Ids without a gap, as an import makes them, are asked as a range.

    Django prepares each value of an `IN` by itself, which took a third of the time of reading 500 people.
    """
    if ids and max(ids) - min(ids) + 1 == len(set(ids)):
        return Q(**{f"{column}__gte": min(ids), f"{column}__lte": max(ids)})
    return Q(**{f"{column}__in": ids})
