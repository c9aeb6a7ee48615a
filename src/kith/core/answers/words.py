"""The words of which an answer to a numbered list consists, in English and German, folded."""

DONE, SNOOZE, NOT, UNDO = "done", "snooze", "not", "undo"
_VERBS = {
    DONE: "done did finished kept ok erledigt erledige fertig gemacht getan geschafft gehalten",
    SNOOZE: "snooze snoozed later defer postpone spater verschieben verschiebe verschoben vertagen vertage vertagt"
    " aufschieben zuruckstellen schlummern schlummer",
    NOT: "not no skip drop nicht nein kein keine auslassen ausgelassen uberspringen uberspringe weglassen",
    UNDO: "undo ruckgangig zurucknehmen",
}
_TALKS = {
    "call": "called call phoned rang angerufen telefoniert anruf",
    "email": "wrote written mailed emailed geschrieben gemailt",
    "meeting": "met getroffen",
}
WORDS = {word: (verb, "") for verb, words in _VERBS.items() for word in words.split()} | {
    word: (DONE, channel) for channel, words in _TALKS.items() for word in words.split()
}
UNITS = {
    word: days
    for days, words in {
        1: "day days tag tage tagen",
        7: "week weeks woche wochen",
        30: "month months monat monate monaten",
        365: "year years jahr jahre jahren",
    }.items()
    for word in words.split()
}
COUNTS = dict.fromkeys("a an one ein eine einen einer einem".split(), 1) | {
    word: count
    for words in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier funf sechs sieben acht neun zehn elf zwolf",
    )
    for count, word in enumerate(words.split(), 2)
}
WEEKDAYS = {
    word: day
    for words in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    )
    for day, word in enumerate(words.split())
} | {"sonnabend": 5}
COMING = dict.fromkeys("next coming kommende kommenden nachste nachsten nachster nachstes".split(), 1)
TOMORROW = {"tomorrow": 1, "morgen": 1, "ubermorgen": 2}
NO_TOMORROW = frozenset("heute gestern guten".split())
"""Behind these “Morgen” is the morning."""
AGO = {"yesterday": 1, "gestern": 1, "vorgestern": 2}
YET = frozenset({"yet", "noch"})
ARTICLES = frozenset("the den dem zum".split()) | COMING.keys()
