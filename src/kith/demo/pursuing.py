"""What the owner of the invented network is after, put into the book: by the same actions as everything else."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kith.advice import actions as advice
from kith.core.advising import AGREED, HELD
from kith.favours.actions import add_favour, answer_ask, give_thanks, keep_promise, make_ask
from kith.favours.models import Ask
from kith.favours.queries import open_promises, owed_thanks
from kith.introductions import actions as introductions
from kith.opportunities import actions as opportunities
from kith.opportunities import helping, stepping
from kith.opportunities import wording as opportunity_wording
from kith.opportunities.models import Helper, Opportunity
from kith.ties.actions import state_tie

from .pursuits import ADVICE, FAVOURS, MEETINGS, SOUGHT, TIES, WISHES, Advised, Meeting, Sought, Wish

if TYPE_CHECKING:
    from kith.journal.recording import Recording
    from kith.people.models import Person

THANKED_AFTER, TOLD_AFTER = 1, 2
"""Days after which who helped was thanked, and was told how it ended."""
RECENT = 30
"""Of what came within so many days, some still wait for thanks."""


class Pursuing:
    """One recording in which it is all written down, of these people by name."""

    def __init__(self, rec: "Recording", today: date, people: "Mapping[str, Person]") -> None:
        self.book, self.today, self.people = rec.book, today, people
        self.who: dict[str, Any] = {"book": rec.book, "by": rec.by, "within": rec}
        self.sought: dict[str, Opportunity] = {}
        self.wishes: dict[str, Ask] = {}

    def day(self, ago: int) -> date:
        return self.today - timedelta(days=ago)

    def everything(self) -> None:
        for person, other, strength, note in TIES:
            both: dict[str, Any] = {"person": self.people[person], "other": self.people[other]}
            state_tie(**both, strength=strength, note=note, on=self.day(60), **self.who)
        for one in SOUGHT:
            self.opportunity(one)
        for wish in WISHES:
            self.wish(wish)
        for name, what, ago, given, thanked in FAVOURS:
            facts: dict[str, Any] = {"what": what, "on": self.day(ago), "given": given}
            made = add_favour(person=self.people[name], **facts, **self.who)
            if thanked is not None:
                give_thanks(favour=made, on=self.day(thanked), **self.who)
        for meeting in MEETINGS:
            self.introduction(meeting)
        for talk in ADVICE:
            self.talk(talk)

    def opportunity(self, one: Sought) -> None:
        (first, found), *later = one.stages
        facts: dict[str, Any] = {
            "organisation": one.where,
            "source": one.source,
            "source_words": one.words,
            "deadline": None if one.deadline is None else self.day(-one.deadline),
            **{name: getattr(one, name) for name in ("kind", "level", "place", "money", "note", "posting")},
        }
        row = opportunities.add_opportunity(role=one.role, on=self.day(found), stage=first, **facts, **self.who)
        self.sought[one.role] = row
        for name, role in one.helpers:
            self.helper(row, name, role, found)
        for what, ahead, done in one.steps:
            step = stepping.add_step(opportunity=row, what=what, on=self.day(-ahead), **self.who)
            if done is not None:
                stepping.do_step(step=step, on=self.day(done), **self.who)
        for stage, ago in later:
            opportunities.move(opportunity=row, stage=stage, on=self.day(ago), **self.who)
        self.told(row, one.stages[-1][1])

    def helper(self, row: Opportunity, name: str, role: str, ago: int) -> None:
        """Long ago they were thanked; not all of them lately."""
        facts: dict[str, Any] = {"person": self.people[name], "role": role, "on": self.day(ago)}
        helping.add_helper(opportunity=row, **facts, **self.who)
        if role in Helper.HELPING and ago > RECENT:
            favour = owed_thanks(self.book).filter(person=self.people[name], on=self.day(ago)).last()
            if favour:
                give_thanks(favour=favour, on=self.day(ago - THANKED_AFTER), **self.who)

    def told(self, row: Opportunity, ago: int) -> None:
        """Those who helped know how it ended."""
        what = opportunity_wording.outcome(row)
        for promise in open_promises(self.book).filter(what=what):
            keep_promise(promise=promise, on=self.day(ago - TOLD_AFTER), **self.who)

    def wish(self, one: Wish) -> None:
        facts: dict[str, Any] = {"what": one.what, "theirs": one.theirs, "on": self.day(one.ago)}
        facts["due"] = None if one.due is None else self.day(-one.due)
        ask = self.wishes[one.person] = make_ask(person=self.people[one.person], **facts, **self.who)
        for kind, ago in one.answers:
            answer_ask(ask=ask, kind=kind, on=self.day(ago), **self.who)
        for favour in ask.favours.filter(given=False):
            give_thanks(favour=favour, on=favour.on, **self.who)

    def introduction(self, one: Meeting) -> None:
        both: dict[str, Any] = {"first": self.people[one.first], "other": self.people[one.other]}
        facts: dict[str, Any] = {"why": one.why, "for_me": one.for_me, "ask": self.wishes.get(one.wish)}
        row = introductions.begin(**both, **facts, on=self.day(one.ago), **self.who)
        for kind, side, ago in one.steps:
            introductions.go_on(introduction=row, kind=kind, side=side, on=self.day(ago), **self.who)
        if one.for_me:
            favour = owed_thanks(self.book).filter(person=both["first"], on=self.day(one.steps[-1][2])).last()
            if favour:
                give_thanks(favour=favour, on=favour.on, **self.who)

    def talk(self, one: Advised) -> None:
        facts: dict[str, Any] = {
            "topic": one.topic,
            "on": self.day(one.ago),
            "opportunity": self.sought.get(one.sought),
        }
        row = advice.begin(person=self.people[one.person], **facts, **self.who)
        steps = [*one.steps, *([(HELD, one.held, "")] if one.held is not None else [])]
        for kind, ago, words in sorted(steps, key=lambda step: -step[1]):
            if kind == HELD:
                on = self.day(ago)
                advice.hold(talk=row, on=on, today=on, channel="meeting", note=one.note, **self.who)
            else:
                day = self.day(-one.meets) if kind == AGREED else None
                advice.go_on(talk=row, kind=kind, on=self.day(ago), day=day, words=words, **self.who)
