"""Networks to measure on: random ones and those of files, in flat arrays: a million people have 19 million ties."""

import random
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as File

TIES = 19
"""Ties of a person, on average."""


@dataclass(frozen=True, slots=True)
class Graph:
    """People 0..n-1; whom `person` is tied to is `others[starts[person]:starts[person + 1]]`, ascending."""

    starts: "array[int]"
    others: "array[int]"

    def __len__(self) -> int:
        return len(self.starts) - 1

    def ties(self, person: int) -> "array[int]":
        return self.others[self.starts[person] : self.starts[person + 1]]


def strength(one: int, two: int) -> float:
    """Of the tie of two people, 0..1: always the same, and as good as random."""
    low, high = (one, two) if one < two else (two, one)
    mixed = (low * 0x9E3779B1 + high * 0x85EBCA77) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 15)) * 0x2C1B3C6D) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 12)) * 0x297A2D39) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 15)) % 100_000 + 1) / 100_001


def at_random(people: int, seed: int = 3) -> Graph:
    """Ties between any two, as likely as any other."""
    chance = random.Random(seed)
    drawn = people * TIES // 2
    ends = array("i", (int(chance.random() * people) for _ in range(2 * drawn)))
    return _made(people, ((ends[at], ends[at + 1]) for at in range(0, 2 * drawn, 2)), ends)


def of_file(file: File) -> Graph:
    """Of a list of edges: two numbers a line, and what may follow them; lines of other kinds are a heading."""
    number: dict[str, int] = {}
    ends = array("i")
    with file.open() as lines:
        for line in lines:
            words = line.split()
            if len(words) > 1 and words[0].isdigit() and words[1].isdigit():
                ends.extend(number.setdefault(word, len(number)) for word in words[:2])
    return _made(len(number), ((ends[at], ends[at + 1]) for at in range(0, len(ends), 2)), ends)


def _made(people: int, edges: Iterable[tuple[int, int]], ends: Iterable[int]) -> Graph:
    """Sorted into place by person; loops and doubles are left away."""
    place = array("i", bytes(4 * (people + 1)))
    for end in ends:
        place[end + 1] += 1
    for at in range(people):
        place[at + 1] += place[at]
    held, free = array("i", bytes(4 * place[-1])), array("i", place[:-1])
    for one, two in edges:
        held[free[one]], held[free[two]] = two, one
        free[one] += 1
        free[two] += 1
    starts, others = array("i", [0]), array("i")
    for person in range(people):
        others.extend(sorted(set(held[place[person] : place[person + 1]]) - {person}))
        starts.append(len(others))
    return Graph(starts, others)


def all_paths(graph: Graph, source: int, target: int) -> Iterator[tuple[tuple[int, ...], float]]:
    """Every path of at most three hops, by walking all there are, with its strength."""
    last = set(graph.ties(target))
    if source in last:
        yield (source, target), strength(source, target)
    for one in graph.ties(source):
        if one == target:
            continue
        if one in last:
            yield (source, one, target), strength(source, one) * strength(one, target)
        for two in graph.ties(one):
            if two in last and two not in (source, target):
                outer = strength(source, one) * strength(two, target)
                yield (source, one, two, target), outer * strength(one, two)


def reachable(graph: Graph, count: int, seed: int = 5) -> list[tuple[int, int]]:
    """Pairs that a walk of three hops joins."""
    chance, found = random.Random(seed), []
    while len(found) < count:
        source = here = chance.randrange(len(graph))
        for _hop in range(3):
            ties = graph.ties(here)
            here = ties[chance.randrange(len(ties))] if len(ties) else here
        if here != source:
            found.append((source, here))
    return found


def unreachable(graph: Graph, count: int, seed: int = 7) -> list[tuple[int, int]]:
    """Pairs that no path of three hops joins, as many as are found among forty times as many."""
    chance, found = random.Random(seed), []
    for _try in range(40 * count):
        source, target = chance.randrange(len(graph)), chance.randrange(len(graph))
        if source != target and next(all_paths(graph, source, target), None) is None:
            found.append((source, target))
            if len(found) == count:
                break
    return found
