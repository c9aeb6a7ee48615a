"""The whole book as JSONL: equal books give equal bytes, and an export comes in again as an equal book."""

import json
from datetime import UTC, date, datetime, time

import pytest
from django.test import Client

from kith.accounts.actions import add_user
from kith.advice import actions as advice
from kith.calendar.models import Guest, Held, Meeting
from kith.capture.actions import keep
from kith.correspondents.models import Called, Declined
from kith.duplicates.actions import merge_people, tell_apart
from kith.encounters.actions import change_encounter, log_encounter, no_answer_came
from kith.encounters.models import Encounter
from kith.events.actions import begin as begin_event
from kith.events.actions import draft_follow_ups
from kith.events.actions import end as end_event
from kith.exports.jsonl import lines
from kith.favours.actions import add_favour, answer_ask, give_thanks, keep_promise, make_ask, make_promise
from kith.introductions import actions as introductions
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.kernel.portable import kinds
from kith.opportunities import actions as opportunities
from kith.opportunities import attaching, helping, stepping
from kith.people import actions as people
from kith.people.models import ContactPoint, News, Person, Photo, Signature, Suppression
from kith.people.queries import how_many, is_suppressed
from kith.prompts.actions import pass_over
from kith.rhythm import actions as rhythm
from kith.sorting.actions import end_sorting
from kith.ties.actions import note_inquiry, set_goal, state_tie
from kith.today.actions import set_weights
from kith.updates import actions as updates
from kith.updates.models import OptOut, Twin
from tests.imports import archives
from tests.imports.conftest import bring, bring_archive, content

pytestmark = pytest.mark.django_db
__all__ = ["bring", "bring_archive", "content"]
DAY = date(2026, 6, 9)
LATER = date(2026, 7, 1)
CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:card-5\r\nFN:Noor Haddad\r\nPHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo=\r\n"
    "BDAY:--0412\r\nNOTE:Line one\\nLine\u2028two\\; \U0001f6f6\r\nX-SAIL:nr 7\r\nEND:VCARD\r\n"
)


@pytest.fixture
def full(bring, bring_archive, book, maya, tmp_path):
    """A book with at least one row of every kind."""
    me = {"book": book, "by": maya}
    bring_archive(archives.whole())
    (tmp_path / "noor.vcf").write_text(CARD, encoding="utf-8", newline="")
    bring(tmp_path / "noor.vcf")
    ida, teo, wei, noor = (
        Person.objects.of(book).get(name=name)
        for name in ("Ida Brandvold", "Teo Marchetti", "Wei Sun Lim", "Noor Haddad")
    )
    people.set_through(**me, person=ida, through=noor)
    people.add_interest(**me, person=ida, name="Sailing")
    people.mark_person(**me, person=teo, kind="no_updates", on=DAY)
    people.add_to_circle(**me, person=ida, circle=people.add_circle(**me, name="Rowers"))
    people.move_to(**me, person=ida, organisation="Nordvind", title="Head of Grid", on=DAY)
    people.close_news(**me, news=News.objects.of(book).get(), on=DAY)
    rhythm.set_rhythm(**me, person=ida, days=30, on=DAY)
    rhythm.snooze(**me, person=ida, until=LATER, on=DAY)
    rhythm.not_this_one(**me, person=teo, on=DAY)
    rhythm.no_answer_needed(**me, people=[ida], on=DAY)
    _at_rest(me, ida, teo)
    _in_the_diary(me, ida)
    pass_over(**me, on=DAY)
    end_sorting(**me, outcome="done", on=DAY)
    set_weights(**me, weights={"dormant": 3})
    set_goal(**me, on=DAY, mode="seeking", organisations=["Nordvind"], fields=["wind", "grids"], until=LATER)
    state_tie(**me, person=ida, other=teo, strength=4, on=DAY, note="Shared an office")
    note_inquiry(**me, person=ida, organisation="Nordvind", said="yes, Teo", on=DAY)
    coffee = log_encounter(**me, people=[ida, teo], on=DAY, channel="meeting", note="Coffee; the mast is up")
    log_encounter(**me, people=[noor], on=DAY, channel="email", direction="out")
    no_answer_came(**me, person=noor, on=DAY)
    promise = make_promise(**me, person=ida, what="send the drawings", made_on=DAY, due=LATER, encounter=coffee)
    keep_promise(**me, promise=promise, on=DAY)
    keep(**me, text="Met Odd Lien of Havblikk at the boat fair today", today=DAY)
    begin_event(**me, name="Boat fair", place="Bergen", on=DAY)
    end_event(**me, on=DAY)
    draft_follow_ups(**me, event="Boat fair", met=[(coffee, ida)], now=datetime.combine(DAY, time(17, 40)))
    _opportunity(me, ida)
    _help(me, ida, teo)
    merge_people(**me, keep=noor, others=[people.add_person(**me, name="Nour Haddad")])
    tell_apart(**me, person=ida, other=teo, on=DAY)
    people.erase_person(**me, person=wei)
    return book


