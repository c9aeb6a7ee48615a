"""What came in of either stays known: files bring nobody back, and erasing takes both."""

import json
from datetime import date

import pytest

from kith.accounts.actions import add_user
from kith.capture.actions import keep as keep_sentence
from kith.capture.models import Capture
from kith.duplicates.actions import merge_people
from kith.journal.models import Batch, Entry
from kith.people import actions as people
from kith.people.models import Person, Suppression
from kith.people.queries import formers_named
from tests.imports.conftest import bring, content

pytestmark = pytest.mark.django_db
__all__ = ["bring", "content"]
DAY = date(2026, 6, 9)


def card(uid, name, extra=""):
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\n{extra}END:VCARD\r\n"


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def both(bring, me, tmp_path):
    """Two cards of one person, who are merged."""
    (tmp_path / "a.vcf").write_text(card("a", "Katherine Miller", "EMAIL:kat@a.example\r\n"), newline="")
    (tmp_path / "b.vcf").write_text(card("b", "Bobo", "URL:https://linkedin.com/in/bobo\r\n"), newline="")
    bring(tmp_path / "a.vcf")
    bring(tmp_path / "b.vcf")
    kept, other = Person.objects.of(me["book"]).order_by("pk")
    return kept, other


def test_the_cards_of_both_change_nothing(bring, me, both, content, tmp_path):
    kept, other = both
    merge_people(**me, keep=kept, others=[other])
    before = content()
    for name in ("a.vcf", "b.vcf"):
        assert bring(tmp_path / name)["unchanged"] == 1
    assert content() == before


def test_a_newer_card_of_either_is_theirs(bring, me, both, book, tmp_path):
    kept, other = both
    merge_people(**me, keep=kept, others=[other])
    (tmp_path / "b.vcf").write_text(card("b", "Bobo", "TEL:+4631700\r\n"), newline="")
    assert bring(tmp_path / "b.vcf")["updated"] == 1
    assert Person.objects.of(book).get() == kept
    assert kept.contact_points.filter(kind="phone").exists()


def test_an_older_export_brings_nobody_back(bring, me, both, content, tmp_path):
    kept, other = both
    (tmp_path / "book.jsonl").write_text(content(), newline="")
    merge_people(**me, keep=kept, others=[other])
    bring(tmp_path / "book.jsonl")
    assert Person.objects.of(me["book"]).get() == kept


def test_an_export_after_it_comes_in_as_an_equal_book(bring, me, both, content, tmp_path):
    kept, other = both
    merge_people(**me, keep=kept, others=[other])
    (tmp_path / "book.jsonl").write_text(content(), newline="")
    omar = add_user(name="Omar")
    bring(tmp_path / "book.jsonl", into=omar.book, by=omar)
    assert content(omar.book) == content()
    assert bring(tmp_path / "b.vcf", into=omar.book, by=omar)["added"] == 0


def test_an_answer_that_meant_the_other_means_the_kept_one(me, book):
    ada, one = (people.add_person(**me, name=name) for name in ("Tom Okafor", "Tom Reilly"))
    keep_sentence(**me, text="Coffee with Tom and Bo tomorrow", today=DAY, answers={"Tom": str(one.pk)})
    merge_people(**me, keep=ada, others=[one])
    assert Capture.objects.of(book).get().answers["Tom"] == ada.uid.hex


def test_erasing_the_kept_one_takes_every_trace_of_the_other(me, book, bring, both, tmp_path):
    kept, other = both
    people.change_person(**me, person=other, note="Bobo likes boats")
    merge_people(**me, keep=kept, others=[other])
    people.erase_person(**me, person=kept)
    told = json.dumps(list(Entry.objects.values("before", "after")), default=str)
    told += json.dumps(list(Batch.objects.of(book).values("said")), default=str)
    assert "Bobo" not in told
    assert "Miller" not in told
    assert Suppression.objects.of(book).exists()
    for name in ("a.vcf", "b.vcf"):
        assert bring(tmp_path / name)["added"] == 0
    assert not Person.objects.of(book).exists()


def test_who_was_merged_is_not_offered_for_erasing(me, book, both, web):
    kept, other = both
    merge_people(**me, keep=kept, others=[other])
    assert formers_named(book, str(other.pk)) == []
    assert f"/people/{other.pk}/erasure" not in web.get("/history/").content.decode()


def test_erasing_spares_who_is_by_themselves_again(me, book, both):
    from kith.journal.undoing import undo

    kept, other = both
    merge_people(**me, keep=kept, others=[other])
    people.delete_person(**me, person=kept)
    for _ in range(2):
        undo(Batch.objects.of(book).filter(undo__isnull=True).latest("pk"), by=me["by"])
    people.erase_person(**me, person=Person.objects.of(book).get(pk=kept.pk))
    assert Person.objects.of(book).get().name == "Bobo"
