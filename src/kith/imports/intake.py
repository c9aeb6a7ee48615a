"""Items into rows, a chunk at a time: whom each is about, what it adds, what becomes of it.

The intake knows the whole book by what identifies people (`duplicates.matching`), reads the rest of those a chunk is
about, lets each record teach its drafts, and writes everything at once.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.translation import gettext as _

from kith.core.chatting import Chats
from kith.core.folding import fold
from kith.core.records import Item, MailRecord, MeetingRecord, PersonRecord
from kith.correspondents.actions import Sighting, note_crowds, note_sightings
from kith.duplicates.matching import Index, Key, Keys, Known, index_of, keys_of
from kith.encounters.models import Encounter, Part, Participant
from kith.encounters.talks import Talk, Talks, other_names
from kith.journal.recording import Recording
from kith.kernel.bulk import chunks
from kith.opportunities.models import Opportunity, Stage
from kith.people.models import (
    Affiliation,
    Circle,
    ContactPoint,
    Interest,
    Me,
    News,
    Organisation,
    Person,
    Photo,
    Place,
    Raw,
    Source,
)
from kith.people.queries import is_suppressed, suppressed_digests
from kith.post.queries import sent_from_here

from . import conversing, endings, jobs_sought, mails, meetings, own, persons, phones
from .answering import Answering, answering
from .crowds import Crowds, look_for_crowds
from .drafts import Draft, Pile
from .letters import take_letters
from .models import Fingerprint, digest_of
from .outcomes import Outcome
from .saying import said
from .taking import ABOUT, MERELY_MET, TAKERS, TELLS, WORDS, thread_of

if TYPE_CHECKING:
    from kith.accounts.models import Book

# The order in which rows may point at each other.
WRITING_ORDER: tuple[type[models.Model], ...] = (
    Organisation,
    Circle,
    Person,
    Me,
    ContactPoint,
    Affiliation,
    Interest,
    Photo,
    Place,
    Raw,
    News,
    Encounter,
    Participant,
    Part,
    Opportunity,
    Stage,
)


class Intake:
    """Takes chunks of items into a book, each under the source of its format.

    `remembering` it keeps what chunks before made: when nothing is written, it cannot be read again. `origin` names a
    calendar that is looked at again and again, `others` all of those, where one looks at calendars.
    """

    def __init__(
        self,
        *,
        book: "Book",
        name: str,
        today: date,
        sources: Mapping[str, Source] | None = None,
        shared: Iterable[Key] = (),
        remembering: bool = False,
        origin: str = "",
        others: Collection[str] | None = None,
    ) -> None:
        self.book, self.name, self.today, self.remembering = book, name, today, remembering
        self.origin, self.others = origin, others
        self.formats = dict(sources or {})
        self.index: Index = index_of(book, shared)
        self.organisations = {one.key: one for one in Organisation.objects.of(book)}
        self.organisations_by_id = {one.pk: one for one in self.organisations.values()}
        self.circles = {one.key: one for one in Circle.objects.of(book)}
        self.sources = {one.pk: one for one in Source.objects.of(book)}
        self.erased = suppressed_digests(book)
        self.owner = own.Owner()
        self.addresses: frozenset[str] = frozenset()  # of the owner, and those that calendars show to be
        self.invited: frozenset[str] = frozenset()
        self.strangers: list[Sighting] = []  # on the messages of the chunk at hand
        self.chats = Chats()
        self.my_names: frozenset[str] = frozenset()  # folded, as a chat may call the owner
        self.national: dict[str, set[str]] | None = None  # numbers of the book by what they are without a country
        self.called: dict[str, Known] | None = None  # whom the phone means by a name, as the owner said, by its key
        self.keep_text = False  # of what came from a phone
        self.subjects_later = False  # of mail that is known they may come with a later look
        self.ours: set[str] = set()  # Message-IDs of the chunk at hand that are of mail that went out from here
        self.answering = Answering()  # letters that the chunk at hand may answer
        self.crowds = Crowds()  # conversations of the chunk at hand that too many are in
        self.coming: set[str] = set()  # keys of those whom the file itself brings, sooner or later
        self.encounters = Talks()
        self._new_known: list[Known] = []
        self._keys: dict[int, Keys] = {}  # of the records of the chunk at hand, which live as long
        self._remembered: set[str] = set()
        self._wordless: frozenset[int] = frozenset()
        self.sought = jobs_sought.Sought(book)
        self.drafts: dict[int, Draft] = {}
        self.pile = self._new_pile()

    def take(self, items: list[Item], recording: Recording) -> list[Outcome]:
        """Write what these items add, within the recording's transaction, and say what became of each."""
        items = [phones.by_the_name_of_its_chat(self, item) for item in items]
        digests = [digest_of(item.raw) for item in items]
        worded = [digest_of(f"{item.raw}\nin words") if phones.words_of(self, item.record) else "" for item in items]
        seen = self._seen([*digests, *filter(None, worded)])
        self._wordless = self._without_words(items, digests, worded, seen)
        fresh: list[str] = []
        self._keys.clear()
        self.strangers.clear()
        self._load(items, digests, seen)
        outcomes = []
        for item, digest, words in zip(items, digests, worded, strict=True):
            if isinstance(item.record, MeetingRecord) and not item.skip:
                outcomes.append(Outcome("unchanged"))  # until all people are in
                continue
            outcome = self._one(item, known=digest in seen)
            marks = () if outcome.kind == "skipped" else filter(None, (digest, words))
            new = [one for one in marks if one not in seen]
            seen.update(new)
            fresh += new
            outcomes.append(outcome)
        self._write(recording, fresh)
        if not self.remembering:
            endings.read_endings(self, [one.record for one in items if isinstance(one.record, MailRecord)], recording)
        for number, kind, reason in meetings.take_meetings(self, items, recording):
            outcomes[number] = Outcome(kind, items[number].where if reason else "", reason, Outcome.CONTACT)
        return outcomes

    @property
    def source(self) -> Source:
        """Where the item at hand comes from."""
        return self.pile.source

    @property
    def moved(self) -> int:
        """How many people of the last chunk have a new employer."""
        return self.pile.moved

    def draft(self, ref: Any) -> Draft:
        """The draft of a known person; one that is new in this chunk is its own."""
        if isinstance(ref, Draft):
            return ref
        return self.drafts[ref]

    def suppressed(self, keys: Keys) -> bool:
        """Whether these keys are of somebody who was erased; a name alone counts only where there is nothing else."""
        if not self.erased:
            return False
        told = [*keys.strong, *keys.weak] or [("name", fold(keys.name))]
        return is_suppressed(self.book, told, self.erased, name=keys.name)

    def keys_of(self, record: PersonRecord) -> Keys:
        """What a record of this chunk offers to be recognised by: asked when it is looked up and when it is taken."""
        found = self._keys.get(id(record))
        if found is None:
            found = self._keys[id(record)] = keys_of(record, persons.name_of(record))
        return found

    def met(self, known: Known) -> None:
        """Somebody new, whose reference becomes an id when the chunk is written."""
        self._new_known.append(known)

    def is_anothers(self, address: str) -> bool:
        """Whether an address, by its key, is that of somebody of the book who is not its owner."""
        found = self.index.match(Keys("", emails=[address]))
        return found is not None and found is not self.index.me

    def _one(self, item: Item, *, known: bool) -> Outcome:
        if item.record is None or item.skip:
            return Outcome("skipped", item.where, said(item.skip) if item.skip else _("Nothing in it that Kith keeps."))
        if known and id(item) not in self._wordless:
            return Outcome("unchanged")
        self.pile.source = self.source_of(item.format)
        if self.crowds.mail and isinstance(item.record, MailRecord):
            look_for_crowds(self)
        takers = WORDS if known else TAKERS
        kind, reason = takers[type(item.record)](self, item, item.record)
        return Outcome(kind, item.where if reason else "", reason, TELLS.get(type(item.record), ""))

    def source_of(self, kind: str) -> Source:
        """The source of a format, the same for all of the run."""
        if kind not in self.formats:
            self.formats[kind] = Source(book=self.book, kind=kind, name=self.name, on=self.today)
        return self.formats[kind]

    def _seen(self, digests: list[str]) -> set[str]:
        rows = Fingerprint.objects.of(self.book).filter(digest__in=digests)
        return set(rows.values_list("digest", flat=True)) | self._remembered.intersection(digests)

    def _without_words(
        self, items: list[Item], digests: list[str], worded: list[str], seen: set[str]
    ) -> frozenset[int]:
        """Those items, by id(), that the book holds already and that may bring words or a subject that it has not."""
        known = [(item, words) for item, digest, words in zip(items, digests, worded, strict=True) if digest in seen]
        found = {id(item) for item, words in known if words and words not in seen}
        if self.subjects_later:
            told = {id(item): item.record for item, _words in known if isinstance(item.record, MailRecord)}
            threads = {key: mails.thread_of(one) for key, one in told.items() if one.subject}
            bare = mails.without_subject(self.book, set(threads.values()))
            found |= {key for key, thread in threads.items() if thread in bare}
        return frozenset(found)

    def _load(self, items: list[Item], digests: list[str], seen: set[str]) -> None:
        """Read what the book holds of the people these items are about."""
        self.pile, self.drafts = self._new_pile(), self.drafts if self.remembering else {}
        self.ours = sent_from_here(
            self.book, [one.record.id for one in items if isinstance(one.record, MailRecord) and one.record.id]
        )
        self.answering = answering(self.book, {mails.thread_of(one.record) for one in items if one.record})
        refs: set[int] = set()
        met: set[int] = set()
        threads: set[str] = set()
        talks: set[Talk] = set()
        for item, digest in zip(items, digests, strict=True):
            if item.record is None or isinstance(item.record, MeetingRecord):
                continue
            if digest in seen and id(item) not in self._wordless:
                continue
            threads.add(thread_of(item.record))
            talks.update(phones.talks_of(item.record))
            into = met if isinstance(item.record, MERELY_MET) and not self.remembering else refs
            for known in ABOUT[type(item.record)](self, item.record) if digest not in seen else ():
                if isinstance(known.ref, int):
                    into.add(known.ref)
        if self.index.me is not None and isinstance(self.index.me.ref, int):
            refs.add(self.index.me.ref)
        self._read_people((refs | met) - self.drafts.keys(), refs - self.drafts.keys())
        threads |= other_names(self.book, talks)
        before = self.encounters if self.remembering else ()
        letters = take_letters(self, (item for item, digest in zip(items, digests, strict=True) if digest not in seen))
        rows = [*conversing.encounters_of(self.book, threads - {""}), *letters]
        fresh = (one.record for one, digest in zip(items, digests, strict=True) if digest not in seen)
        seen_before = self.crowds.people if self.remembering else Crowds().people
        self.crowds = Crowds(people=seen_before, mail=[one for one in fresh if isinstance(one, MailRecord)], rows=rows)
        self.encounters = Talks((*rows, *before))

    def _read_people(self, refs: set[int], learning: set[int]) -> None:
        """Drafts of these people, with what the book says of those of whom something may be learned."""
        for some in chunks(sorted(refs), 500):
            for person in Person.objects.of(self.book).filter(pk__in=some):
                self.drafts[person.pk] = Draft(person, new=False)
        for some in chunks(sorted(learning), 500):
            mine = {"person_id__in": some}
            for pk, kind, key in (
                ContactPoint.objects.of(self.book).filter(**mine).values_list("person_id", "kind", "key")
            ):
                self.drafts[pk].points.add((kind, key))
            for post in Affiliation.objects.of(self.book).filter(**mine).order_by("pk"):
                post.organisation = self.organisations_by_id.get(post.organisation_id or 0)
                post.source = self.sources.get(post.source_id or 0)
                self.drafts[post.person_id].posts.append(post)
            for pk, key in Interest.objects.of(self.book).filter(**mine).values_list("person_id", "key"):
                self.drafts[pk].interests.add(key)
            for pk, key in Place.objects.of(self.book).filter(**mine).values_list("person_id", "circle__key"):
                self.drafts[pk].circles.add(key)
            for raw in Raw.objects.of(self.book).filter(**mine).order_by("pk"):
                raw.source = self.sources.get(raw.source_id or 0)
                self.drafts[raw.person_id].raws.append(raw)
            for pk in Photo.objects.of(self.book).filter(**mine).values_list("person_id", flat=True):
                self.drafts[pk].has_photo = True

    def _new_pile(self) -> Pile:
        nowhere = Source(book=self.book, name=self.name, on=self.today)  # each item tells its own before it adds any
        return Pile(book=self.book, source=nowhere, today=self.today, organisations=self.organisations)

    def _write(self, recording: Recording, fresh: list[str]) -> None:
        """All rows of the chunk, then the changes to older ones; people who were new are known from here on."""
        pile = self.pile
        recording.delete_many(self.crowds.encounters)
        for source in pile.sources.values():
            if source._state.adding:
                self.sources[recording.add(source).pk] = source
        for model in WRITING_ORDER:
            pile.write(model, recording)
        pile.write_changes(recording)
        if fresh:
            recording.add_columns(Fingerprint, {"book": [self.book] * len(fresh), "digest": fresh})
        for organisation in pile.rows.get(Organisation, ()):
            self.organisations_by_id[organisation.pk] = organisation
        self._know_the_new()
        if self.remembering:
            self._remembered.update(fresh)
        else:
            batch = recording.ensure_batch() if recording.touched or self.strangers else recording.batch
            batch_id = batch.pk if batch else None
            note_sightings(book=self.book, sightings=self.strangers, batch=batch_id)
            note_crowds(book=self.book, threads=self.crowds.fresh, batch=batch_id)

    def _know_the_new(self) -> None:
        """Who was new in the chunk has an id now."""
        for known in self._new_known:
            if isinstance(known.ref, Draft):
                draft, known.ref = known.ref, known.ref.person.pk
                draft.new = False
                self.drafts[draft.person.pk] = draft
        self._new_known.clear()
