"""A LinkedIn archive comes in whole, in whatever shape; again, it changes nothing; undone, it is gone."""

import pytest

from kith.accounts.actions import add_user, rename_book
from kith.accounts.models import Book
from kith.encounters.models import Encounter
from kith.imports.actions import rehearse
from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people.models import Affiliation, Me, Person
from kith.people.queries import how_many

from .archives import HEADERS, IDA_ROW, ME, PROFILE_ROW, folder, table, whole, zipped

pytestmark = pytest.mark.django_db
ROWS = {"Ad_Targeting.csv": 1, "Connections.csv": 3, "messages.csv": 6, "Invitations.csv": 2, "Positions.csv": 2}
ITEMS = sum(ROWS.get(name, 1) for name in whole())


def adds_up(result):
    return result["read"] == sum(result[kind] for kind in ("added", "updated", "unchanged")) + len(result["skipped"])


def names(book):
    return sorted(Person.objects.of(book).values_list("name", flat=True))


def shapes(tmp_path, shape):
    match shape:
        case "zip":
            return [zipped(tmp_path / "Complete.zip", whole())]
        case "zip with a folder":
            return [zipped(tmp_path / "Complete.zip", whole(), within="Complete_2024/")]
        case "folder":
            return [folder(tmp_path / "Complete", whole())]
        case "files":
            return sorted(folder(tmp_path / "Complete", whole()).iterdir())
    raise AssertionError(shape)


@pytest.mark.parametrize("shape", ["zip", "zip with a folder", "folder", "files"])
def test_whatever_its_shape_it_adds_up_to_the_same_book(bring, book, tmp_path, shape):
    result = bring(*shapes(tmp_path, shape))
    assert adds_up(result)
    assert result["read"] == ITEMS
    assert names(book) == ["Ida Brandvold", "Maya Lindqvist", "Teo Marchetti", "Wei Sun Lim"]
    assert how_many(book) == 3, "the owner is nobody's contact"
    assert Encounter.objects.of(book).count() == 8


def test_each_skip_names_its_place_and_a_reason(bring_archive):
    skipped = {one["where"]: one["reason"] for one in bring_archive(whole())["skipped"]}
    assert set(skipped) == {
        "Ad_Targeting.csv",
        "Connections.csv, row 7",
        "Invitations.csv, row 3",
        "messages.csv, row 6",
        "messages.csv, row 7",
    }
    assert "draft" in skipped["messages.csv, row 6"]
    assert "sponsored" in skipped["messages.csv, row 7"]
    assert all(reason.endswith(".") for reason in skipped.values())


def test_again_it_is_all_unchanged_and_makes_no_batch(bring_archive, content):
    first = bring_archive(whole())
    before = content()
    again = bring_archive(whole())
    assert (again["added"], again["updated"], again["batch"]) == (0, 0, None)
    assert again["unchanged"] == first["read"] - len(first["skipped"])
    assert again["skipped"] == first["skipped"]
    assert content() == before


def test_undone_the_book_is_what_it_was(bring_archive, book, maya, content):
    before = content()
    result = bring_archive(whole())
    assert content() != before
    undo(Batch.objects.of(book).get(pk=result["batch"]), by=maya)
    assert content() == before
    assert how_many(book) == 0
    assert bring_archive(whole())["added"] == result["added"], "undo forgets what it had seen"


def test_single_files_one_after_the_other_end_in_the_same_people(bring, book, tmp_path):
    for name, data in whole().items():
        if name in HEADERS:
            bring(folder(tmp_path / name.removesuffix(".csv"), {name: data}) / name)
    assert names(book) == ["Ida Brandvold", "Maya Lindqvist", "Teo Marchetti", "Wei Sun Lim"]
    assert Encounter.objects.of(book).count() == 8


@pytest.mark.parametrize("name", sorted(HEADERS))
def test_a_header_without_rows_is_read_as_nothing(bring, tmp_path, name):
    path = folder(tmp_path / "one", {name: table(name)}) / name
    assert {**bring(path), "seconds": 0} == {
        "read": 0, "added": 0, "updated": 0, "unchanged": 0, "skipped": [], "batch": None, "seconds": 0,
    }  # fmt: skip


def test_the_owner_is_known_with_jobs_and_schools(bring_archive, book):
    bring_archive(whole())
    me = Me.objects.of(book).get().person
    assert (me.name, me.birthday) == ("Maya Lindqvist", "--05-09")
    posts = Affiliation.objects.of(book).filter(person=me).values_list("organisation__name", "kind", "started", "past")
    assert set(posts) == {
        ("Skrov Verft", "work", "2022-01", False),
        ("Delta Marine", "work", "2020-08", True),
        ("Kattegat University", "study", "2015", True),
    }


def test_a_contact_knows_its_source_and_day(bring_archive, book):
    bring_archive(whole())
    ida = Person.objects.of(book).get(name="Ida Brandvold")
    post = ida.affiliations.get()
    assert (ida.met_on, post.organisation.name, post.title, post.past) == (
        "2024-03-04", "Fjordlys", "Grid Planner", False,
    )  # fmt: skip
    assert post.source is not None
    assert post.source.kind == "linkedin"
    assert sorted(ida.contact_points.values_list("kind", "key")) == [
        ("email", "ida@fjordkraft.example"),
        ("social", "linkedin.com/in/ida-brandvold"),
    ]


def test_what_came_in_is_kept_word_for_word(bring_archive, book):
    bring_archive(whole())
    raw = Person.objects.of(book).get(name="Teo Marchetti").raws.get()
    assert "Officina Blu" in raw.body
    assert "17 Nov 2022" in raw.body


def test_a_silent_invitation_of_somebody_whom_a_later_row_brings_is_no_strangers(bring_archive, book):
    nils = "https://www.linkedin.com/in/nils-holm-9"
    silent = ("Nils Holm", "Maya Lindqvist", "1/5/24, 9:00 AM", "", "INCOMING", nils, ME)
    with_words = ("Nils Holm", "Maya Lindqvist", "1/9/24, 9:00 AM", "We met in Bergen.", "INCOMING", nils, ME)
    rows = {"Invitations.csv": table("Invitations.csv", silent, with_words)}
    first = bring_archive(rows)
    assert (first["added"], first["skipped"]) == (2, [])
    assert bring_archive(rows)["unchanged"] == 2
    assert how_many(book) == 1


# Whose book it is


@pytest.fixture
def unnamed(book):
    """A book that bears the name of the account, as the first start makes it."""
    book.owner.name = book.name = "mlindqvist"
    book.owner.save()
    book.save()
    return book


def name_of(book):
    return Book.objects.get(pk=book.pk).name


def test_the_owners_own_profile_names_the_book(bring_archive, unnamed):
    bring_archive({"Connections.csv": table("Connections.csv", IDA_ROW)})
    assert name_of(unnamed) == "mlindqvist"
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW)})
    assert name_of(unnamed) == "Maya"


def test_a_name_that_somebody_has_gives_way_to_the_whole_name(bring_archive, unnamed):
    add_user(name="maya")
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW)})
    assert name_of(unnamed) == "Maya Lindqvist"


def test_a_book_that_was_named_keeps_its_name(bring_archive, unnamed):
    rename_book(book=unnamed, name="Mine")
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW)})
    assert name_of(unnamed) == "Mine"


def test_looking_first_names_nothing(book, unnamed, maya, tmp_path):
    rehearse(book=book, by=maya, paths=[zipped(tmp_path / "p.zip", {"Profile.csv": table("Profile.csv", PROFILE_ROW)})])
    assert name_of(unnamed) == "mlindqvist"
