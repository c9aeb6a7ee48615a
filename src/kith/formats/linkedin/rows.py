"""What each of LinkedIn's rows says, as a record; a row that says nothing usable is told why."""

import html
import re
from typing import TypeAlias

from kith.core.addresses import profile_key
from kith.core.dates import parse_day, parse_moment
from kith.core.records import (
    Direction,
    EndorsementRecord,
    InvitationRecord,
    JobRecord,
    MessageRecord,
    Name,
    OwnPostRecord,
    Party,
    PersonRecord,
    Point,
    Post,
    PostKind,
    RecommendationRecord,
)

from .names import name_of

Cells: TypeAlias = dict[str, str]
DELETED = "LinkedIn Member"
_TAG = re.compile(r"<[/!]?[A-Za-z][^<>]{0,2000}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li)\s*/?>", re.IGNORECASE)
_LABELLED = re.compile(r"\[?\s*(?:(?P<label>[A-Z_]+):)?(?P<url>(?:https?://|www\.)[^\s\],]+)")


class Unusable(ValueError):  # noqa: N818 -- read as "the row is unusable"
    """Why a row is skipped, in words for people."""


def connection(cells: Cells) -> PersonRecord:
    """Somebody the owner is connected with, and their work at the time of the export."""
    name = _name(cells, "first", "last")
    url = cells.get("url", "")
    points = [Point("email", cells["email"])] if cells.get("email") else []
    points += [Point("social", url, label="LinkedIn")] if url else []
    return PersonRecord(
        name,
        profiles=[url] if url else [],
        points=points,
        posts=_work(cells.get("company", ""), cells.get("position", "")),
        connected_on=parse_day(cells.get("connected", "")),
    )


def message(cells: Cells) -> MessageRecord:
    """One message; drafts, advertisements and those of members who left are no contact."""
    if cells.get("draft", "").lower() in ("yes", "true") or cells.get("folder", "").upper() in ("DRAFT", "DRAFTS"):
        raise Unusable("A draft that was never sent.")
    if "sponsored" in f"{cells.get('conversation_title', '')} {cells.get('folder', '')}".lower():
        raise Unusable("A sponsored message.")
    sender = Party(cells.get("from", ""), cells.get("sender_url", ""))
    if sender.name == DELETED and not sender.profile:
        raise Unusable("From a member who has left LinkedIn.")
    at = parse_moment(cells.get("date", ""))
    if at is None:
        raise Unusable("A message without a day.")
    recipients = [one for one in _recipients(cells) if one.name != DELETED or one.profile]
    if not (sender.name or sender.profile) or not recipients:
        raise Unusable("A message without a sender or a recipient.")
    conversation = cells.get("conversation", "") or "|".join(sorted({_who(one) for one in (sender, *recipients)}))
    return MessageRecord(
        conversation, at.isoformat(), sender, recipients, cells.get("subject", ""), plain_text(cells.get("content", ""))
    )


def invitation(cells: Cells) -> InvitationRecord:
    """An invitation to connect, by whose it was."""
    inviter = Party(cells.get("from", ""), cells.get("inviter_url", ""))
    invitee = Party(cells.get("to", ""), cells.get("invitee_url", ""))
    if not cells.get("direction"):
        raise Unusable("An invitation that does not say whose it was.")
    direction: Direction = "out" if cells["direction"].upper().startswith("OUT") else "in"
    me, other = (inviter, invitee) if direction == "out" else (invitee, inviter)
    if not other.name and not other.profile:
        raise Unusable("An invitation without a name.")
    return InvitationRecord(other, me, parse_day(cells.get("sent_at", "")), direction, cells.get("message", ""))


def position(cells: Cells) -> OwnPostRecord:
    """One of the owner's own jobs."""
    post = _own(cells, "company_name", "title", "work", start="started", end="finished")
    post.place, post.note = cells.get("location", ""), cells.get("description", "")
    return OwnPostRecord(post)


def education(cells: Cells) -> OwnPostRecord:
    """One of the owner's schools."""
    post = _own(cells, "school", "degree", "study", start="start", end="end")
    post.note = "\n".join(part for part in (cells.get("notes", ""), cells.get("activities", "")) if part)
    return OwnPostRecord(post)


