"""`kith serve`: one process, a link that signs in once, and nobody from outside without a password."""

import json
import signal
import socket
import sqlite3
import threading
import time
import urllib.error
import urllib.request
from contextlib import ExitStack, closing, contextmanager, suppress

import pytest

import kith

CARDS = 1500


@contextmanager
def serving(machine, *words, port=0):
    """A running `kith serve`; yields the process and the link that it printed."""
    with started(machine, "serve", "--port", port, *words) as (process, link):
        yield process, link


@contextmanager
def started(machine, *words):
    """The same for any command that serves."""
    process = machine.start(*words)
    try:
        said = []
        for line in process.stdout:
            said.append(line)
            if "/sign-in/" in line:
                break
        process.said = said
        yield process, said[-1].strip() if said else process.stderr.read()
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except Exception:
            process.kill()
            process.wait()


def browser():
    """Follows redirects and keeps cookies."""
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor())


def test_the_link_stands_alone_on_its_line_signs_in_once_and_leads_home(furnished):
    with serving(furnished, "--no-open") as (process, link):
        assert process.said[-1] == link + "\n"
        assert link.startswith("http://127.0.0.1:")
        assert "\x1b" not in "".join(process.said)
        with browser().open(link) as page:
            assert (page.status, page.url) == (200, link.partition("/sign-in/")[0] + "/")
        with pytest.raises(urllib.error.HTTPError) as refused:
            browser().open(link)
        assert refused.value.code in (403, 410, 422)
    assert process.returncode == 0


@pytest.mark.parametrize("again", [("serve",), ("serve", "--port", 0), ("open",)])
def test_a_second_start_finds_the_first_wherever_it_is_and_prints_another_link(furnished, again):
    with serving(furnished) as (_, link):
        port = link.split(":")[2].split("/")[0]
        assert f"http://127.0.0.1:{port}" in furnished("doctor").out
        said = furnished(*again)
        assert said.code == 0
        second = said.out.splitlines()[-1]
        assert second.startswith(f"http://127.0.0.1:{port}/sign-in/")
        assert second != link
        with browser().open(second) as page:
            assert page.url.endswith(f":{port}/")


@pytest.mark.parametrize("version", [None, "0.0.9"])
def test_an_older_one_that_runs_is_told_and_opened_nevertheless(furnished, version):
    healthy = answer_of(furnished, version)
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        address = f"http://127.0.0.1:{other.getsockname()[1]}"
        (furnished.home / "address").write_text(address)
        threading.Thread(target=answers, args=(other, healthy), daemon=True).start()
        said = furnished("open")
    older, _ready, link = said.out.splitlines()
    assert older.startswith(f"An older Kith ({version or '?'}) is still running")
    assert "Ctrl-C" in older
    assert link.startswith(f"{address}/sign-in/")


def test_one_of_the_same_version_is_nothing_to_tell(furnished):
    with serving(furnished):
        assert "older" not in furnished("open").out


def answer_of(machine, version):
    """What a Kith of this home and that version answers when it is asked for its health."""
    with serving(machine, "--no-open") as (_, link):
        told = json.load(urllib.request.urlopen(link.partition("/sign-in/")[0] + "/health"))
    assert told["version"] == kith.__version__
    body = json.dumps({"home": told["home"]} | ({"version": version} if version else {}))
    return f"HTTP/1.0 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


def test_a_port_that_something_else_has_is_refused_in_one_line(furnished):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        said = furnished("serve", "--port", taken.getsockname()[1])
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert "--port" in said.err


def test_open_takes_a_free_port_where_another_program_has_its_own(furnished):
    with ExitStack() as others:
        with suppress(OSError):  # where the machine of the tests has it taken already
            others.enter_context(closing(socket.create_server(("127.0.0.1", 8765))))
        with started(furnished, "open") as (_, link), browser().open(link) as page:
            assert page.status == 200
            assert not page.url.startswith("http://127.0.0.1:8765/")


def test_open_does_not_leave_the_port_it_was_told(furnished):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        said = furnished("open", "--port", taken.getsockname()[1])
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-nobody\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n[1]",
        b"HTTP/1.1 200 OK\r\n\r\nno json",
        b'HTTP/1.1 200 OK\r\n\r\n{"home": "another"}',
        b"HTTP/1.1 302 Found\r\nLocation: /sign-in\r\n\r\n",
    ],
)
def test_a_note_of_one_that_was_killed_is_not_believed_whatever_answers_there_now(furnished, answer):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        (furnished.home / "address").write_text(f"http://127.0.0.1:{other.getsockname()[1]}")
        threading.Thread(target=answers, args=(other, answer), daemon=True).start()
        with serving(furnished, "--no-open") as (_, link):
            assert link.startswith("http://127.0.0.1:")
            assert f":{other.getsockname()[1]}/" not in link


