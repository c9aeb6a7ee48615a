"""Nothing that a page says goes past the translations: in a language of Ω alone only the words of the book are left."""

import gettext
import re
from html.parser import HTMLParser

import pytest
from django.utils.translation import override, trans_real

from kith.accounts.actions import set_preferences
from kith.diaries.models import Diary
from kith.exports.jsonl import lines
from kith.imports.models import Skip
from kith.post.models import Posted

from .conftest import EVERY, address, furnish

pytestmark = pytest.mark.django_db
PSEUDO = "eo"  # a language that Kith does not speak, and Django knows the form of
KEPT = re.compile(r"%\(\w+\)[a-z]|%%|%|\{\w*\}|<[^>]+>|&\w+;")
TELLING = ("title", "aria-label", "placeholder", "alt", "summary", "content")
OURS = {"kith", "linkedin", "linkedin.com", "google.com", "in", "csv", "vcf", "vcard", "json", "jsonl", "zip"}
OURS |= {"fastmail", "gmail", "google", "icloud", "outlook", "yahoo", "utc", "lindt.example"}
"""Names of things that are the same in every language."""


class OnlyOmega(gettext.NullTranslations):
    """Every letter of every text as Ω; what is filled in stays, and so do the forms of dates."""

    def gettext(self, message):
        context, _sign, text = message.rpartition("\x04")
        if "day" in context or "month" in context or "hour" in context:
            return text
        kept = KEPT.findall(text)
        rest = iter(re.sub(r"[^\W\d_]", "Ω", one) for one in KEPT.split(text))
        return next(rest) + "".join(one + next(rest) for one in kept)

    def ngettext(self, one, many, number):
        return self.gettext(one if number == 1 else many)

    def to_language(self):
        return PSEUDO

    def language(self):
        return PSEUDO


class Said(HTMLParser):
    """What a page says to those who see it, and to those who hear it."""

    def __init__(self):
        super().__init__()
        self.texts, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        facts = dict(attributes)
        self.silent += tag in ("script", "style", "svg", "kbd", "code", "option")
        self.texts += [facts[name] or "" for name in TELLING if name in facts and tag != "meta"]
        self.texts += [value or "" for name, value in attributes if name.startswith("data-") and " " in (value or "")]
        if tag == "input" and facts.get("type") == "submit":
            self.texts.append(facts.get("value", ""))

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style", "svg", "kbd", "code", "option")

    def handle_data(self, data):
        if not self.silent:
            self.texts.append(data)


@pytest.fixture
def omega(monkeypatch, settings):
    settings.LANGUAGES = [*settings.LANGUAGES, (PSEUDO, "Pseudo")]  # after which all translations are read anew
    monkeypatch.setitem(trans_real._translations, PSEUDO, OnlyOmega())


def words(text):
    return {one.lower() for one in re.findall(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’.-]*[A-Za-zÀ-ÿ]", text)}


def test_pages_say_nothing_that_cannot_be_translated(maya, today, tmp_path, omega):
    set_preferences(user=maya, language=PSEUDO)
    with override(PSEUDO):
        mine = furnish(maya, "Marrow", today, tmp_path)
    client, faults = mine.client(), {}
    reasons = " ".join(Skip.objects.of(mine.book).values_list("reason", flat=True))
    apart = " ".join(f"{one.subject} {one.to}" for one in Posted.objects.of(mine.book))
    apart += " ".join(f"{one.name} {one.trouble}" for one in Diary.objects.of(mine.book))
    known = OURS | words(" ".join(lines(mine.book))) | words(f"{maya.name} {reasons} {apart}")
    for pattern in EVERY:
        path = address(pattern, mine.ids)
        answer = client.get(path)
        if answer.status_code != 200 or "html" not in answer["Content-Type"] or answer.streaming:
            continue
        said = Said()
        said.feed(answer.content.decode())
        if left := {one for text in said.texts for one in words(text)} - known:
            faults[path] = left
    assert not faults, "\n".join(f"{path}: {sorted(left)}" for path, left in faults.items())
