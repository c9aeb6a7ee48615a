"""Servers of calendars on this machine: one of files, which tells what it was asked, and Radicale (CalDAV)."""

import http.server
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

import pytest

from tests.calendar.conftest import bring, ida, known, wei  # noqa: F401 -- fixtures


class Files(http.server.ThreadingHTTPServer):
    """What is at its paths: (status, headers, body), or something that makes that of the headers asked with."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.at, self.asked = {}, []
        self.address = f"http://127.0.0.1:{self.server_address[1]}"

    def put(self, path, body, etag="", status=200, **headers):
        def answer(asked):
            if etag and asked.get("If-None-Match") == etag:
                return 304, {}, b""
            return (
                status,
                {**({"ETag": etag} if etag else {}), **headers},
                body.encode() if isinstance(body, str) else body,
            )

        self.at[path] = answer


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        found = self.server.at.get(self.path)
        status, headers, body = found(self.headers) if found else (404, {}, b"")
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_PROPFIND(self):
        self.send_response(405)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def files():
    server = Files()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


class Radicale:
    """A CalDAV server as a process of its own, with the calendar `work` of the user maya."""

    def __init__(self, folder):
        self.folder, self.port = folder, _free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        (folder / "users").write_text("maya@example.com:secret\n")
        (folder / "config").write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\n"
            f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder}/store\n"
            "[logging]\nlevel = error\n"
        )
        self.process = None

    def start(self):
        log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "radicale", "--config", str(self.folder / "config")], stdout=log, stderr=log
        )
        for _attempt in range(200):
            try:
                self.ask("GET", "/.web/")
                return self
            except (ConnectionError, urllib.error.URLError) as problem:
                if isinstance(problem, urllib.error.HTTPError):
                    return self
                time.sleep(0.1)
        raise AssertionError((self.folder / "log").read_text())

    def stop(self):
        self.process.terminate()
        self.process.wait()

    def ask(self, method, path, body=""):
        manager = urllib.request.HTTPPasswordMgrWithPriorAuth()
        manager.add_password(None, self.address, "maya@example.com", "secret", is_authenticated=True)
        opener = urllib.request.build_opener(urllib.request.HTTPBasicAuthHandler(manager))
        request = urllib.request.Request(self.address.rstrip("/") + path, body.encode() or None, method=method)
        return opener.open(request, timeout=10).read()

    def make(self, name="work"):
        kind = (
            '<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop><resourcetype><collection/>'
            f"<C:calendar/></resourcetype><displayname>{name}</displayname></prop></set></mkcol>"
        )
        self.ask("MKCOL", f"/maya@example.com/{name}/", kind)

    def put(self, name, text, within="work"):
        self.ask("PUT", f"/maya@example.com/{within}/{name}.ics", text)

    def delete(self, name, within="work"):
        self.ask("DELETE", f"/maya@example.com/{within}/{name}.ics")


def _free_port():
    import socket

    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def radicale(tmp_path):
    folder = tmp_path / "radicale"
    folder.mkdir()
    server = Radicale(folder).start()
    server.make()
    yield server
    server.stop()