def _at_rest(me, person, other):
    circle = people.add_circle(**me, name="Sailors")
    people.add_to_circle(**me, person=other, circle=circle)
    rhythm.set_circle_rhythm(**me, circle=circle, days=90, on=DAY)
    rhythm.set_budget(**me, touches=6)
    rhythm.pause(**me, people=[person], until=LATER, on=DAY)
    rhythm.pause_all(**me, until=LATER, on=DAY)


def _in_the_diary(me, person):
    """A meeting that was held, an address that is never offered again, a name on the phone."""
    book, begins = me["book"], datetime(2026, 6, 8, 9, tzinfo=UTC)
    meeting = Meeting.objects.create(book=book, event="mast@nordvind", title="The mast", begins=begins, ends=begins)
    Guest.objects.create(book=book, meeting=meeting, person=person)
    Held.objects.create(book=book, meeting=meeting, answered_on=DAY)
    Declined.objects.create(book=book, key="shop@example.com", on=DAY)
    Called.objects.create(book=book, key="name:ines p", person=person)


def _opportunity(me, person):
    one = opportunities.add_opportunity(**me, role="Mast maker", organisation="Nordvind", on=DAY, deadline=LATER)
    on_it = {**me, "opportunity": one, "on": DAY}
    helping.add_helper(**on_it, person=person, role="told")
    stepping.do_step(**me, step=stepping.add_step(**on_it, what="Call Ida"), on=DAY)
    attaching.attach(**on_it, name="cv.pdf", data=b"\x00\xff", kind="cv")


def _help(me, person, other):
    ask = make_ask(**me, person=person, what="a word with the harbour master", on=DAY, theirs=True)
    answer_ask(**me, ask=ask, kind="yes", on=DAY)
    give_thanks(**me, favour=add_favour(**me, person=other, what="read my letter", on=DAY), on=DAY)
    row = introductions.begin(**me, first=person, other=other, on=DAY, ask=ask)
    news = updates.begin_update(**me, title="A new mast", text="It **stands**.", on=DAY)
    updates.add_letters(**me, update=news, people=[person.pk])
    Twin.objects.create(book=me["book"], letter=news.letters.get(), to="i@quay.example", message_id="a@b")
    people.note_failure(**me, point=ContactPoint.objects.of(me["book"]).first(), on=DAY)
    Signature.objects.create(book=me["book"], person=other, title="Mate", organisation="Quay", key="mate|quay", on=DAY)
    OptOut.objects.create(book=me["book"], salt="s", digest="d", on=DAY)
    talk = advice.begin(**me, person=other, topic="masts", on=DAY)
    advice.go_on(**me, talk=talk, kind="asked", on=DAY)
    introductions.go_on(**me, introduction=row, kind="asked", side="one", on=DAY)


@pytest.fixture
def export(full, content, tmp_path):
    path = tmp_path / "book.jsonl"
    path.write_text(content(full), encoding="utf-8", newline="")
    return path


def test_every_kind_of_row_is_in_it(full):
    there = {json.loads(line)["kind"] for line in lines(full)}
    assert set(kinds()) - there == set()


def test_it_is_sorted_by_kind_and_uid_and_holds_no_id_and_no_time_of_making(full):
    rows = [json.loads(line) for line in lines(full)][1:]
    assert [(row["kind"], row["uid"]) for row in rows] == sorted((row["kind"], row["uid"]) for row in rows)
    for row in rows:
        assert not {"id", "book", "made_at", "created", "updated", "batch"} & set(row["facts"]), row["kind"]


def test_it_holds_no_secret_and_nothing_of_who_was_erased(full, content, maya):
    text = content(full)
    assert "Wei Sun" not in text
    assert "password" not in text
    assert Suppression.objects.of(full).exists()


def test_the_export_of_an_equal_book_is_equal_bytes(full, export, bring, content, omar):
    result = bring(export, into=omar.book, by=omar)
    assert content(omar.book) == content(full)
    assert result["read"] == result["added"] + result["unchanged"]
    assert (result["updated"], result["skipped"]) == (0, [])


def test_the_equal_book_works_like_the_first(full, export, bring, omar):
    from kith.search.queries import find

    bring(export, into=omar.book, by=omar)
    assert how_many(omar.book) == how_many(full)
    assert len(find(omar.book, "ida nordvind").hits) == 1
    ida = Person.objects.of(omar.book).get(name="Ida Brandvold")
    assert (ida.through.name, ida.book_id) == ("Noor Haddad", omar.book.pk)
    assert bytes(Photo.objects.of(omar.book).get().data) == b"\x89PNG\r\n\x1a\n"
    noor = Person.objects.of(omar.book).get(name="Noor Haddad")
    assert noor.note == "Line one\nLine\u2028two; \U0001f6f6"
    assert "X-SAIL:nr 7" in noor.raws.get().body


