"""0 done, 1 refused with one line that says what to do, 2 wrong usage; what is for machines goes to standard output."""

from importlib import import_module

import click
import pytest

from kith.faces.cli.main import COMMANDS


def refused(said, *words):
    assert said.code == 1
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    assert [word for word in words if word not in said.err] == [], said.err
    assert "Traceback" not in said.err
    return True


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_explains_itself(kith, name):
    said = kith(name, "--help")
    assert said.code == 0
    assert said.out.startswith("Usage: kith")
    assert str(COMMANDS[name].example) in " ".join(said.out.split())


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_explained(name):
    module = import_module(COMMANDS[name].module)
    (command,) = (one for one in module.COMMANDS if one.name == name)
    for one in [command, *getattr(command, "commands", {}).values()]:
        assert [option.name for option in one.params if isinstance(option, click.Option) and not option.help] == []


def test_kith_alone_tells_every_command_in_a_line(kith):
    said = kith()
    assert (said.code, said.err) == (0, "")
    assert [name for name in COMMANDS if f"\n  {name} " not in said.out] == []
    assert said.out == kith("--help").out


@pytest.mark.parametrize(("written", "meant"), [("fnd", "find"), ("imort", "import"), ("histroy", "history")])
def test_a_command_that_is_written_wrongly_is_suggested(kith, written, meant):
    said = kith(written)
    assert (said.code, said.out) == (2, "")
    assert f"'{meant}'" in said.err


def test_the_program_explains_itself_and_tells_its_version(kith):
    assert kith("--help").code == 0
    assert kith("--version").out.startswith("kith")


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["--wings"],
        ["find"],
        ["find", "a", "b"],
        ["find", "a", "--limit", "none"],
        ["find", "a", "--limit", "0"],
        ["show"],
        ["met"],
        ["met", "Met Odd", "--today", "soon"],
        ["met", "Met Odd", "--as", "Odd"],
        ["log", "Tom", "--channel", "pigeon"],
        ["log", "Tom", "--on", "yesterday"],
        ["log", "Tom", "--on", "2024-05"],
        ["log", "Tom", "--on", "0001-01-01"],
        ["today", "--today", "9999-12-31"],
        ["met", "Met Odd", "--today", "0001-01-01"],
        ["show", "Odd", "--today", "2024"],
        ["history", "--limit", "-1"],
        ["history", "--limit", "0"],
        ["history", "--limit", "100000000000000000000"],
        ["undo", "-1"],
        ["import"],
        ["import", "x.vcf", "--as", "xls"],
        ["undo", "first"],
        ["export"],
        ["export", "--to", "paper"],
        ["restore"],
        ["user"],
        ["user", "add"],
        ["serve", "--port", "99999999"],
    ],
)
def test_wrong_usage_is_2(kith, words):
    said = kith(*words)
    assert said.code == 2, said
    assert "Usage" in said.err + said.out


@pytest.mark.parametrize("command", [["show"], ["log"]])
def test_nobody_is_a_refusal(kith, command):
    assert refused(kith(*command, " "), "Whom?")
    assert refused(kith(*command, "Nobody Known"), "Nobody Known")
    assert refused(kith(*command, "9999"), "9999")
    assert refused(kith(*command, "nobody@nowhere.example"), "nobody@nowhere.example")


@pytest.mark.parametrize("command", [["show"], ["log"]])
def test_a_name_of_two_is_asked_on_one_line_with_their_ids(kith, cards, command):
    kith("import", cards)
    ids = {one["name"]: one["id"] for one in kith("find", "tom", "--json").document}
    said = kith(*command, "tom")
    assert refused(said)
    assert said.err.strip() == f"Which tom? {ids['Tom Okafor']} Tom Okafor, {ids['Tom Reilly']} Tom Reilly"


def test_find_without_a_hit_is_no_refusal(kith):
    said = kith("find", "xyzzy", "--json")
    assert (said.code, said.document) == (0, [])
    assert kith("find", "xyzzy").code == 0


