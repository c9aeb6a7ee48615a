"""Offices in clubs of students are no jobs."""

from collections.abc import Sequence

from kith.core.levels.forms import COMMA, HARD
from kith.core.levels.words import stems

_STUDENTS = frozenset(
    "student students studentische studentischer etudiant etudiants estudiantes alumnos school college".split()
)
_EXPLICIT = frozenset(("student", "students", "etudiants", "estudiantes", "alumnos", "studierenden", "studenten"))


def without_clubs(words: Sequence[str]) -> list[str]:
    """The words of a title without those that tell of an office in a club of students."""
    if not any(word in stems.CLUB_WORDS or word.startswith(stems.CLUBS) or word in _EXPLICIT for word in words):
        return list(words)
    kept: list[list[str]] = []
    student = any(word in _STUDENTS for word in words)
    for part in _parts(words):
        if not _of_students(part, student=student):
            kept.append(part)
        elif not stems.OFFICES.intersection(part) and kept and stems.OFFICES.intersection(kept[-1]):
            kept[-1] = [HARD, "student", HARD]
        else:
            kept.append([HARD, "student", HARD])
    return [word for part in kept for word in part]


def _parts(words: Sequence[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word in {HARD, COMMA}:
            parts.append([])
        parts[-1].append(word)
    return parts


def _of_students(part: Sequence[str], *, student: bool) -> bool:
    if any(word.startswith(stems.CLUBS) for word in part):
        return True
    club = stems.CLUB_WORDS.intersection(part)
    if club and _EXPLICIT.intersection(part):
        return True
    if "bureau" in part and "etudiants" in part:
        return True
    if _EXPLICIT.intersection(part) and {"consejo", "asociacion", "delegado", "delegada"}.intersection(part):
        return True
    social = bool({"club", "society"}.intersection(part))
    return social and (student or bool(stems.CLUB_TOPICS.intersection(part)))
