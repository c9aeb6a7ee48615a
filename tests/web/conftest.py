"""Two owners with full books, and every address there is."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from kith.accounts.actions import add_user
from kith.advice.actions import begin as begin_talk
from kith.calendar.models import Guest, Meeting
from kith.capture.actions import keep
from kith.core.events import event_key
from kith.correspondents.actions import Sighting, note_sightings
from kith.diaries.models import Diary, Look
from kith.digest.models import Edition
from kith.encounters.actions import log_encounter
from kith.events.actions import begin as begin_event
from kith.events.actions import draft_follow_ups
from kith.favours.actions import add_favour, make_ask, make_promise
from kith.imports import uploads
from kith.imports.actions import put_down
from kith.imports.looking import begin_look
from kith.imports.models import Import, Skip
from kith.introductions.actions import begin as begin_introduction
from kith.jobs.actions import run_here
from kith.journal.models import Batch
from kith.opportunities import actions as opportunities
from kith.opportunities import attaching, helping, stepping
from kith.people import actions as people
from kith.people.models import Affiliation, Circle, ContactPoint, News, Organisation, Photo, Signature
from kith.post.models import Account, Posted
from kith.rhythm import actions as rhythm
from kith.ties.actions import note_inquiry, set_goal, state_tie
from kith.updates import actions as updates
from tests.conftest import TODAY

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@dataclass
class Furnished:
    """An owner with a row of every kind, all of whose texts hold `word`; `ids` by the name of the kind."""

    owner: Any
    word: str
    ids: SimpleNamespace = field(default_factory=SimpleNamespace)

    @property
    def book(self) -> Any:
        return self.owner.book

    def once_more(self) -> "Furnished":
        """The same as the database has it, for a test to change."""
        owner = type(self.owner).objects.get(pk=self.owner.pk)
        return Furnished(owner, self.word, SimpleNamespace(**vars(self.ids)))

    def client(self, **how: Any) -> Client:
        client = Client(**how)
        client.force_login(self.owner)
        return client


def furnish(owner: Any, word: str, today: Any, folder: Any) -> Furnished:
    """Everything that a book can hold and that could leak."""
    told, me = Furnished(owner, word), {"book": owner.book, "by": owner}
    person = people.add_person(**me, name=f"Ada {word}", note=f"Likes {word}s", met=f"At the {word} fair")
    people.affiliate(**me, person=person, organisation=f"{word} Works", title=f"{word} buyer")
    people.move_to(**me, person=person, organisation=f"New {word}", title=f"Chief {word}", on=today)
    people.add_contact_point(**me, person=person, kind=ContactPoint.EMAIL, value=f"ada@{word.lower()}.example")
    people.add_interest(**me, person=person, name=f"{word} knots")
    people.add_to_circle(**me, person=person, circle=f"{word} club")
    people.set_through(**me, person=person, through=people.add_person(**me, name=f"Through {word}"))
    Photo.objects.create(book=owner.book, person=person, media_type="image/png", data=PIXEL)
    signed = {"title": f"{word} director", "organisation": f"{word} Works", "key": word, "on": today}
    signature = Signature.objects.create(book=owner.book, person=person, **signed)
    long_ago = today - timedelta(days=400)
    for ago in (400, 340, 290, 230):
        met = log_encounter(
            **me, people=[person], on=today - timedelta(days=ago), channel="call", note=f"About {word}", event=word
        )
    for way, number in (("in", 1), ("out", 2)):
        at, mail = f"{long_ago}T10:00:00+00:00", f"bo@{word.lower()}.example"
        seen = Sighting(mail, f"Ada Bo {word}", f"mail:{number}", at, long_ago, way, f"{word}-{number}")
        note_sightings(book=owner.book, sightings=[seen])
    promise = make_promise(**me, person=person, what=f"send the {word} list", made_on=long_ago, due=long_ago)
    ask = make_ask(**me, person=person, what=f"a {word} map", on=long_ago, theirs=True)
    favour = add_favour(**me, person=person, what=f"read the {word} text", on=long_ago)
    both = {"first": person, "other": people.add_person(**me, name=f"Bo {word}")}
    introduction = begin_introduction(**me, **both, why=f"{word} talk", on=today)
    knowing = {"person": person, "on": today}
    state_tie(**me, **knowing, other=both["other"], strength=4, note=f"From the {word} choir")
    note_inquiry(**me, **knowing, organisation=f"{word} Works", said=f"yes, {word}")
    talk = begin_talk(**me, person=person, topic=f"{word} trade", on=today)
    news = updates.begin_update(**me, title=f"{word} job", text=f"I am at {word} now.", on=today)
    updates.add_letters(**me, update=news, people=[person.pk])
    letter = news.letters.get()
    begin_event(**me, name=f"{word} fair", place=f"{word} hall", on=today)
    now = datetime.combine(today, time(12))
    [follow_up] = draft_follow_ups(**me, event=word, met=[(met, person)], now=now)
    rhythm.set_rhythm(**me, person=person, days=30, on=long_ago)
    places = [f"{word} Works", f"Nowhere {word}"]
    set_goal(**me, on=today, mode="seeking", organisations=places, fields=[word], places=[word], level=f"{word} buyer")
    rows = _opportunity(me, person, word, today)
    waiting = keep(**me, text=f"long talk about {word}s, very kind", today=today)
    kept = keep(**me, text=f"Met Bela {word} from {word} Mills at {word} Conference, likes sailing", today=today)
    run, look = _imported(owner, word, folder), _looked_at(owner, word, folder)
    first = {
        model: model.objects.of(owner.book).order_by("pk").first().pk
        for model in (ContactPoint, Affiliation, Organisation, News, Batch, Circle)
    }
    told.ids = SimpleNamespace(
        person=person.pk, encounter=met.pk, promise=promise.pk, capture=waiting.pk, kept=kept.pk, run=run.pk,
        point=first[ContactPoint], post=first[Affiliation], organisation=first[Organisation], news=first[News],
        batch=first[Batch], circle=first[Circle], on=met.on.isoformat(), event=event_key(word), follow_up=follow_up.pk,
        ask=ask.pk, favour=favour.pk, introduction=introduction.pk, other=both["other"].pk, talk=talk.pk,
        look=look.pk, update=news.pk, letter=letter.pk, letter_token=letter.uid.hex,
        posted=_posted(owner, word).pk, edition=_edition(owner, word, today),
        signature=signature.pk,
        meeting=_meetings(me, person, word, today), diary=_diary(owner, word), **rows,
    )  # fmt: skip
    return told


def _meetings(me: Any, person: Any, word: str, today: Any) -> int:
    """One that is over and one to come; the id of the latter."""
    rows = []
    for number, day in enumerate((today - timedelta(days=1), today + timedelta(days=1))):
        begins = datetime.combine(day, time(12), tzinfo=UTC)
        facts = {"title": f"{word} meeting", "location": f"{word} room https://{word.lower()}.example/1", "invited": 2}
        row = Meeting.objects.create(
            book=me["book"], event=f"{number}@{word}", begins=begins, ends=begins + timedelta(hours=1), **facts
        )
        Guest.objects.create(book=me["book"], meeting=row, person=person)
        rows.append(row.pk)
    return rows[-1]


def _diary(owner: Any, word: str) -> int:
    """A calendar that is looked at, and cannot be."""
    told = {
        "name": f"{word} calendar",
        "host": f"{word.lower()}.example",
        "trouble": f"No {word} there.",
        "failures": 9,
    }
    # Sealed by nobody: such an address cannot be opened, which its page must say.
    row = Diary.objects.create(book=owner.book, kind=Diary.ICS, address=b"", looked_at=datetime.now(UTC), **told)
    Look.objects.create(book=owner.book, diary=row, read=3, trouble=f"No {word} there.")
    return row.pk


def _opportunity(me: Any, person: Any, word: str, today: Any) -> dict[str, int]:
    one = opportunities.add_opportunity(
        **me, role=f"{word} buyer", organisation=f"{word} Mills", on=today, posting=f"Wanted: {word}", place=word,
        deadline=today + timedelta(days=2),
    )  # fmt: skip
    on_it = {**me, "opportunity": one, "on": today}
    helper = helping.add_helper(**on_it, person=person, role="told", thank=False)
    step = stepping.add_step(**on_it, what=f"ask about {word}")
    kept = attaching.attach(**on_it, name=f"{word}.pdf", data=word.encode(), kind="cv")
    found = {"opportunity": one, "helper": helper, "step": step, "attachment": kept, "stage": one.stages.get()}
    return {name: row.pk for name, row in found.items()}


def _imported(owner: Any, word: str, folder: Any) -> Import:
    path = folder / f"{word}.vcf"
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Cleo {word}\nNOTE:{word}\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\n")
    run, job = put_down(book=owner.book, by=owner, paths=[path])
    run_here(job.pk)
    Skip.objects.create(book=owner.book, run=run, where=f"{word}.vcf, card 2", reason=f"no {word}")
    return run


def _posted(owner: Any, word: str) -> Posted:
    """A mail account, and a letter of which nobody knows whether it went out."""
    address = f"{word.lower()}@lindt.example"
    Account.objects.create(
        book=owner.book, address=address, name=word, login=address, smtp_host="127.0.0.1", smtp_port=9
    )
    return Posted.objects.create(
        book=owner.book, message_id=f"<1@{word}.example>", kind=Posted.LETTER, to=address, subject=f"News of {word}",
        state=Posted.UNCERTAIN, said=f"421 {word}", not_before=datetime.now(UTC), data_at=datetime.now(UTC),
    )  # fmt: skip


def _edition(owner: Any, word: str, today: Any) -> int:
    """A digest of which nobody knows whether it went out."""
    facts = {"state": Edition.UNCERTAIN, "said": f"421 {word}", "message_id": f"digest@{word}.example"}
    return int(Edition.objects.create(book=owner.book, due=today, **facts).pk)


def _looked_at(owner: Any, word: str, folder: Any) -> Any:
    path = folder / "later.vcf"
    path.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:Dora {word}\nEND:VCARD\n")
    laid = uploads.lay_down([SimpleNamespace(name=f"{word}.vcf", path=path)], by=owner)
    job = begin_look(book=owner.book, folder=laid, me="")
    run_here(job.pk)
    return job


@contextmanager
def furnished(name: str, word: str, blocker: Any, folder: Any) -> Iterator[Furnished]:
    """An owner for all tests of a file: each takes back what it does, and the last leaves nobody."""
    with blocker.unblock():
        step = transaction.atomic()
        step.__enter__()
        found = furnish(add_user(name=name), word, TODAY, folder)
    yield found
    with blocker.unblock():
        transaction.set_rollback(True)
        step.__exit__(None, None, None)


@pytest.fixture(scope="module")
def marrow(django_db_setup, django_db_blocker, tmp_path_factory):
    with furnished("Maya", "Marrow", django_db_blocker, tmp_path_factory.mktemp("marrow")) as found:
        yield found


@pytest.fixture(scope="module")
def quillon(django_db_setup, django_db_blocker, tmp_path_factory):
    with furnished("Omar", "Quillon", django_db_blocker, tmp_path_factory.mktemp("quillon")) as found:
        yield found


@pytest.fixture
def mine(db, marrow):
    return marrow.once_more()


@pytest.fixture
def theirs(db, quillon):
    return quillon.once_more()


def addresses(patterns: Any = None, before: str = "") -> Iterator[str]:
    """Every address that Kith answers, as its pattern: people/<int:pk>/note."""
    for one in patterns if patterns is not None else get_resolver().url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, before + str(one.pattern))
        elif isinstance(one, URLPattern):
            yield before + str(one.pattern)


def address(pattern: str, ids: SimpleNamespace) -> str:
    """A pattern with the ids of somebody's rows in it."""
    first, _slash, rest = pattern.partition("/")
    key = _PRIMARY.get(f"{first}/{rest.partition('/')[0]}") or _PRIMARY.get(first, "")
    for wanted, name in (("<int:pk>", key), ("<int:point>", "point"), ("<int:post>", "post"), ("<int:other>", "other")):
        if wanted in pattern:
            pattern = pattern.replace(wanted, str(getattr(ids, name)))
    for wanted, name in (("<str:on>", "on"), ("<str:event>", "event"), ("<str:letter>", "letter_token")):
        pattern = pattern.replace(wanted, getattr(ids, name))
    for wanted, value in _WORDS.items():
        pattern = pattern.replace(wanted, value)
    assert "<" not in pattern, f"say in tests/web/conftest.py what {pattern} is about"
    return f"/{pattern}"


_PRIMARY = {
    "history": "batch",
    "people": "person",
    "news": "news",
    "signatures": "signature",
    "organisations": "organisation",
    "circles": "circle",
    "encounters": "encounter",
    "promises": "promise",
    "asks": "ask",
    "favours": "favour",
    "introductions": "introduction",
    "advice": "talk",
    "updates": "update",
    "digest": "edition",
    "letters": "letter",
    "captures": "capture",
    "follow-ups": "follow_up",
    "imports": "run",
    "imports/looks": "look",
    "opportunities": "opportunity",
    "stages": "stage",
    "helpers": "helper",
    "next-steps": "step",
    "attachments": "attachment",
    "outgoing": "posted",
    "meetings": "meeting",
    "calendars": "diary",
}
_WORDS = {"<slug:what>": "circle", "<slug:wanted>": "csv", "<str:token>": "made-up", "<str:secret>": "made-up"}
EVERY = sorted(addresses())
OPEN_TO_ALL = "no-more/<str:letter>"
"""Whoever got a letter says there that they want no more: its token is enough."""
ABOUT_ROWS = [one for one in EVERY if "<int:" in one or "<str:event>" in one]
