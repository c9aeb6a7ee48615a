"""What servers say, fit to be shown: a line without control characters, and without a secret that they repeat."""

import re
import smtplib
import ssl
from base64 import b64encode

LONGEST = 400
_BYTES = re.compile(r"^b(['\"])(.*)\1$", re.DOTALL)


def in_words(problem: BaseException, *, without: str = "") -> str:
    """The text of what a server or the system said."""
    if isinstance(problem, smtplib.SMTPResponseException):
        return answer(problem.smtp_code, problem.smtp_error, without=without)
    if isinstance(problem, ssl.SSLCertVerificationError):
        return cleaned(problem.verify_message, without=without)
    if isinstance(problem, OSError) and problem.strerror:
        return cleaned(problem.strerror, without=without)
    result = getattr(problem, "command_result", None)  # of imap-tools: what was answered, as (status, lines)
    told = result[1] if result else problem.args[:1]
    return cleaned(" ".join(_text(one) for one in told or ()), without=without)


def answer(code: int, said: bytes | str, *, without: str = "") -> str:
    """An answer of SMTP on one line: 550 5.1.1 There is nobody of that name."""
    return cleaned(f"{code} {_text(said)}", without=without)


def cleaned(text: str, *, without: str = "") -> str:
    """The text on one line, cut where it gets long; a secret in it, however it was written, is left out."""
    if without:
        coded = b64encode(without.encode()).decode()
        for one in (without, coded, coded.rstrip("=")):
            text = text.replace(one, "…")
    line = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _text(said: object) -> str:
    if isinstance(said, bytes):
        return said.decode("utf-8", errors="replace")
    told = str(said)
    found = _BYTES.match(told)  # imaplib writes bytes into its texts as Python does
    return found[2] if found else told
