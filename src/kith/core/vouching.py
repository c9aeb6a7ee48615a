"""What a receiving server found out of who wrote a message (Authentication-Results, RFC 8601), and whether that is
enough to do what the message asks for in its writer's name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .addresses import email_key
from .records import Telling

ENOUGH = 20
"""Messages after which one can say by which name a server signs."""
SHARE = 0.8
"""The part of them that must bear it."""
_RESULT = re.compile(r"^\s*(\w+)(?:/\d+)?\s*=\s*(\w+)(.*)$", re.DOTALL)
_PROPERTY = re.compile(r"([\w-]+\.[\w-]+)\s*=\s*(\"[^\"]*\"|[^\s;]+)")


@dataclass(frozen=True)
class Verdict:
    """One result: by which method (dkim, spf), how it went, and of what ("header.d": "example.org")."""

    method: str
    result: str
    of: Mapping[str, str]


def signed_by(line: str) -> str:
    """The name of the server that wrote an Authentication-Results line, in small letters; empty where there is none."""
    first = _bare(line.partition(";")[0]).split()
    return first[0].strip('"').lower() if first else ""


def verdicts(line: str) -> list[Verdict]:
    """What such a line says."""
    found = []
    for part in _bare(line).split(";")[1:]:
        if told := _RESULT.match(part):
            of = {name.lower(): value.strip('"').lower() for name, value in _PROPERTY.findall(told.group(3))}
            found.append(Verdict(told.group(1).lower(), told.group(2).lower(), of))
    return found


def learned(seen: Mapping[str, int], total: int) -> str:
    """The name by which the receiving server signs: that on top of nearly all messages; empty where none is.

    Only what nearly all bear is the server's own: what a sender writes in is on theirs alone.
    """
    best = max(seen, key=lambda one: seen[one], default="")
    return best if best and total >= ENOUGH and seen[best] >= SHARE * total else ""


def why_not_obeyed(lines: Sequence[str], server: str, sender: str) -> str:
    """Why a message is not obeyed as one of `sender`; empty where the receiving server vouches for them.

    `lines` are its Authentication-Results, the uppermost first. Only what `server` wrote counts, and of that only the
    uppermost line: those below may have come with the message. Where it names somebody of the
    domain, which many may share, that has to be the sender.
    """
    if not server:
        return Telling("It is not known by which name your mail server signs who wrote: enter it under Mailbox.")
    own = next((one for one in lines if signed_by(one) == server.lower()), "")
    if not own:
        return Telling("Your mail server (%(server)s) says nothing of who sent it.", server=server)
    domain = sender.rpartition("@")[2].lower()
    named = [one for one in map(_named, verdicts(own)) if _is_of(domain, one)]
    others = [one for one in named if one[0] and email_key("@".join(one)) != email_key(sender)]
    if len(others) < len(named):
        return ""
    if others:
        return Telling(
            "Your mail server (%(server)s) says that it comes from %(who)s.", server=server, who="@".join(others[0])
        )
    return Telling(
        "Your mail server (%(server)s) does not say that it comes from %(domain)s.", server=server, domain=domain
    )


def _named(one: Verdict) -> tuple[str, str]:
    """Whom a signature or the sending machine is found to be of: the name before the @, where one is told, and the
    domain; that is empty where the result is worth nothing."""
    if one.result != "pass" or one.method not in ("dkim", "spf"):
        return "", ""
    name, _at, domain = one.of.get("header.i" if one.method == "dkim" else "smtp.mailfrom", "").rpartition("@")
    return name, (one.of.get("header.d") if one.method == "dkim" else "") or domain


def _is_of(domain: str, named: tuple[str, str]) -> bool:
    """Whether it is the domain itself, or one that it is a part of."""
    _name, by = named
    return bool(by) and (domain == by or (domain.endswith(f".{by}") and "." in by))


def _bare(line: str) -> str:
    """Without comments, which may stand within each other; what stands in quotes, which a sender may have chosen, ends
    no result and names no property."""
    kept: list[str] = []
    depth, quoted, escaped = 0, False, False
    for one in line:
        if escaped or one == "\\":
            escaped = not escaped
        elif quoted or (one == '"' and not depth):
            quoted = quoted != (one == '"')
            kept.append("_" if one in ";=()" or one.isspace() else one)
        elif one in "()":
            depth = max(depth + (1 if one == "(" else -1), 0)
            kept.append(" ")
        elif not depth:
            kept.append(one)
    return "".join(kept)
