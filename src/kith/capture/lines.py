"""The lines of `kith met --jsonl`: each is answered by itself, whatever it holds, and never stops the next."""

import json
import logging
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from kith.kernel.days import insist_on_our_time
from kith.kernel.errors import Refusal
from kith.kernel.troubles import trouble

log = logging.getLogger(__name__)


def answer_to(line: bytes, day: date, work: Callable[[str, date], dict[str, Any]]) -> dict[str, Any]:
    """What `work` makes of the text and the day of a line, `day` where it names none; {"error": why} where it fails."""
    try:
        row = _row(line)
        return work(row["text"], _day(row, day))
    except Refusal as refusal:
        return {"error": " ".join(str(refusal).split())}
    except Exception as problem:
        if told := trouble(problem):
            return {"error": told}
        log.exception("a line of --jsonl could not be read")
        return {"error": _("This line led to a fault of the program, and nothing of it was kept.")}


def _row(line: bytes) -> dict[str, Any]:
    """The object of a line, which has a text."""
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refusal(_("This line is not UTF-8.")) from None
    except RecursionError:
        raise Refusal(_("This line is nested too deeply.")) from None
    except ValueError as problem:
        raise Refusal(_("This line is no JSON: %(reason)s.") % {"reason": problem}) from None
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise Refusal(_('A line is a JSON object with a "text".'))
    if any("\ud800" <= sign <= "\udfff" or sign == "\0" for sign in row["text"]):
        raise Refusal(_("The text holds something that is no letter of any writing. Take it out."))
    return row


def _day(row: dict[str, Any], otherwise: date) -> date:
    """The day that a line names, which must be a day of its own writing."""
    given = row.get("today")
    if given is None or given == "":
        return otherwise
    try:
        return insist_on_our_time(date.fromisoformat(given))
    except (TypeError, ValueError):
        raise Refusal(_('"today" must be a day such as 2026-06-09.')) from None
