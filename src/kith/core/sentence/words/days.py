"""Words for days, months, spans and numbers, with what they count; all folded."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GERMAN_DAYS = {
    name: day
    for day, names in enumerate("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag".split())
    for name in names.split("/")
}
_OTHER_DAYS = {
    name: day
    for day, names in enumerate(
        "lundi/lunes/maandag/mandag mardi/martes/dinsdag/tirsdag mercredi/miercoles/woensdag/onsdag "
        "jeudi/jueves/donderdag/torsdag vendredi/viernes/vrijdag/fredag samedi/zaterdag/lordag dimanche/zondag".split()
    )
    for name in names.split("/")
}
"""French, Spanish, Dutch and Norwegian ones, but for those that people are called."""
_SHORT_DAYS = {
    name: day
    for day, names in enumerate("mon tue/tues wed/weds thu/thur/thurs/thrs fri sat sun".split())
    for name in names.split("/")
}
DAY_NUMBER = {name: day for day, name in enumerate(WEEKDAYS)} | _SHORT_DAYS | GERMAN_DAYS | _OTHER_DAYS

_MONTHS = "january february march april may june july august september october november december".split()
_GERMAN_MONTHS = {
    "januar": 1,
    "janner": 1,
    "februar": 2,
    "marz": 3,
    "mrz": 3,
    "mai": 5,
    "juni": 6,
    "juli": 7,
    "oktober": 10,
    "okt": 10,
    "dezember": 12,
    "dez": 12,
}
_FRENCH_MONTHS = {
    name: number
    for number, name in enumerate(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(), 1
    )
}
MONTH_NUMBER = {
    **_FRENCH_MONTHS,
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    **_GERMAN_MONTHS,
    "sept": 9,
}

_UP_TO_TWELVE = "one two three four five six seven eight nine ten eleven twelve"
_GERMAN_UP_TO_TWELVE = "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf"
NUMBERS = {
    **{name: number for number, name in enumerate(_UP_TO_TWELVE.split(), 1)},
    **{name: number for number, name in enumerate(_GERMAN_UP_TO_TWELVE.split(), 1)},
    **dict.fromkeys(("a", "an", "eine", "einen", "einem", "einer"), 1),
    **dict.fromkeys(("couple", "a couple", "a couple of", "couple of"), 2),
    **dict.fromkeys(("few", "a few", "several", "ein paar", "paar", "einigen", "wenigen"), 3),
    "fourteen": 14,
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
    "hundred": 100,
    "vierzehn": 14,
    "half a": 0,
}

_ORDINALS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth
twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first
"""
ORDINALS = {name: number for number, name in enumerate(_ORDINALS.split(), 1)}
ORDINALS |= {name.replace("-", " "): number for name, number in ORDINALS.items()}

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
SEASONS |= {"fruhling": 3, "fruhjahr": 3, "sommer": 6, "herbst": 9}
"""The month a season begins with."""

UNITS = {
    **dict.fromkeys(("hour", "hr", "h", "stunde"), 0),
    **dict.fromkeys(("day", "d", "tag", "night"), 1),
    **dict.fromkeys(("week", "wk", "w", "woche"), 7),
    "fortnight": 14,
    **dict.fromkeys(("month", "mth", "mo", "monat"), -1),
    "quarter": -3,
    **dict.fromkeys(("year", "yr", "jahr"), -12),
}
"""Days of a span; months, below zero, of one that is counted in months."""
SPELT = {"wk": "week", "wkend": "weekend", "mth": "month", "yr": "year"}
NEXT = frozenset(
    """
    next nxt following coming nachste nachsten nachster nachstes nachstem kommende kommenden kommender kommendes
    """.split()
)
LAST = frozenset(
    """
    last past previous letzte letzten letzter letztes letztem vorige vorigen voriger voriges vergangene vergangenen
    vergangener vergangenes
    """.split()
)

_TODAY = """
today, tonight, this evening, this afternoon, heute, heute abend, heute mittag, heute nachmittag, 2nite, 2night, tonite,
2day
""".strip()
_EARLIER_TODAY = (
    "this morning, earlier today, just now, this lunchtime, heute morgen, heute fruh, heute vormittag, vorhin"
)
_LATER_TODAY = "later today, eod, cob, close of business"
_TOMORROW = """
tomorrow, tmrw, tmr, tmw, tomo, tomoz, tom, 2moro, 2morrow, 2mrw, tommorow, tommorrow, tomorow,
demain, domani, imorgen
""".strip()
_YESTERDAY = """
yesterday, yday, yest, ystd, ystday, ystrday, yesterday evening, last nite, last night, last evening,
gestern, gestern abend, gestern fruh, gestern morgen, gestern vormittag, gestern mittag, gestern nachmittag,
gestern nacht, ayer, gisteren
""".strip()
_IN_TWO_DAYS = "day after tomorrow, the day after tomorrow, a day after tomorrow, ubermorgen"
_TWO_DAYS_AGO = "day before yesterday, the day before yesterday, vorgestern, vorgestern abend"
WORDS: dict[str, tuple[int | None, int | None]] = {
    **dict.fromkeys(_TODAY.replace("\n", " ").split(", "), (0, 0)),
    **dict.fromkeys(_EARLIER_TODAY.split(", "), (0, None)),
    **dict.fromkeys(_LATER_TODAY.split(", "), (None, 0)),
    **dict.fromkeys(_TOMORROW.replace("\n", " ").split(", "), (None, 1)),
    **dict.fromkeys(_YESTERDAY.replace("\n", " ").split(", "), (-1, None)),
    **dict.fromkeys(_IN_TWO_DAYS.split(", "), (None, 2)),
    **dict.fromkeys(_TWO_DAYS_AGO.split(", "), (-2, None)),
}
"""Days that one word tells: how far from today, in the past and in the future."""

FEAST_DAYS = {
    **dict.fromkeys(("new year's day", "new years day", "neujahr"), (1, 1)),
    **dict.fromkeys(("valentine's day", "valentines day"), (2, 14)),
    **dict.fromkeys(("st patrick's day", "st patricks day", "st paddy's day", "paddy's day"), (3, 17)),
    "midsummer": (6, 24),
    **dict.fromkeys(("halloween", "reformationstag"), (10, 31)),
    **dict.fromkeys(("all saints' day", "all saints day", "allerheiligen"), (11, 1)),
    **dict.fromkeys(("bonfire night", "guy fawkes night"), (11, 5)),
    "nikolaus": (12, 6),
    **dict.fromkeys(("christmas eve", "xmas eve", "heiligabend"), (12, 24)),
    **dict.fromkeys(("christmas day", "xmas day"), (12, 25)),
    "boxing day": (12, 26),
    **dict.fromkeys(("new year's eve", "new years eve", "nye", "hogmanay", "silvester"), (12, 31)),
}
"""Feasts that fall on the same day every year: its month and day."""
EASTER_DAYS = {
    **dict.fromkeys(("shrove tuesday", "pancake day", "mardi gras"), -47),
    "ash wednesday": -46,
    **dict.fromkeys(("good friday", "karfreitag"), -2),
    "easter sunday": 0,
    **dict.fromkeys(("easter monday", "ostermontag"), 1),
    **dict.fromkeys(("ascension day", "himmelfahrt"), 39),
    **dict.fromkeys(("whit sunday", "pfingsten"), 49),
    **dict.fromkeys(("whit monday", "pfingstmontag"), 50),
}
"""Feasts that move with Easter: days after its Sunday."""
