"""Who knows whom, in a reading: who is told of without having been there, and what stays when names are corrected.

`knows` holds the places among the people of `who` knows and of those `whom` they know, how well (`strength`), the
`words` that tell it, who was `absent`, and whether the sentence tells of it `alone` and of no contact.
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from kith.core.folding import words
from kith.core.names import capitals
from kith.core.sentence.knowing import PRONOUNS, Knowing, knowing

Reading = dict[str, Any]
One = TypeVar("One")
_NOTHING = frozenset(
    "and und by on at until to for the am bis um an on ask fragen today tomorrow heute morgen next this monday tuesday"
    " wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag week woche"
    " fyi note notiz apparently also by".split()
)


def with_ties(facts: Reading, text: str) -> Reading:
    """The reading with what its text tells of who knows whom, where it does."""
    told = knowing(text, [one["name"] for one in facts["people"]])
    if told is None:
        return facts
    if not told.who:
        both = len(facts["people"]) == 2
        tie = {"who": 0, "whom": [1], "strength": told.strength, "words": told.clause, "absent": [], "alone": False}
        return {**facts, "knows": tie} if both else facts
    people = [dict(one) for one in facts["people"]]
    whom = [_place_of(name, people) for name in told.whom]
    who = _who(told, people, whom)
    if who is None or who in whom:
        return facts
    _employ(people, who, whom, told.place)
    there = set(words(told.rest))
    absent = [one for one in (who, *whom) if not there & set(words(people[one]["name"]))]
    alone = _says_nothing(told, facts)
    if len(absent) == len(people):
        absent.remove(who)  # somebody was there of whom the rest tells
    tie = {"strength": told.strength, "words": told.clause, "absent": absent, "alone": alone}
    return _in_order({**facts, "people": people}, who, whom, tie)


def absent(reading: Reading) -> set[int]:
    """The places of the people who are only told of, and were not there."""
    told = reading.get("knows")
    return set(told["absent"]) if told else set()


def there(reading: Reading, people: Sequence[One]) -> list[One]:
    """Those of the people of a reading who were there; where it tells of no contact, all whom it names."""
    return [one for place, one in enumerate(people) if place not in absent(reading)]


def tells_only_of_ties(reading: Reading) -> bool:
    """Whether it tells of no contact at all."""
    return bool((reading.get("knows") or {}).get("alone"))


def of_named(reading: Reading) -> Reading:
    """The reading without people who have no name any more; ties of them go, too."""
    named = [place for place, one in enumerate(reading.get("people", ())) if one.get("name", "").strip()]
    result = {**reading, "people": [reading["people"][place] for place in named]}
    if told := reading.get("knows"):
        at = {before: now for now, before in enumerate(named)}
        whom = [at[one] for one in told["whom"] if one in at]
        moved = {"whom": whom, "absent": [at[one] for one in told["absent"] if one in at]}
        result["knows"] = {**told, **moved, "who": at[told["who"]]} if whom and told["who"] in at else None
    return result


def _place_of(name: str, people: list[Reading]) -> int:
    """The place of who bears a name; somebody not read yet comes last."""
    said = set(words(name))
    for place, one in enumerate(people):
        if said <= set(words(one["name"])):
            return place
    blank: Reading = {"title": None, "organisation": None, "emails": [], "phones": [], "urls": []}
    people.append({"name": capitals(name), **blank})
    return len(people) - 1


def _who(told: Knowing, people: list[Reading], whom: list[int]) -> int | None:
    """The place of who knows them; by a pronoun the only other one."""
    if told.who.lower() not in PRONOUNS:
        return _place_of(told.who, people)
    others = [place for place in range(len(people)) if place not in whom]
    return others[0] if len(others) == 1 else None


def _employ(people: list[Reading], who: int, whom: list[int], place: str) -> None:
    """The organisation said is that of whom they know, and of nobody else."""
    if not place:
        return
    for one in whom:
        people[one]["organisation"] = place
    if words(people[who].get("organisation") or "") == words(place):
        people[who]["organisation"] = None


def _says_nothing(told: Knowing, facts: Reading) -> bool:
    """Whether the rest of the text is no more than what is to be done."""
    later, promise = facts.get("follow_up"), facts.get("promise")
    planned = {*words(later["what"] if later else ""), *words(promise or "")}
    left = [word for word in words(told.rest) if word not in planned and word not in _NOTHING]
    return not any(word.isalpha() for word in left)


def _in_order(facts: Reading, who: int, whom: list[int], tie: Reading) -> Reading:
    """Those who were there first; where it is told of ties alone, nobody but them, and of nothing else."""
    if tie["alone"]:
        order = [who, *whom]
        nothing: Reading = {"event": None, "place": None, "interests": [], "introduced_by": None, "channel": "meeting"}
        facts, tie = {**facts, **nothing, "ahead": None}, {**tie, "absent": []}
    else:
        order = [place for place in range(len(facts["people"])) if place not in tie["absent"]] + tie["absent"]
    at = {before: now for now, before in enumerate(order)}
    moved = {"who": at[who], "whom": [at[one] for one in whom], "absent": [at[one] for one in tie["absent"]]}
    return {**facts, "people": [facts["people"][place] for place in order], "knows": {**tie, **moved}}
