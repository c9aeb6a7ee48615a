"""Logs of contacts of any make are read, and each model gets its figures."""

import gzip
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from bench.ties import auc, main, ndcg, precision, read

HERE = Path(__file__).parents[2]
DAY = 86_400


@pytest.fixture
def log(tmp_path):
    chance = Random(8)
    lines = ["% a log", "# of few people"]
    for _ in range(3000):
        one, other = sorted(chance.sample(range(12), 2), key=lambda _one: chance.random())
        lines.append(f"{one}\t{other}\t{1_000_000 + int(chance.random() ** 0.5 * 200 * DAY)}\tmore")
    path = tmp_path / "log.gz"
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return path


def test_a_log_with_weights_has_its_times_behind_them(tmp_path):
    path = tmp_path / "log"
    path.write_text(f"% weights\n1 2 1 {2 * DAY}\n2 3 1 {DAY}\n\n4 4 1 0\n")
    assert read(path) == [(0.0, "2", "3"), (1.0, "1", "2")]


@pytest.mark.parametrize(
    "text",
    [
        f"% asym positive\n1 2 1 {2 * DAY}\n2 3 5 {DAY}\n",
        f"1 2 1 {20_002 * DAY}\n2 3 -2.5 {20_001 * DAY} more\n",
    ],
)
def test_weights_that_differ_are_no_times(tmp_path, text):
    path = tmp_path / "log"
    path.write_text(text)
    assert read(path) == [(0.0, "2", "3"), (1.0, "1", "2")]


@pytest.mark.parametrize("more", [("", ""), ("7", "9"), ("seven", "nine"), ("1100000000", "1100000000")])
def test_columns_behind_the_time_are_not_read(tmp_path, more):
    path = tmp_path / "log"
    path.write_text(f"1 2 {20_002 * DAY} {more[0]}\n2 3 {20_001 * DAY} {more[1]}\n")
    assert read(path) == [(0.0, "2", "3"), (1.0, "1", "2")]


@pytest.mark.parametrize(
    "before",
    [b"", b"  # a comment\n\t% another\n   \n", b"\xef\xbb\xbf", b"# Gr\xfc\xdfe\n", b"\xef\xbb\xbf# both\r\n"],
)
@pytest.mark.parametrize("name", ["log", "log.gz", "LOG.GZ"])
@pytest.mark.parametrize("packed", [False, True])
def test_logs_are_read_however_they_were_written(tmp_path, before, name, packed):
    path = tmp_path / name
    data = before + f"1 2 {2 * DAY}\n 2\t3 {DAY}\r\n".encode()
    path.write_bytes(gzip.compress(data) if packed else data)
    assert read(path) == [(0.0, "2", "3"), (1.0, "1", "2")]


@pytest.mark.parametrize(
    "text", ["% nothing\n", "1 2\n", "who whom when\n", "1 1 5\n", "1 2 nan\n", "1 2 5\n2 3 inf\n"]
)
def test_what_is_no_log_is_told_so(tmp_path, text):
    path = tmp_path / "log"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"line|float|nobody|number"):
        read(path)


@pytest.mark.parametrize(
    "words",
    [["--cuts", "abc"], ["--cuts", ",100"], ["--cuts", "nan"], ["--cuts=-1"], ["--window", "0"], ["--dormant", "x"]],
)
def test_what_cannot_be_asked_for_is_told_in_a_line(log, monkeypatch, capsys, words):
    monkeypatch.setattr(sys, "argv", ["ties.py", "--log", str(log), "--window", "10", "--dormant", "20", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert "it takes" in capsys.readouterr().err.splitlines()[-1]


def test_a_log_that_is_cut_off_is_told_in_a_line(tmp_path, monkeypatch, capsys):
    path = tmp_path / "log.gz"
    path.write_bytes(gzip.compress(b"1 2 5\n" * 1000)[:-12])
    monkeypatch.setattr(sys, "argv", ["ties.py", "--log", str(path), "--window", "10", "--dormant", "20"])
    with pytest.raises(SystemExit):
        main()
    assert "cannot read" in capsys.readouterr().err.splitlines()[-1]


def test_every_model_gets_its_figures_and_their_intervals(log):
    command = [sys.executable, "bench/ties.py", "--log", str(log), "--window", "10", "--dormant", "20", "--json"]
    found = json.loads(subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout)
    assert {"kith", "recency", "frequency", "decay", "power", "renewal", "bg_nbd"} <= found["models"].keys()
    for own in found["models"].values():
        low, high = own["ap_95"]
        assert 0 <= low <= own["ap"] <= high <= 1
        assert {"auc", "ndcg10"} <= own.keys()


def test_figures_are_what_their_names_say():
    assert auc([(1.0, True, "a"), (2.0, False, "a")], {"a": 1}) == 1
    assert auc([(1.0, True, "a"), (1.0, False, "a")], {"a": 1}) == 0.5
    assert ndcg([3, 2, 1], [True, False, False]) == 1
    assert ndcg([1, 2, 3], [False, False, False, True][1:]) == 1


def test_precision_is_the_mean_share_of_true_ones_down_to_each():
    assert precision([3, 2, 1], [True, False, True]) == pytest.approx((1 + 2 / 3) / 2)
    assert precision([1, 1, 1, 1], [True, False, False, True]) == pytest.approx(0.5)
