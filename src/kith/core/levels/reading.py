"""How a title is read: parted into jobs, each read by its words; the most senior job that is held now counts."""

from collections.abc import Sequence

from kith.core.levels.clubs import without_clubs
from kith.core.levels.forms import COMMA, HARD, POSSESSIVE, SOFT, parted
from kith.core.levels.jobs import Job, joined, level_of
from kith.core.levels.ladder import Level
from kith.core.levels.lexicon import (
    GRADE,
    PAST,
    RANK,
    RETIRED,
    ROLE,
    SEEKING,
    SKIP,
    STUDENT,
    Sense,
    canonical,
    compound,
    is_noun,
    is_weak,
    phrase,
)
from kith.core.levels.special import EMPLOYER, SEPARATORS, special
from kith.core.levels.words import phrases
from kith.core.levels.words.stems import ADJECTIVES

LONGEST = 400
"""Characters of a title that are read."""

_STOPS = frozenset("of for to with in der de die fur von zum zur au aux pour para durch".split())
_ENGLISH_STOPS = frozenset("of for to with".split())
_PART_OF = frozenset(
    """
    mitglied member membre miembro stellvertreter stellvertreterin stellvertretung stellvertretender stellvertretende
    sprecher sprecherin adjoint adjointe deputy vertretung stellv stv adjunto adjunta equipe
    """.split()
)
"""Before "of": whoever is part or deputy of a rank has it."""
_SERVING = frozenset("assistant assistants secretary assistenz assistent assistentin pa".split())
_OPEN = frozenset(("work", "opportunities", "opentowork"))
"""The ends of "open to work", which names no job."""
_FOR_OTHERS = frozenset("office coach advisor adviser recruiter mentor chauffeur driver whisperer".split())
_NOW = frozenset("now current currently jetzt aktuell heute actual actualmente actuellement maintenant ahora".split())
_NOT_INTERN = frozenset(phrases.NOT_INTERN.split())
_NOT_INTERNSHIP = _NOT_INTERN | frozenset(phrases.NOT_INTERNSHIP.split())
_LEARNING = ("ship", "ships", "alternance", "apprentissage", "practicas", "praktikum", "volontariat")
"""The ends of words for the time that somebody learns, not for somebody."""


_WEIGHED = frozenset(
    (("general", "manager"), ("executive", "director"), ("chef", "de", "service"), ("cheffe", "de", "service"))
)
"""Phrases whose level hangs on the words around them, as that of single words can."""


def level(title: str) -> Level | None:
    """How senior a job title is; None where it tells of no job that somebody has now: students, the retired, those who
    look for one. Never raises."""
    words = without_clubs(canonical(parted(title[:LONGEST])))
    if not any(word[0].isalpha() for word in words):
        return None
    found = _Reading(words)
    jobs = joined(found.read())
    held = [level_of(job) for job in jobs]
    known = [one for one in held if one is not None]
    if known:
        highest = max(known)
        learns = any(job.learns() for job in jobs)
        return Level.INTERN if learns and highest is Level.ENTRY else highest
    return Level.PROFESSIONAL if found.unknown and not found.none and not jobs else None


