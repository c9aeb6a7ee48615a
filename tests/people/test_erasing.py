"""Erase is erase."""

import json

import pytest

from kith.encounters.models import Encounter, Participant
from kith.journal.models import Batch, Entry
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.people import actions
from kith.people.identity import identity_of
from kith.people.mentions import Mentions
from kith.people.models import Affiliation, Circle, ContactPoint, Person, Place, Raw, Suppression
from kith.people.queries import how_many, is_suppressed


@pytest.fixture
def grace(book, maya, add, today):
    with batch(book=book, by=maya, verb="keep", said="Kept phone.vcf") as rec:
        source = actions.make_source(book=book, by=maya, kind="vcard", name="phone.vcf", on=today, within=rec)
    person = add("Grace Linden", at="Halley", title="Adviser", card_uid="uid-1", source=source)
    for kind, value in [
        (ContactPoint.EMAIL, "grace@linden.example"),
        (ContactPoint.PHONE, "+49 30 901820"),
        (ContactPoint.SOCIAL, "https://www.linkedin.com/in/gracelinden"),
    ]:
        actions.add_contact_point(book=book, by=maya, person=person, kind=kind, value=value)
    with batch(book=book, by=maya, verb="keep", said="Kept the card of Grace Linden") as rec:
        rec.add(Raw(book=book, person=person, format="vcard", body="FN:Grace Linden", source=source))
    return person


def whole_book(book):
    """All text of all rows of the book and of its journal."""
    from django.apps import apps

    texts = []
    for model in apps.get_models():
        if any(field.name == "book" for field in model._meta.concrete_fields):
            texts += [str(row) for row in model._base_manager.filter(book=book).values()]
    texts += [json.dumps([e.before, e.after], ensure_ascii=False) for e in Entry.objects.filter(batch__book=book)]
    return "\n".join(texts).casefold()


def test_nothing_names_them_any_more(book, maya, add, grace):
    friend = add("Jo Adeyemi", note="Knows Grace  Linden from Halley; wrote to GRACE@linden.example.")
    actions.change_person(book=book, by=maya, person=friend, note=friend.note + " Met her through Linden, Grace.")
    actions.set_through(book=book, by=maya, person=friend, through=grace)
    actions.change_person(book=book, by=maya, person=grace, note="Likes Grace Linden jokes")
    actions.erase_person(book=book, by=maya, person=grace)
    left = whole_book(book)
    assert not [word for word in ("linden", "gracelinden", "901820", "uid-1") if word in left]
    friend.refresh_from_db()
    assert friend.note.startswith("Knows (erased) from Halley")
    assert friend.through is None
    assert how_many(book) == 1


def test_a_hash_of_each_of_their_keys_remains(book, maya, grace):
    keys = [("email", "grace@linden.example"), ("uid", "uid-1"), ("name", "grace linden"), ("row", grace.uid.hex)]
    keys += [("phone", grace.contact_points.get(kind="phone").key)]
    keys += [("profile", grace.contact_points.get(kind="social").key)]
    actions.erase_person(book=book, by=maya, person=grace)
    assert [is_suppressed(book, [key]) for key in keys] == [True] * 6
    assert not is_suppressed(book, [("email", "jo@linden.example"), ("phone", "")])
    digests = Suppression.objects.of(book).values_list("digest", flat=True)
    assert all(len(one) == 64 and set(one) <= set("0123456789abcdef") for one in digests)


@pytest.mark.parametrize(
    ("name", "theirs"),
    [
        ("Grace Linden", True),
        ("Linden, Grace", True),
        ("Dr. G. Linden", True),
        ("Grace Maria Linden", True),
        ("Grace", True),
        ("+49 30 901820", True),
        ("", True),
        ("Jo Adeyemi", False),
        ("Tom Linden", False),
        ("Grace Roy", False),
        ("Halley GmbH", False),
    ],
)
def test_a_number_means_them_only_with_their_name(book, maya, grace, name, theirs):
    key = grace.contact_points.get(kind="phone").key
    actions.erase_person(book=book, by=maya, person=grace)
    name = name if name[:1] != "+" else key
    assert is_suppressed(book, [("phone", key)], name=name) is theirs


def test_a_number_that_others_have_says_nothing_without_a_name(book, maya, add, grace):
    point = grace.contact_points.get(kind="phone")
    actions.add_contact_point(book=book, by=maya, person=add("Jo Adeyemi"), kind=point.kind, value=point.value)
    actions.erase_person(book=book, by=maya, person=grace)
    assert not is_suppressed(book, [("phone", point.key)])
    assert is_suppressed(book, [("phone", point.key)], name="Grace Linden")


def test_a_site_that_is_nobodys_own_keeps_no_colleague_away(book, maya, grace):
    actions.add_contact_point(book=book, by=maya, person=grace, kind=ContactPoint.URL, value="https://halley.example")
    actions.erase_person(book=book, by=maya, person=grace)
    assert not is_suppressed(book, [("profile", "halley.example")])


def test_the_hash_differs_between_books(book, maya, omar, grace):
    actions.erase_person(book=book, by=maya, person=grace)
    assert not is_suppressed(omar.book, [("name", "grace linden")])


def test_another_person_of_that_name_keeps_it(book, maya, add, grace):
    other = add("Grace Linden", at="Elsewhere")
    actions.add_contact_point(book=book, by=maya, person=other, kind=ContactPoint.PHONE, value="+49 30 901820")
    actions.erase_person(book=book, by=maya, person=grace)
    other.refresh_from_db()
    assert (other.name, other.contact_points.get().value) == ("Grace Linden", "+49 30 901820")