def test_what_cannot_be_undone_is_refused(kith, cards):
    assert refused(kith("undo"), "nothing to undo")
    assert refused(kith("undo", "4711"), "4711", "kith history")
    kith("import", cards)
    number = kith("history", "--json").document[0]["batch"]
    assert kith("undo", number).code == 0
    assert refused(kith("undo", number), "already")


def test_what_cannot_be_brought_in_is_refused(kith, tmp_path):
    assert refused(kith("import", tmp_path / "gone.zip"), "gone.zip")
    (tmp_path / "letter.txt").write_text("Dear Ida")
    assert refused(kith("import", tmp_path / "letter.txt"), "letter.txt")
    assert refused(kith("import", tmp_path / "letter.txt", "--json"), "letter.txt")
    assert refused(kith("import", tmp_path / "letter.txt", "--dry-run"), "letter.txt")


def test_an_encounter_to_come_is_refused(kith, cards):
    kith("import", cards)
    assert refused(kith("log", "Priya", "--on", "2150-01-01"), "2150-01-01")


def test_a_place_that_cannot_be_written_is_refused(kith, tmp_path):
    where = tmp_path / "no" / "book.jsonl"
    assert refused(kith("export", "--to", "jsonl", "-o", where), "book.jsonl")


def test_a_second_user_of_a_name_is_refused(kith):
    assert kith("user", "add", "Rosa").code == 0
    assert refused(kith("user", "add", "rosa"), "rosa")
    assert refused(kith("user", "add", " "), "name")


@pytest.mark.parametrize(("name", "word"), [("R" * 151, "150"), ("Ro\x1b[31msa", "letter"), ("\x00", "letter")])
def test_a_name_that_cannot_be_told_on_a_line_is_refused(kith, name, word):
    assert refused(kith("user", "add", name), word)
    assert kith("user", "add", " ".join("R" * 75) + "a").code == 0
    assert "Rosa Lind" in kith("user", "add", " Rosa\n Lind ").out


def test_a_dash_is_the_screen(kith, cards, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    kith("import", cards)
    assert kith("export", "--to", "csv", "-o", "-").out == kith("export", "--to", "csv").out
    assert not (tmp_path / "-").exists()


def test_a_password_that_is_refused_adds_nobody(kith):
    assert refused(kith("user", "add", "Rosa", "--password", "short"), "short")
    assert kith("user", "add", "Rosa").code == 0


def test_a_password_may_be_asked_for(kith):
    words = "a long sentence of mine\n"
    assert kith("user", "add", "Rosa", "--password", "-", given=words * 2).code == 0
    from kith.accounts.models import User

    assert User.objects.get(name="Rosa").check_password(words.strip())


def test_with_several_books_one_must_be_named(kith, cards):
    kith("history")
    kith("user", "add", "Rosa")
    assert refused(kith("find", "tom"), "--book", "Rosa")
    assert kith("--book", "Rosa", "import", cards).code == 0
    assert len(kith("--book", "rosa", "find", "tom", "--json").document) == 2
    assert refused(kith("--book", "Nemo", "find", "tom"), "Nemo", "Rosa")


def test_one_book_never_answers_for_another(kith, cards):
    from kith.accounts.models import Book

    kith("history")
    kith("user", "add", "Rosa")
    mine = Book.objects.order_by("pk").first().name
    kith("--book", "Rosa", "import", cards)
    found = kith("--book", "Rosa", "find", "priya", "--json").document[0]["id"]
    assert kith("--book", mine, "find", "priya", "--json").document == []
    assert refused(kith("--book", mine, "show", found))
    assert refused(kith("--book", mine, "log", found))
    assert kith("--book", mine, "history", "--json").document == []
    batch = kith("--book", "Rosa", "history", "--json").document[0]["batch"]
    assert refused(kith("--book", mine, "undo", batch), "kith history")
    assert "Priya" not in kith("--book", mine, "export", "--to", "jsonl").out
