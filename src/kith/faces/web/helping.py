"""What the help page tells."""

from django.utils.translation import gettext_lazy as _

KEYS = (
    (
        _("Anywhere"),
        (
            ("c", _("note an encounter")),
            ("/", _("search")),
            ("u", _("take the last thing back")),
            ("g t", _("go to Today")),
            ("g p", _("go to People")),
            ("g i", _("go to Inside")),
            ("g o", _("go to Opportunities")),
            ("g u", _("go to Updates")),
            ("g r", _("go to Promises")),
            ("g h", _("go to History")),
            ("g m", _("go to Import")),
            ("?", _("this page")),
            ("Esc", _("leave a field or a menu")),
        ),
    ),
    (
        _("In a list"),
        (
            ("j", _("next")),
            ("k", _("previous")),
            ("Enter", _("open")),
            ("w", _("write or call")),
            ("d", _("done")),
            ("s", _("snooze for a week")),
            ("n", _("not this one")),
            ("x", _("select")),
        ),
    ),
    (
        _("On a person’s page"),
        (("e", _("edit")), ("w", _("write or call")), ("d", _("done")), ("s", _("snooze"))),
    ),
    (
        _("On the map"),
        (("+", _("closer")), ("-", _("farther")), ("0", _("all of it"))),
    ),
    (
        _("In the box"),
        (("Enter", _("keep")), ("Shift Enter", _("a new line: several lines are several notes"))),
    ),
)
"""Keys by where they work, each with what it does."""

SENTENCES = (
    (
        _("Coffee with Priya Raman from Northwind Energy at the Grid Forum yesterday, introduced by Tom"),
        _("who, where, when, and through whom"),
    ),
    (
        _("Call with Hanna Lindqvist, she likes sailing. Send her the storage paper by Friday"),
        _("an interest, and a promise with its day"),
    ),
    (
        _("At Grid Forum in Rotterdam today"),
        _("an event begins: what you note that day is put there, until you end it"),
    ),
    (_("Coffee with Daniel Osei tomorrow at 14:00"), _("a plan: it comes up on Today, and counts once it has been")),
)
"""What one may write, and what it becomes."""

COMMANDS = (
    ('kith met "…"', _("keep a sentence")),
    ("kith today", _("whom to contact today, and why")),
    ("kith find", _("search")),
    ("kith brief", _("what to know before you meet somebody")),
    ("kith import", _("bring in files")),
    ("kith backup", _("a copy of everything, while Kith runs")),
    ("kith autostart on", _("let Kith start when you log in")),
    ("kith doctor", _("what is set up, and what is wrong")),
    ("kith --help", _("all commands")),
)
"""The first commands of the shell."""
