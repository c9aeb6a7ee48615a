"""`kith serve` towards the network: behind a proxy, on a local network, and beside web processes of another server."""

import http.client
import json
import signal
import socket
import sqlite3
import time
from contextlib import closing

import pytest

from kith.faces.cli import listening as module

from .test_serving import serving

PUBLIC = "https://kith.example.org"
PROXIED = {"Host": "kith.example.org", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.5"}


def answer(port, path, *, method="GET", body=None, **headers):
    """What the server answers to exactly these headers: its status and its cookies by name."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as there:
        there.request(method, path, body, headers)
        got = there.getresponse()
        got.read()
        return got.status, {one.partition("=")[0]: one for one in got.headers.get_all("Set-Cookie") or []}


def port_of(machine):
    return int((machine.home / "address").read_text().rpartition(":")[2])


@pytest.fixture
def behind_a_proxy(furnished):
    furnished.environment["KITH_PUBLIC_URL"] = PUBLIC
    return furnished


def test_behind_the_proxy_cookies_are_secure_when_it_was_asked_by_https(behind_a_proxy):
    with serving(behind_a_proxy, "--no-open") as (_process, link):
        assert link.startswith(f"{PUBLIC}/sign-in/")
        status, cookies = answer(port_of(behind_a_proxy), link.removeprefix(PUBLIC), **PROXIED)
        assert (status, "Secure" in cookies["kith"], "HttpOnly" in cookies["kith"]) == (302, True, True)
        _, cookies = answer(port_of(behind_a_proxy), "/sign-in", **PROXIED)
        assert "Secure" in cookies["kith_csrf"]
        _, cookies = answer(port_of(behind_a_proxy), "/sign-in", **{**PROXIED, "X-Forwarded-Proto": "http"})
        assert "Secure" not in cookies["kith_csrf"]


def test_without_a_public_address_nobody_pretends_https(furnished):
    with serving(furnished, "--no-open") as (_process, link):
        port = port_of(furnished)
        status, cookies = answer(port, f"/sign-in/{link.rpartition('/')[2]}", **{"X-Forwarded-Proto": "https"})
        assert (status, "Secure" in cookies["kith"]) == (302, False)


def test_what_is_counted_against_an_address_is_counted_against_whom_the_proxy_names(behind_a_proxy):
    with serving(behind_a_proxy, "--no-open"):
        port = port_of(behind_a_proxy)
        _, cookies = answer(port, "/sign-in", **PROXIED)
        token = cookies["kith_csrf"].partition("=")[2].partition(";")[0]
        sent = {"Cookie": f"kith_csrf={token}", "Content-Type": "application/x-www-form-urlencoded"}
        sent |= {"Referer": f"{PUBLIC}/sign-in", **PROXIED}
        body = f"csrfmiddlewaretoken={token}&name=Nobody&password=wrong"
        assert answer(port, "/sign-in", method="POST", body=body, **sent)[0] == 422
    with closing(sqlite3.connect(behind_a_proxy.home / "kith.sqlite3")) as database:
        addresses = {one for (one,) in database.execute("SELECT address FROM accounts_signinattempt")}
    assert addresses == {"name:nobody", "203.0.113.5"}


@pytest.mark.parametrize("address", ["kith.example.org", "ftp://kith.example.org", "https://", "//kith.example.org"])
def test_a_public_address_that_is_none_is_refused_in_one_line(furnished, address):
    furnished.environment["KITH_PUBLIC_URL"] = address
    said = furnished("history")
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert "KITH_PUBLIC_URL" in said.err


def test_on_the_network_it_answers_to_this_machines_own_names_and_to_no_other(furnished):
    furnished("user", "add", "Rosa", "--password", "a long sentence of mine")
    process = furnished.start("--book", "Rosa", "serve", "--host", "0.0.0.0", "--port", 0, "--no-open")
    try:
        assert any("/sign-in/" in line for line in process.stdout)
        port = port_of(furnished)
        assert answer(port, "/sign-in", Host=f"{socket.gethostname()}:{port}")[0] == 200
        assert answer(port, "/sign-in", Host="127.0.0.1")[0] == 200
        assert answer(port, "/sign-in", Host="evil.example")[0] == 400
    finally:
        process.kill()
        process.communicate()


def test_the_names_of_a_host(monkeypatch):
    monkeypatch.setattr(module.socket, "gethostname", lambda: "lamp.home.arpa")
    assert module.names_of("127.0.0.1") == module.names_of("localhost") == module.names_of("::1") == []
    assert module.names_of("192.0.2.7") == ["192.0.2.7"]
    assert module.names_of("2001:db8::7") == ["[2001:db8::7]"]
    assert {"lamp.home.arpa", "lamp.local"} <= set(module.names_of("0.0.0.0"))


def test_work_alone_carries_out_what_was_put_down(furnished, tmp_path):
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ada Berg\nEND:VCARD\n")
    furnished("import", tmp_path / "cards.vcf")
    with closing(sqlite3.connect(furnished.home / "kith.sqlite3")) as database:
        database.execute("UPDATE jobs_job SET state = 'waiting', name = 'imports.run', about = 0")
        database.commit()
    process = furnished.start("work")
    try:
        assert "At work" in process.stdout.readline()
        for _ in range(100):
            jobs = json.loads(furnished("doctor", "--json").out)
            if any(one["about"] == "job" and "imports.run: done" in one["says"] for one in jobs):
                break
            time.sleep(0.2)
        else:
            pytest.fail(f"the job was not carried out: {jobs}")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()
    assert process.returncode == 0
