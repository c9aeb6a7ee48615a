"""Asking a server: bounded in time, in size and in how often it sends one elsewhere. Nothing is sent but to the address
that the owner gave, and to where that leads; a password goes to its host alone."""

import base64
import http.client
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from django.utils.translation import gettext as _

from kith.kernel.errors import Refusal

PATIENCE = 20.0
"""Seconds for an answer to begin and for each piece of it."""
LARGEST = 32 * 2**20
MOST_TURNS = 5
_TURNS = frozenset({301, 302, 303, 307, 308})
_FAMILIES = (".icloud.com",)
_AGENT = "Kith"
TLS: ssl.SSLContext | None = None
"""What vouches for servers, if not what this machine trusts."""


class Trouble(Refusal):
    """The calendar cannot be looked at now: why, and what to do. `lasting` is what trying again does not mend."""

    def __init__(self, said: str, *, lasting: bool = False, status: int = 0) -> None:
        super().__init__(said)
        self.lasting, self.status = lasting, status


@dataclass(frozen=True)
class Server:
    """Where a calendar is and how one gets in. `plain` is whether the owner allowed to speak without TLS."""

    address: str
    login: str = ""
    password: str = field(default="", repr=False)
    plain: bool = False

    @property
    def host(self) -> str:
        return urlsplit(self.address).hostname or ""


@dataclass(frozen=True)
class Answer:
    """What a server said, from which address in the end; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    address: str


def tidy(address: str) -> str:
    """An address as people paste it: webcal:// is https://, and so is one without a beginning."""
    told = address.strip()
    head, colon, rest = told.partition("://")
    if not colon:
        return f"https://{told}"
    return f"https://{rest}" if head.lower() in ("webcal", "webcals") else told


def ask(
    server: Server, method: str = "GET", *, url: str = "", body: str = "", headers: Mapping[str, str] | None = None
) -> Answer:
    """What the server says. Raises Trouble where it says nothing, or too much, or sends one round and round."""
    there = url or server.address
    for _turn in range(MOST_TURNS + 1):
        parts = _checked(there, server)
        answer = _once(parts, there, server, _Wish(method, body, headers or {}))
        onward = answer.headers.get("location", "")
        if answer.status not in _TURNS or not onward:
            return _judged(answer, server)
        there = urljoin(there, onward)
        if parts.scheme == "https" and urlsplit(there).scheme != "https":
            raise Trouble(_("%(host)s leads to an address without TLS. Nothing was read.") % {"host": parts.hostname})
    raise Trouble(_("%(host)s sends one from address to address without an end.") % {"host": server.host}, lasting=True)


def _judged(answer: Answer, server: Server) -> Answer:
    words = {"host": urlsplit(answer.address).hostname or "", "status": answer.status}
    if answer.status in (401, 403) and not (answer.status == 403 and b"valid-sync-token" in answer.body):
        told = _(
            "%(host)s lets nobody in by this login and password (%(status)s). See that both are right; a calendar that"
            " is listed here takes new ones."
        )
        raise Trouble(told % words, lasting=True, status=answer.status)
    if answer.status in (404, 410) and answer.address == server.address:
        told = _("There is no calendar at %(host)s any more (%(status)s). See that its address is right.")
        raise Trouble(told % words, status=answer.status)
    if answer.status == 429 or answer.status >= 500:
        told = _("%(host)s cannot answer just now (%(status)s). It is tried again by itself.")
        raise Trouble(told % words, status=answer.status)
    return answer


def _is_one(host: str, other: str) -> bool:
    """Whether two names are of one server: iCloud's is many."""
    return host == other or any(host.endswith(one) and other.endswith(one) for one in _FAMILIES)


def is_loopback(host: str) -> bool:
    """Whether it is this machine itself."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _checked(address: str, server: Server) -> SplitResult:
    try:
        parts = urlsplit(address)
        _port = parts.port
    except ValueError:
        raise Trouble(_("This is no address of a calendar: begin with https://"), lasting=True) from None
    if parts.scheme not in ("http", "https") or not parts.hostname or any(sign <= " " for sign in address):
        raise Trouble(_("This is no address of a calendar: begin with https://"), lasting=True)
    if parts.scheme == "http" and not server.plain and not is_loopback(parts.hostname):
        told = _("%(host)s would be asked without TLS: on the way others can read along. Use https://, or allow it.")
        raise Trouble(told % {"host": parts.hostname}, lasting=True)
    return parts


class _Wish(NamedTuple):
    """What is asked for, and how."""

    method: str
    body: str
    headers: Mapping[str, str]


def _once(parts: SplitResult, address: str, server: Server, wish: _Wish) -> Answer:
    host, sent = parts.hostname or "", {"User-Agent": _AGENT, "Accept-Encoding": "identity", **wish.headers}
    if server.login and _is_one(host, server.host):
        secret = base64.b64encode(f"{server.login}:{server.password}".encode()).decode()
        sent["Authorization"] = f"Basic {secret}"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    words = {"host": host}
    try:
        connection = _connection(parts)
        try:
            connection.request(wish.method, path, wish.body.encode() or None, sent)
            return _read(connection.getresponse(), address)
        finally:
            connection.close()
    except ssl.SSLError:
        raise Trouble(_("%(host)s cannot prove that it is %(host)s. Nothing was sent.") % words) from None
    except TimeoutError:
        raise Trouble(_("%(host)s does not answer. It is tried again by itself.") % words) from None
    except socket.gaierror:
        told = _("There is no server %(host)s. See that its name is right and the net is there.")
        raise Trouble(told % words) from None
    except (OSError, http.client.HTTPException, ValueError):
        raise Trouble(_("%(host)s ended the connection. It is tried again by itself.") % words) from None


def _connection(parts: SplitResult) -> http.client.HTTPConnection:
    host = parts.hostname or ""
    if parts.scheme == "https":
        trust = TLS or ssl.create_default_context()
        return http.client.HTTPSConnection(host, parts.port, timeout=PATIENCE, context=trust)
    return http.client.HTTPConnection(host, parts.port, timeout=PATIENCE)


def _read(response: http.client.HTTPResponse, address: str) -> Answer:
    body = response.read(LARGEST + 1)
    if len(body) > LARGEST:
        told = _("The calendar is larger than %(size)s MB. Kith does not read it.")
        raise Trouble(told % {"size": LARGEST >> 20}, lasting=True)
    headers = {name.lower(): value for name, value in response.getheaders()}
    return Answer(response.status, headers, body, address)
