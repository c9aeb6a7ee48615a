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


GARBAGE = [
    b"",
    b"   ",
    b"\xff\xfe{}",
    b'{"text": "Met Zo\xe9"}',
    b"[" * 100_000,
    b'{"text": "Met Odd Lien", "today": "9999-12-31"}',
    b'{"text": "Met Odd Lien", "today": "0001-01-01"}',
    b'{"text": "Met Odd Lien", "today": 1e999}',
    b'{"text": "\\ud83d"}',
    b'{"text": "Met \\u0000"}',
    b'{"text": ""}',
    b'{"text": 1' + b"0" * 5000 + b"}",
]


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_every_line_is_answered_in_its_place(kith, dry, tmp_path):
    good = b'{"text": "Met Ada Berg"}'
    (tmp_path / "lines").write_bytes(b"\n".join(part for one in GARBAGE for part in (one, good)) + b"\n")
    said = kith("met", "--jsonl", tmp_path / "lines", *dry)
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert (said.code, said.err, len(answers)) == (0, "", 2 * len(GARBAGE))
    wrong = [list(one) == ["error"] for one in answers]
    assert [odd for odd, told in zip(GARBAGE, wrong[::2], strict=True) if not told] in ([], [b'{"text": ""}'])
    assert not any(wrong[1::2])


def test_a_fault_of_the_program_is_one_answer_and_loud(kith, monkeypatch, caplog):
    from kith.capture import commands

    def break_down(**_facts):
        raise OverflowError("no such luck")

    monkeypatch.setattr(commands, "keep", break_down)
    said = kith("met", "--jsonl", "-", given='{"text": "Met Odd Lien"}\n' * 2)
    assert [list(json.loads(line)) for line in said.out.splitlines()] == [["error"], ["error"]]
    assert (said.code, "no such luck" in caplog.text) == (0, True)


def test_lines_without_a_day_are_of_the_day_that_is_given(kith):
    lines = '{"text": "Met Ada Berg yesterday"}\n{"text": "Met Odd Lien", "today": "2026-01-02"}\n'
    for dry in ([], ["--dry-run"]):
        said = kith("met", "--jsonl", "-", "--today", "2026-06-09", *dry, given=lines)
        assert [json.loads(line)["when"] for line in said.out.splitlines()] == ["2026-06-08", "2026-01-02"]


def test_an_answer_holds_for_all_lines(kith, tmp_path):
    (tmp_path / "toms.vcf").write_text(TOMS)
    kith("import", tmp_path / "toms.vcf")
    tom = kith("find", "birk", "--json").document[0]["id"]
    lines = '{"text": "Coffee with Tom"}\n{"text": "Met Ada Berg"}\n{"text": "Call with Tom"}\n'
    said = kith("met", "--jsonl", "-", "--as", f"tom={tom}", "--as", f"Tim={tom}", given=lines)
    assert [json.loads(line).get("asking") for line in said.out.splitlines()] == [None] * 3
    assert (said.code, said.err) == (0, "Nobody in these lines is called Tim.\n")
    assert kith("show", tom, "--json").document["encounters"] == 2


@pytest.mark.parametrize("dry", [[], ["--dry-run"]])
def test_an_answer_about_nobody_is_refused_and_nothing_is_kept(kith, dry):
    said = kith("met", "Coffee with Tom Abel", "--as", "Tim=new", *dry)
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert ("Tim" in said.err, "Tom Abel" in said.err) == (True, True)
    assert kith("history", "--json").document == []


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
