"""Phrases and verbs by which somebody else takes something on for whoever writes. German ones are folded."""

from itertools import product

TO_ME = frozenset({"me", "us", "mir", "uns"})
COMING = (
    "will",
    "'ll",
    "is going to",
    "'s going to",
    "are going to",
    "'re going to",
    "is gonna",
    "'s gonna",
    "gonna",
)
"""Something will be done: a promise only where it is done for whoever writes."""
GIVEN = (
    *("promised to", "promised me to", "promised us to", "promises to", "has promised to", "have promised to"),
    *("offered to", "offers to", "has offered to", "volunteered to", "agreed to"),
    *(
        " ".join(words)
        for words in product(
            ("said", "said that", "says", "promised", "promised that", "promised me", "told me", "told me that"),
            ("he", "she", "they"),
            ("will", "'ll", "'d", "would"),
        )
    ),
)
"""Their word was given."""
OWED = ("owes me", "owe me", "owes us", "promised me", "promised us")
"""What follows is a thing."""
GIVING = frozenset(
    """
    send resend forward share email e-mail mail text message whatsapp call ring phone ping write post ship drop bring
    lend give show teach tell let get put introduce intro connect refer recommend invite pass hand make book find look
    check ask speak talk help keep save update notify inform pay pick drive join advise review read prepare draft
    fetch deliver copy cc loop add sell order leave hook point arrange organise organize
    """.split()
)
"""Verbs of what one does for another."""
SENDING = frozenset("send resend forward email e-mail mail lend".split())
"""Those that need no "me" in a note of one's own."""
IN_TOUCH = ("get back to", "report back", "be in touch", "get in touch")
"""Get back, be in touch."""
ADVERBS = frozenset("also then probably just kindly gladly still soon now happily first definitely".split())
UNSURE = frozenset("if whether unless maybe perhaps might hope hoping hopefully wish wenn falls ob vielleicht".split())
"""What is no promise yet."""

SENDS = {
    "schickt": "schicken",
    "sendet": "senden",
    "mailt": "mailen",
    "bringt": "bringen",
    "leiht": "leihen",
    "besorgt": "besorgen",
    "vermittelt": "vermitteln",
    "meldet": "melden",
    "stellt": "stellen",
    "leitet": "leiten",
    "reicht": "reichen",
    "ruft": "rufen",
    "sagt": "sagen",
    "gibt": "geben",
    "schreibt": "schreiben",
    "zeigt": "zeigen",
    "hilft": "helfen",
    "nennt": "nennen",
}
"""What he or she does in German, by the verb as one says it of what is to be done."""
OFTEN = frozenset("gibt schreibt zeigt hilft nennt ruft sagt".split())
"""Those that tell as often of what is; a promise only with a word such as "noch", or with a day."""
YET = frozenset("noch dann bald demnachst bescheid zuruck nach".split())
APART = {
    "stellt": frozenset({"vor"}),
    "leitet": frozenset({"weiter"}),
    "reicht": frozenset({"nach", "weiter", "rein", "ein"}),
}
"""What must stand at the end."""
ENDINGS = frozenset("vor weiter zuruck an nach mit rein ein zu durch ab rum vorbei".split())
"""What is taken before the verb as one says it: "stellt mich vor", "vorstellen"."""
HABIT = frozenset("immer oft manchmal gern gerne meistens regelmassig nie nicht kein keine jedes jeden jede".split())
DENIED = frozenset("n't not cannot cant can't wont won't never unable refuses refused declined declines".split())
VERNEINT = frozenset("nicht nie niemals kein keine keinen keinerlei".split())
"""In German it may stand anywhere in what is denied."""
FORGETTING = frozenset("forget fail hesitate only just vergiss vergessen vergisst nur".split())
"""What is not to be forgotten is to be done."""
OVER = frozenset("hat hatte habe haben hab wurde wurden worden war".split())
"""Of what has been."""
