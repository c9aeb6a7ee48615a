"""How everything here is measured: CPU seconds of whole processes, medians, and the machine they ran on."""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KITH = [sys.executable, "-m", "kith"]
TIMES = 5
PAUSE = 2.0
"""Seconds between two rounds: these machines have neighbours, who come and go."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds of user and system together, the most memory it held in MB, what it printed."""

    cpu_s: float
    most_mb: float
    said: str


def cost_of(command: Sequence[str], *, given: str = "", env: Mapping[str, str] | None = None) -> Cost:
    """Run a process to its end. Raises RuntimeError with what it complained about when it fails."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as complained:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=complained,
            text=True,
            env={**os.environ, **(env or {})},
        )
        assert process.stdin is not None
        process.stdin.write(given)
        process.stdin.close()
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        complained.seek(0)
        if process.returncode:
            raise RuntimeError(f"{' '.join(command)}: {complained.read().strip()[-400:]}")
        return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said.read())


def median_cost(command: Sequence[str], *, times: int = TIMES, env: Mapping[str, str] | None = None) -> float:
    """CPU seconds of a process, the median of several runs."""
    return round(statistics.median(cost_of(command, env=env).cpu_s for _ in range(times)), 3)


@contextmanager
def home(folder: Path | None = None) -> Iterator[Path]:
    """A folder of data that this process and its children use; a throwaway one when none is given."""
    with tempfile.TemporaryDirectory(prefix="kith-bench-") as throwaway:
        chosen = folder or Path(throwaway)
        os.environ["KITH_HOME"] = str(chosen)
        os.environ["DJANGO_SETTINGS_MODULE"] = "kith.house.settings"
        yield chosen


def compiled() -> None:
    """Byte-code for the package and what it stands on, as an installation leaves it."""
    import sysconfig

    here = Path(__file__).parent.parent / "src"
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(here), sysconfig.get_path("purelib")], check=False)


def machine() -> str:
    """The processor, its cores and the Python: what figures are read beside."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"


def show(result: Mapping[str, Any], *, as_json: bool) -> None:
    """A result as one JSON document, or a line a figure."""
    if as_json:
        print(json.dumps(result, indent=1))
        return
    for name, figure in result.items():
        print(f"{name:44} {figure}")


def steady(do: Callable[[], object], times: int) -> float:
    """CPU milliseconds of one answer in a warm process: the quickest of five rounds, each the median of several, since
    whatever else the machine does only adds to it."""
    do()
    rounds = []
    for _ in range(TIMES):
        costs = []
        for _ in range(times):
            start = time.process_time()
            do()
            costs.append((time.process_time() - start) * 1000)
        rounds.append(statistics.median(costs))
        time.sleep(PAUSE)
    return min(rounds)
