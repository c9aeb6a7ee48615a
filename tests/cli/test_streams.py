"""Whatever stands behind standard output, and whatever bytes are on the line: an answer, or one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="bytes, devices and signals as POSIX has them")
FULL = Path("/dev/full")
ODD = b"Met Zo\xe9"
ENCODINGS = [
    {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.fixture
def lukasz(furnished):
    assert furnished("met", "Met Łukasz Żółć at the fair").code == 0
    furnished.environment.pop("PYTHONUNBUFFERED", None)
    return furnished


def called(machine, *words, into=subprocess.PIPE):
    """What a command answers, in bytes."""
    command = [sys.executable, "-m", "kith", *words]
    return subprocess.run(command, env=machine.environment, stdout=into, stderr=subprocess.PIPE, check=False)


@pytest.mark.parametrize("encoding", ENCODINGS, ids=["ascii", "nothing said"])
@pytest.mark.parametrize("words", [["find", "lukasz"], ["show", "1"], ["history"], ["export", "--to", "csv"]])
def test_names_come_out_whole_where_nobody_said_how_to_write_them(lukasz, encoding, words):
    lukasz.environment |= encoding
    said = lukasz(*words)
    assert (said.code, said.err) == (0, "")
    assert "Łukasz Żółć" in said.out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_loses_nothing_in_any_encoding(lukasz, encoding):
    lukasz.environment["PYTHONIOENCODING"] = encoding
    (found,) = lukasz("find", "lukasz", "--json").document
    assert found["name"] == "Łukasz Żółć"


def test_what_an_old_terminal_does_not_know_is_a_question_mark(lukasz):
    lukasz.environment["PYTHONIOENCODING"] = "latin-1"
    said = called(lukasz, "show", "1")
    assert (said.returncode, "?ukasz ?ó??".encode("latin-1") in said.stdout) == (0, True)


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize(
    "words", [["find", "x"], ["history", "--json"], ["export", "--to", "jsonl"], ["doctor"], ["--help"], ["--version"]]
)
def test_a_full_disk_behind_the_answer_is_one_sentence(lukasz, words):
    with FULL.open("w") as full:
        said = called(lukasz, *words, into=full)
    assert (said.returncode, len(said.stderr.splitlines())) == (1, 1), said.stderr
    assert b"room" in said.stderr


@pytest.mark.parametrize("words", [["export", "--to", "jsonl"], ["history"], ["--help"]])
def test_a_reader_that_has_read_enough_is_no_fault(lukasz, words):
    process = lukasz.start(*words)
    process.stdout.close()
    assert (process.wait(60), process.stderr.read()) == (0, "")


def test_without_any_standard_output_a_command_does_its_work(lukasz):
    script = 'exec "$0" -m kith met "Met Ada Berg" --json >&- 2>&-'
    subprocess.run(["sh", "-c", script, sys.executable], env=lukasz.environment, check=True)
    assert len(lukasz("find", "ada", "--json").document) == 1


@pytest.mark.parametrize(
    "words",
    [["met", ODD], ["log", "1", "--note", ODD], ["user", "add", ODD], ["--book", ODD, "find", "x"]],
)
def test_bytes_that_are_no_text_are_refused_in_one_sentence(lukasz, words):
    said = called(lukasz, *words)
    assert (said.returncode, said.stdout, len(said.stderr.splitlines())) == (1, b"", 1)
    assert b"UTF-8" in said.stderr
    assert len(lukasz("history", "--json").document) == 1


def test_a_file_may_be_called_by_any_bytes(lukasz, tmp_path):
    path = tmp_path / os.fsdecode(b"Zo\xe9.vcf")
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Berg\nEND:VCARD\n")
    said = called(lukasz, "import", path, "--json")
    assert (said.returncode, json.loads(said.stdout)["added"]) == (0, 1)
    assert called(lukasz, "export", "--to", "vcard", "-o", path).returncode == 0
