"""The shapes that scripts rely on: one JSON document on standard output, nothing else."""

import json

import pytest

PERSON = {"name", "title", "organisation", "emails", "phones", "urls"}
READING = {
    "people", "when", "channel", "event", "place", "interests", "introduced_by", "follow_up", "promise",
}  # fmt: skip
SENTENCE = "Met Odd Lien, skipper at Havblikk, at the Nor-Fishing fair yesterday; send him the drawings by Friday"


def keys(document):
    return set(document)


def test_import(kith, cards):
    said = kith("import", cards, "--json")
    result = said.document
    assert said.err == ""
    assert keys(result) == {"read", "added", "updated", "unchanged", "skipped", "batch", "seconds"}
    assert (result["read"], result["added"], result["updated"], result["unchanged"]) == (3, 3, 0, 0)
    assert result["skipped"] == []
    assert isinstance(result["batch"], int)
    assert isinstance(result["seconds"], float)
    again = kith("import", cards, "--json").document
    assert (again["unchanged"], again["batch"]) == (3, None)


def test_import_names_each_skip(kith, tmp_path):
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Odd Lien\nEND:VCARD\nBEGIN:VCARD\nFN:Cut")
    said = kith("import", tmp_path / "cards.vcf", "--json")
    assert said.code == 0, "skips are no failure"
    assert [keys(one) for one in said.document["skipped"]] == [{"where", "reason"}]
    assert said.document["skipped"][0]["where"] == "card 2"


def test_a_rehearsed_import_tells_the_same_and_changes_nothing(kith, cards, tmp_path):
    before = kith("export", "--to", "jsonl").out
    rehearsed = kith("import", cards, "--dry-run", "--json").document
    assert kith("export", "--to", "jsonl").out == before
    assert kith("history", "--json").document == []
    done = kith("import", cards, "--json").document
    assert {**rehearsed, "seconds": 0, "batch": 0} == {**done, "seconds": 0, "batch": 0}
    assert rehearsed["batch"] is None


def test_a_rehearsed_import_lists_its_skips(kith, tmp_path):
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Odd Lien\nEND:VCARD\nBEGIN:VCARD\nFN:Cut")
    assert len(kith("import", tmp_path / "cards.vcf", "--dry-run", "--json").document["skipped"]) == 1


def test_find(kith, cards):
    kith("import", cards)
    (found,) = kith("find", "priya", "--json").document
    assert keys(found) == {"id", "name", "organisation", "title", "match"}
    assert (found["name"], found["organisation"], found["title"]) == ("Priya Raman", "Northwind", None)
    assert isinstance(found["id"], int)
    assert len(kith("find", "tom", "--limit", "1", "--json").document) == 1
    assert "--limit" in kith("find", "tom", "--limit", "1").out
    assert "--limit" not in kith("find", "tom").out


@pytest.mark.parametrize("who", ["Priya Raman", "raman priya", "priya", "raman@northwind.example"])
def test_show_takes_a_name_in_any_order_or_an_address(kith, cards, who):
    kith("import", cards)
    shown = kith("show", who, "--json").document
    assert shown["name"] == "Priya Raman"
    assert shown["affiliations"][0]["organisation"] == "Northwind"
    assert shown["contact_points"] == [{"kind": "email", "value": "raman@northwind.example", "label": None}]
    assert kith("show", shown["id"], "--json").document == shown


def test_log(kith, cards):
    kith("import", cards)
    said = kith("log", "Priya", "--channel", "call", "--on", "2026-06-01", "--note", "rang back", "--json")
    assert keys(said.document) >= {"id", "person", "name", "on", "channel"}
    assert (said.document["on"], said.document["channel"]) == ("2026-06-01", "call")
    shown = kith("show", "Priya", "--json").document
    assert (shown["encounters"], shown["last_contact"]) == (1, "2026-06-01")


def test_met(kith):
    result = kith("met", SENTENCE, "--today", "2026-06-09", "--json").document
    assert keys(result) - {"asking"} == READING | {"id"}
    assert [keys(one) for one in result["people"]] == [PERSON]
    assert (result["when"], result["people"][0]["name"]) == ("2026-06-08", "Odd Lien")
    assert result["follow_up"] is None or keys(result["follow_up"]) == {"on", "what"}
    assert kith("find", "odd lien", "--json").document[0]["organisation"] == "Havblikk"


def test_met_rehearsed_keeps_nothing(kith):
    result = kith("met", SENTENCE, "--today", "2026-06-09", "--dry-run", "--json").document
    assert keys(result) == READING
    assert kith("history", "--json").document == []