def test_another_book_keeps_its_own(book, maya, omar, grace):
    theirs = actions.add_person(book=omar.book, by=omar, name="Jo", note="Saw Grace Linden")
    actions.erase_person(book=book, by=maya, person=grace)
    theirs.refresh_from_db()
    assert theirs.note == "Saw Grace Linden"


def test_batches_that_held_them_undo_the_rest(book, maya, add, grace):
    friend = add("Jo Adeyemi")
    actions.add_people_to_circle(book=book, by=maya, people=[grace, friend], circle="Rowing")
    held = Batch.objects.of(book).order_by("-pk").first()
    actions.erase_person(book=book, by=maya, person=grace)
    undo(held, by=maya)
    assert not Place.objects.of(book).exists()
    assert not Circle.objects.of(book).filter(name="Rowing").exists()


def test_a_bulk_deletion_that_held_them_brings_the_others_back(book, maya, add, grace):
    friend = add("Jo Adeyemi", at="Halley")
    with batch(book=book, by=maya, verb="clear", said="Cleared Halley") as rec:
        rec.delete_many(list(Affiliation.objects.of(book)))
    cleared = Batch.objects.of(book).order_by("-pk").first()
    actions.erase_person(book=book, by=maya, person=grace)
    undo(cleared, by=maya)
    assert [one.person for one in Affiliation.objects.of(book)] == [friend]


def test_undoing_who_introduced_whom_does_not_point_at_nobody(book, maya, add, grace):
    friend, other = add("Jo Adeyemi"), add("Abel Roy")
    actions.set_through(book=book, by=maya, person=friend, through=grace)
    actions.set_through(book=book, by=maya, person=friend, through=other)
    latest = Batch.objects.of(book).order_by("-pk").first()
    actions.erase_person(book=book, by=maya, person=grace)
    undo(latest, by=maya)
    friend.refresh_from_db()
    assert friend.through is None


def test_erasing_leaves_no_batch_of_its_own_and_none_of_which_nothing_is_left(book, maya, add, grace):
    add("Jo Adeyemi")
    actions.erase_person(book=book, by=maya, person=grace)
    assert [one.said for one in Batch.objects.of(book).order_by("pk")] == [
        "Kept phone.vcf",
        "(erased): Adviser, Halley",
        "Added Jo Adeyemi",
    ]


def test_notes_of_meetings_with_others_lose_the_name(book, maya, add, grace, today):
    friend = add("Jo Adeyemi")
    with batch(book=book, by=maya, verb="log", said="Lunch with Jo and Grace Linden") as rec:
        lunch = rec.add(Encounter(book=book, on=today, channel="meeting", note="Lunch with Grace Linden and Jo"))
        rec.add_many([Participant(book=book, encounter=lunch, person=one) for one in (grace, friend)])
    actions.erase_person(book=book, by=maya, person=grace)
    lunch.refresh_from_db()
    assert "(erased) and Jo" in lunch.note
    assert [one.person for one in lunch.participants.all()] == [friend]


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Grace Lin", "grace-lin.vcf of Grace.Lin@x.example", "(erased).vcf of (erased)@x.example"),
        ("Grace Lin", "grace  lin’s talk; Grace Linden stayed", "(erased)’s talk; Grace Linden stayed"),
        ("Bo", "Bo said: not Bob", "Bo said: not Bob"),
        ("Zoë O'Neil (Zo)", "With Zoë O'Neil (Zo), later", "With (erased), later"),
    ],
)
def test_a_mention_is_the_whole_name(book, add, name, text, left):
    assert Mentions.of(identity_of(book, add(name))).blanked(text) == left


def test_close_texts_lose_the_given_name_too(book, add):
    who = identity_of(book, add("Grace Lin"))
    assert Mentions.of(who, close=True).blanked("Grace laughed") == "(erased) laughed"


@pytest.mark.parametrize(
    "written", ["+49 30 901820", "+49 (30) 90-18-20", "0049 30 901820", "030 / 901820", "030901820"]
)
def test_a_number_is_found_however_it_is_written(book, grace, written):
    assert Mentions.of(identity_of(book, grace)).blanked(f"Ring {written}, after 5") == "Ring (erased), after 5"
    assert not Mentions.of(identity_of(book, grace)).within("Invoice 1309018201")


def test_a_person_is_gone_after_erasing(book, maya, grace):
    actions.erase_person(book=book, by=maya, person=grace)
    assert not Person.objects.of(book).exists()


def test_meetings_with_them_alone_go_with_them_and_undo_of_a_deletion_brings_them_back(book, maya, grace, today):
    from kith.capture.models import Capture

    with batch(book=book, by=maya, verb="log", said="Call with Grace Linden") as rec:
        call = rec.add(Encounter(book=book, on=today, channel="call", note="She is moving"))
        rec.add(Participant(book=book, encounter=call, person=grace))
        rec.add(Capture(book=book, text="Called her, she is moving", on=today, reading={}, encounter=call))
    actions.delete_person(book=book, by=maya, person=grace)
    assert not Encounter.objects.of(book).exists()
    assert not Capture.objects.of(book).exists()
    undo(Batch.objects.of(book).order_by("-pk").first(), by=maya)
    assert Capture.objects.of(book).get().encounter == call
    actions.erase_person(book=book, by=maya, person=Person.objects.of(book).get())
    assert "moving" not in whole_book(book)
