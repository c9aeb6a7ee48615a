"""`make bench`: every figure, in turn, into bench/RESULTS.md with the machine.

`python -m bench [NAME...] [--logs FOLDER] [--json]` measures some alone; the ties where the logs are given.

Each script runs as a process of its own and prints JSON; nothing here is timed by tests.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.measuring import cost_of, machine, show

RESULTS = Path(__file__).parent / "RESULTS.md"
SCRIPTS = (
    "importing",
    "cold",
    "search",
    "today",
    "mailbox",
    "capture",
    "pages",
    "maps",
    "encounter",
    "paths",
    "paths --postgres",
    "peers",
    "paths --people 1000000",
)
TIES = "ties"
LOGS = {
    "EU e-mail": "email-Eu-core-temporal.txt.gz --window 30 --dormant 180 --cuts 390,450,510".split(),
    "CollegeMsg": "CollegeMsg.txt --window 14 --dormant 60 --cuts 75,95,115".split(),
}
"""Public logs of who was in touch with whom (snap.stanford.edu), which `--logs` says the folder of."""
Figures = dict[str, Any]
HEAD = """# What Kith costs

CPU seconds of whole processes, medians of five runs unless said otherwise, and milliseconds of single answers, the
quickest of five rounds; ours and the neighbours' in one run on one machine. `make bench` writes this page anew.