def test_met_with_an_unclear_person_waits_and_asks(kith, cards):
    kith("import", cards)
    said = kith("met", "Coffee with Tom", "--today", "2026-06-09", "--json")
    assert said.code == 0
    (asked,) = said.document["asking"]
    assert keys(asked) == {"name", "candidates"}
    assert [keys(one) for one in asked["candidates"]] == [{"id", "name", "organisation"}] * 2
    assert {one["organisation"] for one in asked["candidates"]} == {"Ashdown Rail", "Brightwater"}
    kith("undo")
    which = asked["candidates"][0]
    answered = kith("met", "Coffee with Tom", "--as", f"Tom={which['id']}", "--today", "2026-06-09", "--json").document
    assert not answered.get("asking")
    assert kith("show", which["id"], "--json").document["encounters"] == 1


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_met_by_lines_answers_each_with_one_line(kith, options):
    lines = [
        json.dumps({"text": SENTENCE, "today": "2026-06-09"}),
        "{broken",
        json.dumps({"today": "2026-06-09"}),
        json.dumps({"text": "Call with Ines Duarte", "today": "soon"}),
        json.dumps({"text": ""}),
        json.dumps({"text": "Call with Ines Duarte\nabout the quay", "today": "2026-06-09"}),
    ]
    said = kith("met", "--jsonl", "-", *options, given="\n".join(lines) + "\n")
    assert said.code == 0
    answers = [json.loads(line) for line in said.out.splitlines()]
    assert len(answers) == len(lines)
    assert ["error" in one for one in answers][:4] == [False, True, True, True]
    assert "error" not in answers[5]


def test_history_and_undo(kith, cards):
    kith("import", cards)
    kith("log", "Priya")
    logged, imported = kith("history", "--json").document
    assert keys(logged) == {"batch", "said", "verb", "by", "at", "open", "undone"}
    assert (imported["verb"], imported["open"], imported["undone"]) == ("import", False, False)
    undone = kith("undo", "--json").document
    assert undone["batch"] == logged["batch"]
    assert [one["undone"] for one in kith("history", "--json").document] == [True, False]
    assert kith("undo", imported["batch"]).code == 0
    assert kith("find", "priya", "--json").document == []


def test_each_step_is_taken_back_by_itself(kith, cards):
    kith("import", cards)
    kith("log", "Priya")
    kith("log", "Okafor")
    kith("met", "Call with Ines Duarte", "--today", "2026-06-09")
    kith("met", "Call with Abel Duarte", "--today", "2026-06-09")
    for one in kith("history", "--json").document[::-1][1:]:
        assert kith("undo", one["batch"]).code == 0
    assert kith("show", "Priya", "--json").document["encounters"] == 0


def test_what_is_met_and_taken_back_leaves_the_book_as_it_was(kith, cards):
    kith("import", cards)
    before = kith("export", "--to", "jsonl").out
    for command in (["log", "Priya", "--note", "x"], ["met", SENTENCE]):
        assert kith(*command).code == 0
        assert kith("export", "--to", "jsonl").out != before
        assert kith("undo").code == 0
        assert kith("export", "--to", "jsonl").out == before


def test_today(kith, cards):
    kith("import", cards)
    for day in ("2025-08-04", "2025-09-01", "2025-10-06", "2025-11-03", "2025-12-01", "2026-01-05"):
        kith("log", "Priya", "--on", day)
    said = kith("today", "--json", "--today", "2026-06-09", "--limit", "5")
    assert said.code == 0
    assert len(said.document) <= 5
    for one in said.document:
        assert keys(one) >= {"person", "id", "reason", "score", "parts", "suggested"}
        assert isinstance(one["parts"], dict)
    assert "Priya Raman" in [one["person"] for one in said.document]


def test_doctor(kith):
    said = kith("doctor", "--json")
    assert all(keys(one) == {"about", "says", "mend"} for one in said.document)
    assert {"Kith", "home", "book", "backup", "sign-in", "web"} <= {one["about"] for one in said.document}


@pytest.mark.parametrize("to", ["jsonl", "vcard", "csv"])
def test_export_goes_to_the_screen_or_a_file_alike(kith, cards, tmp_path, to):
    kith("import", cards)
    shown = kith("export", "--to", to)
    assert (shown.code, shown.err) == (0, "")
    assert kith("export", "--to", to, "-o", tmp_path / "out").code == 0
    assert (tmp_path / "out").read_bytes().decode() == shown.out
    assert "Priya Raman" in shown.out
