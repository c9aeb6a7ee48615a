"""Which of LinkedIn's files a table is: by its header, and where two share one, by the file's name."""

from kith.core.folding import fold
from kith.core.records import UnreadableFile
from kith.formats.tables import Table, find_header
from kith.formats.text import decode

from .columns import OURS, ours

# Kind: the columns without which it is none, most telling kinds first.
NEEDED: dict[str, frozenset[str]] = {
    "messages": frozenset({"from", "to", "date", "content"}),
    "invitations": frozenset({"from", "to", "sent_at", "direction"}),
    "endorsements_received": frozenset({"skill", "endorser_first"}),
    "endorsements_given": frozenset({"skill", "endorsee_first"}),
    "recommendations_received": frozenset({"first", "last", "text", "created"}),
    "profile": frozenset({"first", "last", "headline", "summary"}),
    "connections": frozenset({"first", "last", "connected"}),
    "positions": frozenset({"company_name", "title", "started", "finished"}),
    "education": frozenset({"school", "start", "end"}),
    "job_applications": frozenset({"applied", "job_title", "company_name"}),
    "saved_jobs": frozenset({"saved", "job_title", "company_name"}),
}
USED = (*NEEDED, "recommendations_given")
LEAST = 3


def sniff(name: str, head: bytes) -> str:
    """The kind of a file by its first bytes; empty when it is none that Kith uses."""
    try:
        text = decode(head)
    except UnreadableFile:
        return ""
    table = header_of(text)
    return kind_of(name, table) if table else ""


def header_of(text: str) -> Table | None:
    """LinkedIn's header, after whatever notes stand before it."""
    return find_header(text, OURS.__contains__, least=LEAST)


def kind_of(name: str, table: Table) -> str:
    """The kind whose needed columns are all there."""
    have = {ours(column) for column in table.columns}
    found = next((kind for kind, needed in NEEDED.items() if needed <= have), "")
    if found == "recommendations_received" and "given" in fold(name):
        return "recommendations_given"
    return found
