"""What the README tells people to type does what it says."""

import re
import shlex
from importlib import import_module
from pathlib import Path

import click
import pytest

from kith.faces.cli.main import COMMANDS, kith
from tests.cli.machine import Machine

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = [
    shlex.split(part)[1:]
    for line in re.findall(r"^ {4}(kith .*)$", README, re.MULTILINE)
    for part in re.split(r"\s{2,}(?=kith )", line)
]
"""The commands of the block "In the shell", in their order."""
NAMED = [shlex.split(words)[1:] for words in re.findall(r"`(kith [a-zA-Z][^`…]*)`", " ".join(README.split()))]
"""The commands within the text."""
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Berg\nEND:VCARD\n"


@pytest.fixture(autouse=True)
def not_on_a_server(monkeypatch):
    monkeypatch.delenv("KITH_DATABASE_URL", raising=False)


def test_the_shown_commands_run_in_their_order(tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARD)
    machine = Machine(tmp_path / "home")
    assert len(SHOWN) >= 10
    for words in SHOWN:
        given = [str(tmp_path / "contacts.vcf") if word == "FILE..." else word for word in words]
        said = machine(*given)
        assert (said.code, said.err) == (0, ""), (words, said)


@pytest.mark.parametrize("words", [words for words in NAMED if words[0] != "COMMAND"], ids=" ".join)
def test_a_command_within_the_text_is_one_of_ours_with_options_it_has(words):
    assert words[0] in COMMANDS
    module = import_module(COMMANDS[words[0]].module)
    (command,) = (one for one in module.COMMANDS if one.name == words[0])
    known = {name for one in (command, kith) for option in one.params for name in option.opts}
    assert {word for word in words if word.startswith("-")} <= known | {"--help"}


def test_every_target_of_make_is_there():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    told = set(re.findall(r"\bmake ([a-z]+)\b", README + (ROOT / "CONTRIBUTING.md").read_text()))
    assert {"run", "test"} <= told <= targets


def test_every_setting_is_one():
    settings = (ROOT / "src/kith/house/settings.py").read_text() + (ROOT / "src/kith/kernel/home.py").read_text()
    told = set(re.findall(r"\bKITH_[A-Z_]+", README))
    assert told
    assert {name for name in told if name not in settings} == set()


def test_every_page_it_leads_to_is_there():
    assert [path for path in re.findall(r"\]\(([^)#:]+)\)", README) if not (ROOT / path).exists()] == []


def test_its_pictures_are_there_and_small():
    told = re.findall(r'(?:srcset|src)="([^"]+)"', README)
    assert len(told) == 2
    for path in told:
        picture = (ROOT / path).read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert len(picture) <= 150_000


def test_the_examples_of_the_help_are_commands(tmp_path):
    for name, entry in COMMANDS.items():
        words = shlex.split(entry.example)
        assert words[:2] == ["kith", name]
        module = import_module(entry.module)
        (command,) = (one for one in module.COMMANDS if one.name == name)
        if not isinstance(command, click.Group):
            command.make_context(name, words[2:])  # a usage that is wrong would be refused
