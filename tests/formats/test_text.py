"""Text comes out as it was written, however it was written; what is no text is refused."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import UnreadableFile
from kith.formats.text import decode

PROSE = "Förnamn;Telefon\r\nÅsa Öberg;+46 70 123 45 67 – mobil\r\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_reads_what_was_written(codec: str) -> None:
    assert decode(PROSE.encode(codec)) == PROSE


def test_latin_1_is_the_last_resort() -> None:
    assert decode("Åsa \x81 Öberg".encode("latin-1")) == "Åsa \x81 Öberg"


def test_a_file_cut_inside_a_character_is_still_utf_8() -> None:
    assert decode("Jürgen Müller".encode()[:-5]) == "Jürgen M\ufffd"


def test_an_accent_at_the_very_end_is_latin() -> None:
    assert decode(b"Andr\xe9") == "André"


@pytest.mark.parametrize("junk", [bytes(range(256)), b"PK\x03\x04\x14\x00\x08\x00", codecs.BOM_UTF16_LE + bytes(64)])
def test_binary_data_is_refused_with_advice(junk: bytes) -> None:
    with pytest.raises(UnreadableFile, match="Export it again"):
        decode(junk)


@given(st.binary(max_size=300))
def test_nothing_but_a_refusal_comes_out_of_any_bytes(data: bytes) -> None:
    with contextlib.suppress(UnreadableFile):
        decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff"), max_size=200))
def test_any_utf_8_text_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text


def test_a_broken_line_in_a_file_of_utf_8_spoils_no_other() -> None:
    lines = "Grüße\nÄpfel\n".encode() + "Müller\n".encode("cp1252") + "Öl\n".encode()
    assert decode(lines) == "Grüße\nÄpfel\nMüller\nÖl\n"
    assert decode("Grüße\nÄpfel\nMüller\n".encode("cp1252")) == "Grüße\nÄpfel\nMüller\n"
