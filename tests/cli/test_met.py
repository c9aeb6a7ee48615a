"""`kith met`: whatever is on a line or in an answer, one line comes out, and a refusal is no fault."""

import json

import pytest

TOMS = "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Tom {family}\nEND:VCARD\n" for family in ("Abel", "Birk"))
ODD = [
    '{"text": "Met Odd Lien", "today": 5}',
    '{"text": "Met Odd Lien", "today": ["2026-06-09"]}',
    '{"text": "Met Odd Lien", "today": "soon"}',
    '{"text": 7}',
    '["Met Odd Lien"]',
    "{",
]


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
@pytest.mark.parametrize("odd", ODD)
def test_an_odd_line_is_one_line_and_the_next_is_kept(kith, odd, dry):
    said = kith("met", "--jsonl", "-", *dry, given=f'{odd}\n{{"text": "Met Ada Berg", "today": "2026-06-09"}}\n')
    first, second = map(json.loads, said.out.splitlines())
    assert (said.code, list(first)) == (0, ["error"])
    assert (second["people"][0]["name"], second["when"]) == ("Ada Berg", "2026-06-09")


@pytest.mark.parametrize("number", ["99999999999999999999", "4711"])
def test_a_number_that_nobody_has_is_refused(kith, tmp_path, number):
    (tmp_path / "toms.vcf").write_text(TOMS)
    kith("import", tmp_path / "toms.vcf")
    said = kith("met", "Coffee with Tom", "--as", f"Tom={number}")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert number in said.err


def test_the_one_who_was_meant_is_told(kith, tmp_path):
    (tmp_path / "toms.vcf").write_text(TOMS)
    kith("import", tmp_path / "toms.vcf")
    tom = kith("find", "birk", "--json").document[0]["id"]
    assert "Kept: meeting with Tom Birk, today" in kith("met", "Coffee with Tom today", "--as", f"Tom={tom}").out
