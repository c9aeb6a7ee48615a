"""A letter that tells one person the owner's news: a greeting, a personal line from the record, the news, a closing.

The personal line claims nothing that the record does not hold; where the record is silent there is none, and the letter
is shown with a warning. No sentence here says "you" in a language that has a familiar and a formal one: whoever sends
the letter makes it their own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from .common_ground import NOW, Common
from .wording import Tell, plain

SENTENCES = 2
"""Of which a personal line has at most so many."""
_INITIAL = 2
"""Letters up to which a given name ("J", "J.") is no name to greet somebody by."""


@dataclass(frozen=True, slots=True)
class Name:
    """How somebody is called: the whole name and its parts."""

    whole: str
    given: str = ""
    family: str = ""
    prefix: str = ""
    nickname: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """The last time one met or talked: the day in words; whether it was a call; the event and the place, if known."""

    day: str
    call: bool = False
    event: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What the record holds of somebody, as far as a letter may tell it. `helped` is what they did for the owner."""

    name: Name
    talk: Talk | None = None
    helped: str = ""
    common: Sequence[Common] = ()


def greeting(name: Name, tell: Tell = plain) -> str:
    """By the honorific and the family name where the record has an honorific and no nickname, else by the first name,
    else by the whole name."""
    if name.prefix and name.family and not name.nickname:
        return tell("Dear %(name)s,", name=f"{name.prefix} {name.family}")
    given = name.given if len(name.given) > _INITIAL else ""
    return tell("Hello %(name)s,", name=name.nickname or given or name.whole)


def opening(known: Known, tell: Tell = plain) -> str:
    """The personal line: when and where one talked last, what they helped with, what one shares; at most two of them.
    Empty where the record holds none."""
    return " ".join(list(_sentences(known, tell))[:SENTENCES])


def closing(owner: str, tell: Tell = plain) -> str:
    """How a letter ends, with the way out for who would rather not get such news."""
    way_out = tell("I would be glad of a few lines in return. If such news is not welcome, a word is enough.")
    return f"{way_out}\n\n{tell('Best wishes')}\n{owner}"


def thanks(name: Name, tell: Tell = plain) -> str:
    """Words to begin an answer with, to somebody who wrote back."""
    return f"{greeting(name, tell)}\n\n{tell('Thank you for writing back.')}"


def letter(known: Known, news: str, owner: str, tell: Tell = plain, *, as_it_stands: Callable[[str], str] = str) -> str:
    """The whole of it, as Markdown; `as_it_stands` makes Markdown of what is none: all but the news."""
    before = map(as_it_stands, (greeting(known.name, tell), opening(known, tell)))
    return joined([*before, news.strip(), as_it_stands(closing(owner, tell))])


def joined(parts: Iterable[str]) -> str:
    """Paragraphs, those that are empty left out."""
    return "\n\n".join(filter(None, parts))


def _sentences(known: Known, tell: Tell) -> Iterator[str]:
    if known.talk:
        yield _talk(known.talk, tell)
    if helped := " ".join(known.helped.split()).rstrip("."):
        yield tell("Thank you once more for the help: %(what)s.", what=helped)
    for one in known.common:
        # The last talk says already at which event one met, as far as one did.
        if (one.kind != "event" or not known.talk) and (said := _common(one, tell)):
            yield said


def _talk(talk: Talk, tell: Tell) -> str:
    if talk.call:
        return tell("We last talked on %(day)s.", day=talk.day)
    if talk.event and talk.place and talk.place not in talk.event:
        return tell(
            "We last met on %(day)s at %(event)s (%(place)s).", day=talk.day, event=talk.event, place=talk.place
        )
    if talk.event:
        return tell("We last met on %(day)s at %(event)s.", day=talk.day, event=talk.event)
    if talk.place:
        return tell("We last met on %(day)s (%(place)s).", day=talk.day, place=talk.place)
    return tell("We last met on %(day)s.", day=talk.day)


def _common(one: Common, tell: Tell) -> str:
    names = ", ".join(one.names)
    if one.kind == "interest":
        return tell("We share an interest: %(what)s.", what=names)
    if one.kind == "through":
        return tell("It was %(name)s who brought us together.", name=names)
    if one.kind == "known":
        return tell("We both know %(names)s.", names=names)
    if one.kind == "town":
        return tell("We are both in %(town)s.", town=names)
    if one.kind == "event":
        return tell("We know each other from %(event)s.", event=names)
    return _place(one, names, tell)


def _place(one: Common, place: str, tell: Tell) -> str:
    if one.years:
        first, last = one.years
        if first == last:
            return tell("We were both at %(place)s in %(year)s.", place=place, year=str(first))
        return tell("We were both at %(place)s, %(first)s to %(last)s.", place=place, first=str(first), last=str(last))
    if one.when == NOW:
        return tell("We are both at %(place)s.", place=place)
    return tell("We have both been at %(place)s.", place=place)