"""


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", choices=[*SCRIPTS, TIES, []], help="only these")
    words.add_argument("--json", action="store_true")
    words.add_argument("--logs", type=Path, help="the folder of the logs of contacts that ties are measured with")
    given = words.parse_args()
    if TIES in given.names and not given.logs:
        words.error("name the folder of the logs with --logs")
    figures: Figures = {}
    for name, command in _commands(given.names or (*SCRIPTS, TIES), given.logs):
        print(f"{name}…", file=sys.stderr, flush=True)
        figures[name] = json.loads(cost_of([sys.executable, "-m", *command, "--json"]).said)
        print(json.dumps(figures[name]), file=sys.stderr, flush=True)  # whatever stops a later one
    show(figures, as_json=True) if given.json else print(page(figures))
    if not given.names:
        RESULTS.write_text(page(figures))


def _commands(names: Sequence[str], logs: Path | None) -> Iterator[tuple[str, list[str]]]:
    """What is measured, by the name that its figures get; of ties that is the log."""
    yield from ((name, f"bench.{name}".split()) for name in names if name != TIES)
    if logs and TIES in names:
        for name, (log, *words) in LOGS.items():
            yield name, ["bench.ties", "--log", str(logs / log), *words]


def page(figures: Figures) -> str:
    """The table of what was reached, with the machine and the day."""
    rows = [row for row in (_row(figures, *line) for line in LINES) if row]
    table = ["| what | reach | Kith | beside it |", "|---|---|---|---|", *rows]
    return HEAD + f"{machine()}; {date.today():%d %B %Y}.\n\n" + "\n".join(table) + "\n"  # noqa: DTZ011 -- of the reader


def _row(
    figures: Figures, what: str, reach: str, ours: Callable[[Figures], str], theirs: Callable[[Figures], str]
) -> str:
    try:
        return f"| {what} | {reach} | {ours(figures)} | {_peer(figures, theirs)} |"
    except KeyError:
        return ""  # that script did not run


def _peer(figures: Figures, theirs: Callable[[Figures], str]) -> str:
    try:
        return theirs(figures)
    except (KeyError, TypeError):
        return "not measured in this run"


def _nobody(_figures: Figures) -> str:
    return "-"


def _worst(kinds: dict[str, dict[str, float]]) -> str:
    kind, cost = max(kinds.items(), key=lambda one: one[1]["p95_ms"])
    return f"{cost['p95_ms']:.1f} ms ({kind})"


def _of_paths(figures: dict[str, Any]) -> str:
    right = "" if figures["equal"] else ", not the right ones"
    return f"{figures['p95_ms']:.1f} ms; {figures['unreachable_p95_ms']:.1f} ms{right}"


def _told(models: dict[str, dict[str, float]], name: str) -> str:
    own = models[name]
    return f"{own['ap']:.3f}; {own['auc']:.3f}"


def _best_of_others(models: dict[str, dict[str, float]]) -> str:
    """The best single figures, each with whose it is."""
    others = {name: own for name, own in models.items() if name != "kith"}
    best = {figure: max(others, key=lambda name: others[name][figure]) for figure in ("ap", "auc")}
    return "; ".join(f"{others[name][figure]:.3f} ({name})" for figure, name in best.items())


def _of_log(name: str, reach: str) -> tuple[str, str, Callable[[Figures], str], Callable[[Figures], str]]:
    return (
        f"who is in touch within the window, AP; which established ties fall asleep, AUC: {name}",
        reach,
        lambda f: _told(f[name]["models"], "kith"),
        lambda f: _best_of_others(f[name]["models"]),
    )


def _scoring(told: dict[str, float]) -> str:
    return f"{told['scoring_s_per_10000']} s; {told['learning_s_per_10000']} s to learn from twelve moments before"


LINES: Sequence[tuple[str, str, Callable[[Figures], str], Callable[[Figures], str]]] = (
    (
        "import of 10,000 vCards of 20 lines, journalled and indexed, cold process",
        "6 s, 250 MB",
        lambda f: f"{f['importing']['10,000 cards']['cpu_s']} s, {f['importing']['10,000 cards']['most_mb']:.0f} MB",
        lambda f: f"hermitcrm {f['peers']['hermitcrm']['import_cpu_s']} s",
    ),
    (
        "the same for 100,000, against ten times 10,000",
        "linear",
        lambda f: f"{f['importing']['100,000 cards']['cpu_s']} s, {f['importing']['ratio']}x",
        _nobody,
    ),
    (
        "heads of 50,000 mails from a local Dovecot to encounters, mails per CPU second",
        "2,000",
        lambda f: f"{f['mailbox']['per_cpu_s']:,}",
        _nobody,
    ),
    (
        "`kith find`, cold process, 10,000 people",
        "0.60 s",
        lambda f: f"{f['cold']['find_cpu_s']} s",
        lambda f: f"khard {f['peers']['khard']['find_cpu_s']} s",
    ),
    (
        "`kith met`, cold process, saved, 10,000 people; and `kith find` of whom it told",
        "0.25 s",
        lambda f: f"{f['cold']['met_cpu_s']} s; {f['cold']['met_then_find_cpu_s']} s",
        lambda f: f"khard add {f['peers']['khard']['add_cpu_s']} s",
    ),
    (
        "search, warm, 100,000 people with notes: the slowest kind's p95",
        "10 ms",
        lambda f: _worst(f["search"]["questions"]),
        lambda f: f"tantivy, a typo: {f['peers']['tantivy']['p95_ms']} ms",
    ),
    (
        "Today with all its parts, over 10,000 people and 200,000 encounters",
        "80 ms",
        lambda f: f"{f['today']['cpu_ms']} ms; {f['today']['goal_cpu_ms']} ms with a goal",
        _nobody,
    ),
    (
        "reading one capture, p95",
        "10 ms",
        lambda f: f"{f['capture']['p95_ms']} ms",
        _nobody,
    ),
    (
        "the page of people (50 rows) at 1,000 and 100,000 people",
        "12 ms, 1.3x",
        lambda f: (
            f"{f['pages']['1,000 people']['first_page_ms']} and {f['pages']['100,000 people']['first_page_ms']} ms, "
            f"{f['pages']['ratio']}x"
        ),
        _nobody,
    ),
    (
        "a map of the 2,000 nearest of 10,000 people, drawn; the page that shows it",
        "2 s",
        lambda f: f"{f['maps']['draw_ms'] / 1000:.2f} s; {f['maps']['page_ms']:.0f} ms",
        _nobody,
    ),
    (
        "whom one has where, the page, of 10,000 people",
        "150 ms",
        lambda f: f"{f['maps']['coverage_ms']:.0f} ms",
        _nobody,
    ),
    (
        "one more meeting of three people, at 1,000 and 10,000: what is renewed",
        "only what changed",
        lambda f: "; ".join(
            f"{one['cpu_ms']} ms, {one['standings']} standings, {one['ties']} ties" for one in f["encounter"].values()
        ),
        _nobody,
    ),
    (
        "the five best disjoint paths of three hops, 100,000 people with 19 ties each: p95; where there is none",
        "10 ms; 10 ms",
        lambda f: _of_paths(f["paths"]),
        _nobody,
    ),
    (
        "the same at 1,000,000 people",
        "40 ms",
        lambda f: _of_paths(f["paths --people 1000000"]),
        _nobody,
    ),
    (
        "the same of 100,000 on PostgreSQL",
        "15 ms; 10 ms",
        lambda f: _of_paths(f["paths --postgres"]),
        _nobody,
    ),
    _of_log("EU e-mail", ".72; .78"),
    _of_log("CollegeMsg", ".62; .80"),
    (
        "10,000 ties of the first scored, for who is in touch next and for which last",
        "0.1 s",
        lambda f: _scoring(f["EU e-mail"]),
        lambda f: f"{f['EU e-mail']['bg_nbd_s_per_10000']} s (BG/NBD, fitted to a third of them)",
    ),
)


if __name__ == "__main__":
    main()
