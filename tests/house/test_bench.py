"""Whoever wants to measure finds every part of the bench in working order."""

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parents[2]
PARTS = sorted(one.stem for one in (HERE / "bench").glob("*.py") if not one.stem.startswith("__"))


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_the_bench_can_be_asked(name):
    command = [sys.executable, "-c", f"import bench.{name}"]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-400:]
