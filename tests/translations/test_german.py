"""German is whole: every text of the sources has its translation, which says what the text says."""

import gettext
import re

import pytest
from translations.gathering import gathered
from translations.keeping import as_read, kept, read_file, renewed

from kith.kernel.tongues import TONGUES, WORDS

PLACES = re.compile(r"%\(\w+\)[a-z]|%%|\{\w*(?:![rs])?\}|<[^>]+>|`[^`]+`")
LANGUAGES = [code for code in TONGUES if code != "en"]


@pytest.fixture(scope="module")
def texts():
    return gathered()


@pytest.mark.parametrize("language", LANGUAGES)
def test_gathering_anew_changes_nothing(language, texts):
    now = {(one.context, one.id): one.string for one in renewed(language, texts) if one.id}
    assert now == {(one.context, one.id): one.string for one in kept(language) if one.id}, "make words"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_reads_is_what_was_written(language):
    with read_file(language).open("rb") as file:
        read = gettext.GNUTranslations(file)._catalog
    with_context = {f"{one.context}\x04{one.id}" if one.context else one.id: one for one in kept(language) if one.id}
    for key, one in with_context.items():
        if one.pluralizable:
            said = [read[one.id[0], number] for number in range(len(one.string))]
            assert said == list(one.string)
        else:
            assert read[key] == one.string
    assert as_read(kept(language)) == read_file(language).read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_and_none_is_guessed(language):
    empty = [one.id for one in kept(language) if one.id and not _whole(one)]
    assert not empty
    assert not [one.id for one in kept(language) if one.fuzzy]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_the_same(language):
    wrong = {text: said for text, said in _pairs(language) if _places(text) != _places(said)}
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_as_they_do_in_english(language):
    wrong = {text: said for text, said in _pairs(language) if _edges(text) != _edges(said)}
    assert not wrong


def test_every_language_that_is_offered_has_its_words():
    assert [folder.name for folder in sorted(WORDS.iterdir())] == sorted(LANGUAGES)


def test_german_speaks_to_one_reader():
    """With `du`, without exclamation marks, and never as `wir`; what the owner says to somebody is theirs."""
    said = " \n ".join(str(one.string) for one in kept("de") if one.id and not _is_the_owners(one))
    ours = re.sub("„[^“]*“|aus unserer Zeit", "", said)  # what other programs say is theirs
    assert not re.findall(r"\b(?:Ihnen|Ihre[nmrs]?|[Ww]ir|[Uu]nser\w*)\b", ours)
    assert "!" not in said.replace("!r}", "}")


def _is_the_owners(one):
    return {place for place, _line in one.locations} <= {"src/kith/core/letters.py", "src/kith/core/questions.py"}


def _whole(one):
    return all(one.string) if one.pluralizable else bool(one.string)


def _pairs(language):
    """Each text and what it is called; of a plural, both forms."""
    for one in kept(language):
        if one.id and not one.context:
            yield from zip(one.id, one.string, strict=True) if one.pluralizable else [(one.id, one.string)]


def _places(text):
    """What a text has filled in; commands are as they are, but for the words in them that stand for something."""
    return sorted(re.sub(r"\b[A-Z]{2,}\b|\"[A-Z]+\"", "", one) for one in PLACES.findall(text))


def _edges(text):
    """How a sentence ends, and the white space after it."""
    return text.rstrip()[-1:] in ".?:…", text[len(text.rstrip()) :]