def test_the_erased_stay_away_from_the_equal_book_too(full, export, bring, bring_archive, omar):
    bring(export, into=omar.book, by=omar)
    assert is_suppressed(omar.book, [("profile", "linkedin.com/in/wei-sun-lim")])
    result = bring_archive(archives.whole(), into=omar.book, by=omar)
    assert ["erased" in one["reason"] for one in result["skipped"] if "messages" in one["where"]].count(True) == 1
    assert not Person.objects.of(omar.book).filter(name="Wei Sun Lim").exists()


def test_into_the_book_it_came_from_it_is_all_unchanged(full, export, bring, content):
    before = content(full)
    result = bring(export)
    assert (result["read"], result["batch"]) == (result["unchanged"], None)
    assert content(full) == before


def test_it_takes_the_book_back_to_what_it_was(full, export, bring, content, maya):
    before = content(full)
    ida = Person.objects.of(full).get(name="Ida Brandvold")
    people.change_person(book=full, by=maya, person=ida, note="Changed since")
    people.set_through(book=full, by=maya, person=ida, through=None)
    assert content(full) != before
    result = bring(export)
    assert result["updated"] >= 1
    assert content(full) == before


def test_what_the_first_book_took_in_changes_nothing_in_the_second(full, bring, bring_archive, content, tmp_path):
    omar = add_user(name="Omar")
    me = {"book": full, "by": full.owner}
    ida = Person.objects.of(full).get(name="Ida Brandvold")
    people.change_person(**me, person=ida, name="Ida Brand", note="Prefers the train")
    people.drop_contact_point(**me, point=ida.contact_points.filter(kind="email").first())
    undone = keep(**me, text="Met Zoe Ward of Acme today", today=DAY)
    undo(Batch.objects.of(full).get(pk=undone.batch), by=full.owner)
    change_encounter(**me, encounter=Encounter.objects.of(full).filter(thread="linkedin:c1").first(), note="Shorter")
    (tmp_path / "book.jsonl").write_text(content(full), encoding="utf-8", newline="")
    bring(tmp_path / "book.jsonl", into=omar.book, by=omar)
    assert content(omar.book) == content(full)
    for result in (
        bring_archive(archives.whole(), into=omar.book, by=omar),
        bring(tmp_path / "noor.vcf", into=omar.book, by=omar),
    ):
        assert (result["added"], result["updated"]) == (0, 0)
    assert content(omar.book) == content(full)


def test_an_import_of_it_is_undone_as_one(export, bring, content, omar):
    before = content(omar.book)
    result = bring(export, into=omar.book, by=omar)
    undo(Batch.objects.of(omar.book).get(pk=result["batch"]), by=omar)
    assert content(omar.book) == before


def test_whoever_became_one_with_who_introduced_them_knows_nobody_through_themselves(full, export, bring, omar):
    bring(export, into=omar.book, by=omar)
    one = Person.objects.of(omar.book).filter(through__isnull=False).first()
    merge_people(book=omar.book, by=omar, keep=one, others=[one.through])
    bring(export, into=omar.book, by=omar)
    assert not Person.objects.of(omar.book).filter(pk=one.pk, through=one).exists()


def test_two_books_come_together_in_a_third(full, export, bring, content, tmp_path):
    other = add_user(name="Other")
    people.add_person(book=other.book, by=other, name="Grete Aas")
    second = tmp_path / "other.jsonl"
    second.write_text(content(other.book), encoding="utf-8", newline="")
    third = add_user(name="Third")
    bring(export, into=third.book, by=third)
    bring(second, into=third.book, by=third)
    assert how_many(third.book) == how_many(full) + 1


def test_nothing_of_another_book_is_in_it(full, omar, content):
    people.add_person(book=omar.book, by=omar, name="Grete Aas")
    assert "Grete Aas" not in content(full)
    assert "Ida" not in content(omar.book)


def test_signs_that_no_text_has_stay_outside_so_that_the_book_comes_in_again(maya, omar, content, bring, tmp_path):
    """NUL, and halves of letters, as a broken keyboard or program sends them."""
    web = Client()
    web.force_login(maya)
    form = "application/x-www-form-urlencoded"
    web.post("/captures/", b"seen=1&text=Met+Ann%00+Lee%ED%A0%80+at+the+fair+today", content_type=form)
    web.post("/people/new", b"name=Bo%00+Roy%ED%A0%80", content_type=form)
    bo = Person.objects.of(maya.book).get(name__startswith="Bo")
    web.post(f"/people/{bo.pk}/note", b"note=likes%00+figs+%ED%B0%80", content_type=form)
    path = tmp_path / "book.jsonl"
    path.write_text(content(maya.book), encoding="utf-8", newline="")
    assert "\\u0000" not in content(maya.book)
    result = bring(path, into=omar.book, by=omar)
    assert result["skipped"] == []
    assert content(omar.book) == content(maya.book)
