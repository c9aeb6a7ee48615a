"""The languages that Kith speaks, and which of them this machine's owner does."""

import gettext
import locale
import os
from functools import cache
from pathlib import Path

TONGUES = {"en": "English", "de": "Deutsch"}
"""By code, each in its own words; the first is that of the sources."""
WORDS = Path(__file__).parent.parent / "locale"


def machine_tongue() -> str:
    """What the environment says, as other programs read it (LANGUAGE, LC_ALL, LC_MESSAGES, LANG); else English."""
    told = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    named = next(filter(None, told), "") or locale.getlocale()[0] or ""
    codes = (locale.normalize(one).partition("_")[0] for one in named.split(":"))
    return next((code for code in codes if code in TONGUES), "en")


def early(text: str) -> str:
    """A text in the machine's language where Django is not up, and may never be."""
    return words_of(machine_tongue()).gettext(text)


@cache
def words_of(tongue: str) -> gettext.NullTranslations:
    """The words of a language, for where Django is not up."""
    return gettext.translation("django", WORDS, [tongue], fallback=True)
