"""Whether two names may be one person's: careful, since a wrong join is worse than a duplicate.

Order, accents, honorifics, initials, short forms and middle names do not speak against it; another given name does.
"""

import unicodedata
from functools import cache

from .folding import words
from .names import bare

# Short forms by family: any two names of one line may be one person's.
_SHORT_FORMS = """
alexander alex alec sasha sascha sandy xander alejandro alessandro aleksander oleksandr
alexandra alex sasha sandra alessandra aleksandra
andrew andy drew andreas andre andrzej andrei andrej
anthony tony antonio anton antoni
barbara barb babs
benjamin ben benny benji
catherine katherine kathryn kate katie cathy kathy kat cat katharina katarina katarzyna kasia
charles charlie chuck chas karl carl carlos
christopher chris kit topher christoph kristof
christina christine chris tina chrissie kristina kristin
daniel dan danny
david dave davey
deborah deb debbie debra
dorothy dot dottie dolly
edward ed eddie ted ned eduard eduardo
elizabeth liz lizzie beth eliza betty elisabeth elise lisa libby
francis frank fran francesco francisco paco pancho
frederick fred freddie friedrich fritz
gerald gerry jerry gerard
gregory greg gregor
henry harry hank heinrich enrique
jacob jake jakob
james jim jimmy jamie
jennifer jen jenny
jessica jess jessie
john johnny jack jon johannes hans johan jan juan ivan giovanni sean ian
jonathan jon jonny
joseph joe joey josef jose giuseppe pepe
joshua josh
judith judy jude
kenneth ken kenny
lawrence laurence larry lars lorenz lorenzo
leonard len lenny leo
louis lou luis ludwig luigi
margaret maggie meg peggy marge margarita greta gretchen
martin marty
matthew matt matthias mateusz matteo mateo
maximilian max
michael mike mick mickey mikey michel miguel mikhail michal misha
mohammed muhammad mohamed mohammad mo
nancy ann anne anna nan
nathaniel nathan nate
nicholas nick nicky nicolas nikolaus niklas nico klaus
nicole nicky niki
pamela pam
patricia pat patty trish tricia
patrick pat paddy patricio
peter pete pedro pierre piotr pietro
philip phillip phil felipe philippe
raymond ray ramon
rebecca becky becca
richard rick dick rich richie ricardo
robert bob rob bobby robbie bert roberto
ronald ron ronnie
samuel sam sammy
samantha sam
stephen steven steve stefan stephan esteban stefano
susan sue susie suzanne susanne zsuzsanna
theodore ted teddy theo
thomas tom tommy tomas tomasz thom
timothy tim timmy
valerie val
victoria vicky tori
vincent vince vinny vicente
william bill will billy willy liam wilhelm guillermo guillaume
"""


def names_contradict(one: str, other: str) -> bool:
    """Whether these cannot be one person's names. An empty name, or one in another script, contradicts nothing."""
    if one == other:
        return False
    a, b = _parts(one), _parts(other)
    if not a or not b or _script(a) != _script(b):
        return False
    if set(a) == set(b):
        return False
    shorter, longer = sorted((a, b), key=len)
    covered = all(_has(longer, word) for word in shorter)
    return not (covered and (len(a) != len(b) or all(_has(shorter, word) for word in longer)))


def short_forms(word: str) -> set[str]:
    """The folded word and those that may stand for it in a name: "thomas" is "tom", "tommy", "tomas" as well."""
    lines = families(word)
    return {word, *(other for other, numbers in _families().items() if numbers & lines)}


def families(word: str) -> frozenset[int]:
    """The numbers of the groups of names and their short forms to which a folded word belongs."""
    return _families().get(word, frozenset())


def fits(query: str, name: str) -> bool:
    """Whether all folded words of the query are among those of the name."""
    return set(words(query)) <= set(words(name))


def _parts(name: str) -> list[str]:
    return list(dict.fromkeys(words(bare(name))))


def _has(name: list[str], word: str) -> bool:
    """Whether a name has this word, its initial, its short form, or a slip of the pen for it."""
    return any(_alike(word, other) for other in name)


def _alike(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if families(one) & families(other):
        return True
    from rapidfuzz.distance import OSA  # 20 ms, which only names that differ need

    return min(len(one), len(other)) >= 5 and OSA.distance(one, other, score_cutoff=1) <= 1


@cache
def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, line in enumerate(_SHORT_FORMS.split("\n")):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _script(parts: list[str]) -> str:
    return unicodedata.name(parts[0][0], "LATIN").split()[0]
