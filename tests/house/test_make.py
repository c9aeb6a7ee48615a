"""`make run` does again only what has changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SERVE = ".venv/bin/kith serve"


@pytest.fixture
def copy(tmp_path):
    """A copy of what the environment is made from, with an environment that was just made."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    for path in tmp_path.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    for number, name in enumerate(("bin/uv", ".setup", ".dev")):
        stamp = tmp_path / ".venv" / name
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.touch()
        os.utime(stamp, (1_000_000_001 + number,) * 2)
    return tmp_path


def plan(folder, target):
    """What make would do."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(["make", "-n", target], cwd=folder, env=ours, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def test_a_second_call_does_nothing_but_serve(copy):
    assert plan(copy, "run") == [SERVE]


@pytest.mark.parametrize("changed", ["requirements/run.txt", "requirements/build.txt", "pyproject.toml"])
def test_what_has_changed_is_installed_again_first(copy, changed):
    (copy / changed).touch()
    steps = plan(copy, "run")
    assert (steps[-1], any("pip install" in step for step in steps)) == (SERVE, True)


def test_a_fresh_machine_makes_the_environment_first(copy):
    shutil.rmtree(copy / ".venv")
    steps = plan(copy, "run")
    assert any("-m venv .venv" in step for step in steps)
    assert steps[-1] == SERVE


OLD = """#!/bin/sh
exec {python} -c "import sys; sys.version_info = (3, 9, 2); sys.version = '3.9.2 (old)'; exec(sys.argv[1])" "$2"
"""
BARE = """#!/bin/sh
case "$2" in *ensurepip*) exit 1;; esac
exec {python} "$@"
"""


@pytest.mark.parametrize(
    ("python", "says"),
    [
        (OLD, "Kith needs Python 3.11 or newer; this is 3.9.2."),
        (BARE, "install the package python3-venv"),
        ("", "no ./py"),
    ],
    ids=["too old", "without venv", "none"],
)
def test_what_is_missing_is_told_in_a_sentence_and_what_to_install(copy, python, says):
    shutil.rmtree(copy / ".venv")
    if python:
        (copy / "py").write_text(python.format(python=sys.executable))
        (copy / "py").chmod(0o755)
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    done = subprocess.run(
        ["make", "setup", "PYTHON=./py"], cwd=copy, env=ours, capture_output=True, text=True, check=False
    )
    told = [line for line in done.stderr.splitlines() if not line.startswith("make")]
    assert done.returncode != 0
    assert len(told) == 1
    assert says in told[0]
    assert not (copy / ".venv").exists()
