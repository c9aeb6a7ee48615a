"""The jobs of a title, as its words were found, and the level that each of them has."""

from collections.abc import Iterable

from kith.core.levels.ladder import Level
from kith.core.levels.lexicon import GRADE, RANK, RETIRED, ROLE, STUDENT, Sense


class Job:
    """One job of a title, as its words were found: what they tell, each with its place."""

    __slots__ = ("begun", "employer", "noun", "senses", "served", "stopped", "words")

    def __init__(self, begun: int) -> None:
        self.begun = begun
        self.senses: list[tuple[int, str, Sense]] = []
        self.words = 0
        self.noun = self.employer = self.served = False
        self.stopped = ""

    def learns(self) -> bool:
        """Whether it tells of studies and of learning on the job at once: the assistant named beside it is the same."""
        kinds = {sense.kind for _at, _word, sense in self.senses}
        return STUDENT in kinds and any(
            sense.kind == GRADE and sense.level is Level.INTERN for _at, _word, sense in self.senses
        )

    def names_a_job(self) -> bool:
        """Whether it stands by itself; else it tells of the one before, or after."""
        interns = any(sense.kind == GRADE and sense.level is Level.INTERN for _at, _word, sense in self.senses)
        return self.noun or (interns and (self.employer or self.words > len(self.senses)))


def joined(parts: Iterable[Job]) -> list[Job]:
    """The jobs: a part that names none tells of the one before, or else of the next."""
    jobs: list[Job] = []
    waiting: list[tuple[int, str, Sense]] = []
    for part in parts:
        if part.names_a_job():
            part.senses = waiting + part.senses
            waiting = []
            jobs.append(part)
        elif jobs:
            jobs[-1].senses += part.senses
        elif any(sense.kind == RETIRED for _at, _word, sense in part.senses):
            jobs.append(part)
        else:
            waiting += part.senses
    if waiting:
        lone = Job(0)
        lone.senses = waiting
        jobs.append(lone)
    return jobs


def level_of(job: Job) -> Level | None:
    """The level of a job; None for who only studies and for what is over. A rank beats a grade beside it."""
    senses = [sense for _at, _word, sense in job.senses]
    kinds = {sense.kind for sense in senses}
    if RETIRED in kinds:
        return None
    grades = {sense.level for sense in senses if sense.kind == GRADE}
    if Level.INTERN in grades:
        return Level.INTERN
    if STUDENT in kinds:
        return None
    ranks = [sense.level for sense in senses if sense.kind == RANK]
    if ranks:
        return max(ranks)
    roles = [sense.level for sense in senses if sense.kind == ROLE]
    if Level.SENIOR in grades:
        return max([Level.SENIOR, *roles])
    settled = Level.PROFESSIONAL in grades or any(word.startswith("postdoc") for _at, word, _sense in job.senses)
    entry = Level.ENTRY in grades and not settled
    return Level.ENTRY if entry else max([Level.PROFESSIONAL, *roles])