class _Reading:
    """A walk over the words of a title."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.jobs: list[Job] = [Job(0)]
        self.passing = ""  # why words are passed over: "employer", "en", "past", "seeking"
        self.unknown = 0
        self.none = False

    def read(self) -> list[Job]:
        at = 0
        while at < len(self.words):
            at += self._step(at)
        return self.jobs

    def _step(self, at: int) -> int:
        word = self.words[at]
        if word in SEPARATORS:
            self._part(at, word)
            return 1
        if self.passing:
            return 1
        job = self.jobs[-1]
        if word == POSSESSIVE:
            job.senses = [one for one in job.senses if one[0] != at - 1]
            job.noun = any(sense.noun for _at, _word, sense in job.senses)
            return 1
        known = phrase(self.words, at)
        if known is None or len(known[0]) == 1 or known[0] in _WEIGHED:
            sense = special(self.words, at, job.begun)
            if sense:
                self._take(job, at, word, sense, len(known[0]) if known else 1)
                return len(known[0]) if known else 1
        if known:
            self._take(job, at, known[0][-1], known[1], len(known[0]))
            return len(known[0])
        self._plain(job, at, word)
        return 1

    def _part(self, at: int, sign: str) -> None:
        if self.passing and sign == SOFT and not self._resumes(at):
            return
        if self.passing == SEEKING and sign != HARD:
            return
        if self.jobs[-1].served and sign == SOFT:
            return
        self.passing = ""
        self.jobs.append(Job(at + 1))

    def _resumes(self, at: int) -> bool:
        """Whether after an "and" there is another job, not more of an employer's name or of what is past."""
        if self.passing == PAST:
            return at + 1 < len(self.words) and self.words[at + 1] in _NOW
        for step in range(at + 1, len(self.words)):
            word = self.words[step]
            if word in {HARD, COMMA}:
                return False
            if word in EMPLOYER or (word in _ENGLISH_STOPS and step > at + 1):
                return True
            if step == at + 1 and self.passing == "en":
                known = phrase(self.words, step)
                if known and known[1].kind in {RANK, ROLE}:
                    return True
        return False

    def _plain(self, job: Job, at: int, word: str) -> None:
        if word in EMPLOYER or word == "en":
            self.passing = "en" if word == "en" else "employer"
            job.employer = True
        elif word in _STOPS:
            before = self.words[at - 1] if at > job.begun else ""
            if before not in _PART_OF:
                job.stopped = word
        else:
            sense = compound(word)
            if word.startswith("ex") and _is_rank(word[2:]):
                self.passing = PAST  # Spanish writes exdirectora
                return
            if sense:
                self._take(job, at, word, sense)
                return
            job.words += 1
            self.unknown += 1
            last = job.senses[-1] if job.senses else None
            high = last is not None and last[0] == at - 1 and last[2].kind == RANK and last[2].level >= Level.DIRECTOR
            if high and word in _FOR_OTHERS:
                job.senses.pop()  # what is done at a chief's office, or for a chief, is not the chief's
            if not job.stopped and is_noun(word):
                also = word in ADJECTIVES and at == job.begun and at > 0 and self.words[at - 1] == SOFT
                job.noun = job.noun or not also

    def _take(self, job: Job, at: int, word: str, sense: Sense, size: int = 1) -> None:
        job.words += 1
        if sense.kind in {PAST, SEEKING}:
            self.passing = sense.kind
            self.none = self.none or sense.kind == SEEKING or not self.unknown
        elif sense.kind == RANK and job.stopped:
            job.served = job.served or not any(one.kind == RANK for _at, _word, one in job.senses)
        elif sense.kind == SKIP or (job.stopped and not self._counts_later(job, sense)):
            self.unknown += word not in _OPEN
            self.none = self.none or word in _OPEN
        elif self._tells(job, at, sense, self.words[at : at + size]):
            if word in _SERVING and job.senses and job.senses[-1][2].level >= Level.MANAGER:
                job.senses.pop()  # the assistant of a director
            job.senses.append((at, word, sense))
            job.noun = job.noun or sense.noun
            self.none = self.none or sense.kind in {STUDENT, RETIRED}

    @staticmethod
    def _counts_later(job: Job, sense: Sense) -> bool:
        """Whether it counts after an "of": a grade does, after a Romance or German one."""
        if sense.kind == RETIRED:
            return True
        return job.stopped not in _ENGLISH_STOPS and sense.kind == GRADE and not sense.noun

    def _tells(self, job: Job, at: int, sense: Sense, said: Sequence[str]) -> bool:
        """Whether an intern is one, not what the job is about; a student: not where a job follows."""
        rest = _rest(self.words, at + len(said))
        if sense.kind == GRADE and sense.level is Level.INTERN:
            if at > job.begun and self.words[at - 1] in _STOPS:
                return False  # whoever is in charge of interns
            about = _NOT_INTERNSHIP if said[-1].endswith(_LEARNING) else _NOT_INTERN
            return not about.intersection(rest[: 1 if job.senses else 2])
        if sense.kind == STUDENT and is_weak(said[-1]) and at == job.begun:
            return not any(is_noun(one) or _is_rank(one) for one in rest)
        return True


def _rest(words: Sequence[str], at: int) -> list[str]:
    rest = []
    for word in words[at:]:
        if word in SEPARATORS or word in EMPLOYER or word in _STOPS:
            break
        rest.append(word)
    return rest


def _is_rank(word: str) -> bool:
    known = phrase([word], 0)
    return known is not None and known[1].kind in {RANK, ROLE, GRADE} and known[1].noun