def profile(cells: Cells) -> PersonRecord:
    """The owner."""
    record = PersonRecord(_name(cells, "first", "last"), is_me=True, birthday=parse_day(cells.get("birth", "")))
    record.note = "\n\n".join(part for part in (cells.get("headline", ""), cells.get("summary", "")) if part)
    for found in _LABELLED.finditer(cells.get("websites", "")):
        record.points.append(Point("url", found["url"], label=(found["label"] or "").capitalize()))
    for handle in re.findall(r"[\w.]+", cells.get("twitter", "")):
        record.points.append(Point("social", f"https://x.com/{handle}", label="X"))
    if place := cells.get("address") or cells.get("geo"):
        record.points.append(Point("address", place, parts={"extra": place}))
    return record


def recommendation_received(cells: Cells) -> RecommendationRecord:
    return _recommendation(cells, "in")


def recommendation_given(cells: Cells) -> RecommendationRecord:
    return _recommendation(cells, "out")


def endorsement_received(cells: Cells) -> EndorsementRecord:
    return _endorsement(cells, "endorser", "in")


def endorsement_given(cells: Cells) -> EndorsementRecord:
    return _endorsement(cells, "endorsee", "out")


def saved_job(cells: Cells) -> JobRecord:
    """A job that the owner kept for later."""
    return _job(cells, "saved")


def job_application(cells: Cells) -> JobRecord:
    """A job that the owner applied for, with what they sent and were asked."""
    record = _job(cells, "applied")
    told = (cells.get("contact_email", ""), cells.get("resume", ""), cells.get("answers", "").replace(" | ", "\n"))
    record.applied, record.note = True, "\n".join(part for part in told if part)
    return record


def _job(cells: Cells, day: str) -> JobRecord:
    role, organisation = cells.get("job_title", ""), cells.get("company_name", "")
    if not role:
        raise Unusable("A job without a title.")
    return JobRecord(role, organisation, cells.get("job_url", ""), parse_day(cells.get(day, "")))


def plain_text(content: str) -> str:
    """A message's content without tags and entities."""
    text = _TAG.sub("", _BREAK.sub("\n", content)) if "<" in content else content
    return html.unescape(text).strip() if "&" in text else text.strip()


def _recommendation(cells: Cells, direction: Direction) -> RecommendationRecord:
    name = _name(cells, "first", "last")
    other = Party(name.full, "", cells.get("company", ""), cells.get("job_title", ""))
    return RecommendationRecord(other, parse_day(cells.get("created", "")), direction, cells.get("text", ""))


def _endorsement(cells: Cells, whose: str, direction: Direction) -> EndorsementRecord:
    if cells.get("endorsement_status", "").upper() in ("REJECTED", "DELETED"):
        raise Unusable("An endorsement that was not accepted.")
    name = _name(cells, f"{whose}_first", f"{whose}_last")
    other = Party(name.full, cells.get(f"{whose}_url", ""))
    skill = cells.get("skill", "")
    if not skill:
        raise Unusable("An endorsement without a skill.")
    return EndorsementRecord(other, parse_day(cells.get("endorsed", "")), direction, skill)


def _name(cells: Cells, first: str, last: str) -> Name:
    name = name_of(cells.get(first, ""), cells.get(last, ""))
    if not name.full:
        raise Unusable("A row without a name: a member who has left LinkedIn.")
    return name


def _work(company: str, title: str) -> list[Post]:
    return [Post(company, title, current=True)] if company or title else []


def _own(cells: Cells, organisation: str, title: str, kind: PostKind, *, start: str, end: str) -> Post:
    if not cells.get(organisation) and not cells.get(title):
        raise Unusable("Neither an organisation nor a title.")
    started, ended = parse_day(cells.get(start, "")), parse_day(cells.get(end, ""))
    return Post(
        cells.get(organisation, ""),
        cells.get(title, ""),
        kind=kind,
        started=started,
        ended=ended,
        current=not cells.get(end),
    )


def _recipients(cells: Cells) -> list[Party]:
    """Names and profiles side by side; where a name has a comma of its own, the profiles say how many there are. Those
    stand between commas, or, in some archives, between spaces."""
    urls = cells.get("recipient_urls", "").replace(",", " ").split()
    names = [name.strip() for name in cells.get("to", "").split(",") if name.strip()]
    if len(urls) == 1 and len(names) > 1:
        names = [cells["to"].strip()]
    if urls and len(names) != len(urls):
        names = ["" if len(urls) > 1 else " ".join(names)] * len(urls)
    if not urls:
        return [Party(name) for name in names]
    return [Party(name, url) for name, url in zip(names, urls, strict=True)]


def _who(party: Party) -> str:
    return profile_key(party.profile) or party.name