def answers(listener, answer):
    """Whoever asks there gets that."""
    with suppress(OSError):
        while True:
            asking, _ = listener.accept()
            asking.recv(1000)
            asking.sendall(answer)
            asking.close()


@pytest.mark.parametrize("note", ["", "no address", "http://127.0.0.1:1", "http://\u00e6", "\0"])
def test_a_note_that_says_nothing_stops_nobody(furnished, note):
    (furnished.home / "address").write_text(note)
    with serving(furnished, "--no-open") as (_, link):
        assert link.startswith("http://127.0.0.1:")


def test_after_a_kill_it_serves_again(furnished):
    with serving(furnished, "--no-open") as (process, _):
        process.kill()
        process.wait()
        with serving(furnished, "--no-open") as (_, link), browser().open(link) as page:
            assert page.status == 200


def test_no_proxy_is_asked_for_what_is_on_this_machine(furnished):
    furnished.environment |= {"http_proxy": "http://127.0.0.1:1", "HTTP_PROXY": "http://127.0.0.1:1"}
    with serving(furnished, "--no-open") as (_, first), started(furnished, "serve", "--port", 0) as (_, second):
        assert first.partition("/sign-in/")[0] == second.partition("/sign-in/")[0]


def test_of_those_that_start_at_the_same_moment_one_serves_and_the_others_find_it(furnished):
    begun = [furnished.start("serve", "--port", 0, "--no-open") for _ in range(3)]
    try:
        links = [next(line for line in process.stdout if "/sign-in/" in line).strip() for process in begun]
        assert len({link.partition("/sign-in/")[0] for link in links}) == 1
        assert len(set(links)) == 3
        for link in links:
            with browser().open(link) as page:
                assert page.status == 200
    finally:
        for process in begun:
            process.send_signal(signal.SIGINT)
    assert [process.wait(20) for process in begun] == [0, 0, 0]


def test_a_quiet_one_prints_no_link_and_takes_another_port_if_need_be(furnished):
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        process = furnished.start("serve", "--quiet", "--port", taken.getsockname()[1])
        try:
            for _ in range(100):
                if "running at" in (told := furnished("doctor").out):
                    break
            assert f"running at http://127.0.0.1:{taken.getsockname()[1]}\n" not in told
            assert "running at http://127.0.0.1:" in told
        finally:
            process.send_signal(signal.SIGTERM)
            out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (0, "")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org"])
def test_beyond_this_machine_a_password_comes_first(furnished, host):
    said = furnished("serve", "--host", host, "--port", 0)
    assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert "password" in said.err


def test_with_a_password_it_listens_everywhere(furnished):
    furnished("user", "add", "Rosa", "--password", "a long sentence of mine")
    name = furnished("history").err.rpartition("one of: ")[2].split(",")[-1].strip(" .\n")
    process = furnished.start("--book", name, "serve", "--host", "0.0.0.0", "--port", 0, "--no-open")
    try:
        assert any("/sign-in/" in line for line in process.stdout)
    finally:
        process.kill()
        process.communicate()


def test_an_import_that_was_killed_goes_on_when_it_serves(furnished, tmp_path):
    file = tmp_path / "many.vcf"
    file.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n}\nEND:VCARD\n" for n in range(CARDS)))
    importing = furnished.start("import", file, "--json")
    while importing.poll() is None and not state(furnished)[0]:
        time.sleep(0.002)
    importing.kill()
    importing.communicate()
    assert state(furnished)[1] == "running"
    with serving(furnished):
        waited = 0
        while state(furnished) != (CARDS, "done") and waited < 300:
            time.sleep(0.1)
            waited += 1
    assert state(furnished) == (CARDS, "done")


def state(machine):
    """How many items the import has taken in, and how it stands."""
    with closing(sqlite3.connect(f"file:{machine.home}/kith.sqlite3?mode=ro", uri=True)) as database:
        return database.execute("SELECT read, state FROM imports_import ORDER BY id").fetchone() or (0, "")
