"""A later archive that names another employer ends the old affiliation, starts the new one, and is news."""

from datetime import date

import pytest

from kith.journal.models import Batch
from kith.journal.undoing import undo
from kith.people.models import News, Person

from .archives import IDA, IDA_ROW, table

pytestmark = pytest.mark.django_db
MOVED = (*IDA_ROW[:4], "Nordvind Energi", "Head of Grid", IDA_ROW[6])


def connections(*rows):
    return {"Connections.csv": table("Connections.csv", *rows)}


def posts(book):
    ida = Person.objects.of(book).get()
    return [
        (one.organisation.name if one.organisation else "", one.title, one.past, one.ended)
        for one in ida.affiliations.order_by("pk")
    ]


def test_another_employer_ends_the_old_post_starts_the_new_and_is_news(bring_archive, book):
    bring_archive(connections(IDA_ROW))
    result = bring_archive(connections(MOVED))
    assert (result["added"], result["updated"]) == (0, 1)
    news = News.objects.of(book).get()
    seen = news.seen_on.isoformat()
    assert posts(book) == [
        ("Fjordlys", "Grid Planner", True, seen),
        ("Nordvind Energi", "Head of Grid", False, ""),
    ]
    assert news.before is not None
    assert (news.before.title, news.after.title) == ("Grid Planner", "Head of Grid")


def test_another_title_at_the_same_employer_is_a_step_up_and_news(bring_archive, book):
    bring_archive(connections(IDA_ROW))
    bring_archive(connections((*IDA_ROW[:4], "Fjordlys AS", "Head of Grid", IDA_ROW[6])))
    assert [(title, past) for _, title, past, _ in posts(book)] == [("Grid Planner", True), ("Head of Grid", False)]
    assert News.objects.of(book).count() == 1


def test_the_same_again_in_other_letters_is_no_news(bring_archive, book):
    bring_archive(connections(IDA_ROW))
    bring_archive(connections((*IDA_ROW[:4], "FJORDLYS, Inc.", "grid planner", IDA_ROW[6])))
    assert len(posts(book)) == 1
    assert not News.objects.of(book).exists()


def test_a_row_that_no_longer_names_an_employer_changes_nothing(bring_archive, book):
    bring_archive(connections(IDA_ROW))
    bring_archive(connections((*IDA_ROW[:4], "", "", IDA_ROW[6])))
    assert [past for *_, past, _ in posts(book)] == [False]
    assert not News.objects.of(book).exists()


def test_a_first_employer_is_no_news(bring_archive, book):
    bring_archive(connections((*IDA_ROW[:4], "", "", IDA_ROW[6])))
    bring_archive(connections(IDA_ROW))
    assert [past for *_, past, _ in posts(book)] == [False]
    assert not News.objects.of(book).exists()


def test_a_post_that_the_owner_wrote_stands_beside_it(bring_archive, book, maya):
    from kith.people.actions import add_contact_point, add_person, affiliate

    ida = add_person(book=book, by=maya, name="Ida Brandvold")
    add_contact_point(book=book, by=maya, person=ida, kind="social", value=IDA)
    affiliate(book=book, by=maya, person=ida, organisation="Havsula Rowing", title="Coach")
    bring_archive(connections(IDA_ROW))
    assert [past for *_, past, _ in posts(book)] == [False, False]
    assert not News.objects.of(book).exists()


def test_back_at_an_employer_of_old_is_news_again(bring_archive, book):
    bring_archive(connections(IDA_ROW))
    bring_archive(connections(MOVED))
    bring_archive(connections((*IDA_ROW[:4], "Fjordlys", "Director", IDA_ROW[6])))
    assert [(title, past) for _, title, past, _ in posts(book)] == [
        ("Grid Planner", True),
        ("Head of Grid", True),
        ("Director", False),
    ]
    assert News.objects.of(book).count() == 2


def test_back_in_the_very_post_of_old_is_news_again_and_stays(bring_archive, book):
    again = (*IDA_ROW[:3], "ida@nordvind.example", *IDA_ROW[4:])
    for row in (IDA_ROW, MOVED, again, (*IDA_ROW[:3], "ida@third.example", *IDA_ROW[4:])):
        bring_archive(connections(row))
    assert [(firm, past) for firm, _, past, _ in posts(book)] == [
        ("Fjordlys", True),
        ("Nordvind Energi", True),
        ("Fjordlys", False),
    ]
    assert News.objects.of(book).count() == 2


def test_what_the_owner_ended_is_not_begun_again_by_a_file(bring_archive, book, maya):
    from kith.people.actions import move_to

    bring_archive(connections(IDA_ROW))
    ida = Person.objects.of(book).get()
    move_to(book=book, by=maya, person=ida, organisation="Havsula", title="Coach", on=date(2026, 6, 9))
    bring_archive(connections((*IDA_ROW[:3], "ida@other.example", *IDA_ROW[4:])))
    assert [(firm, past) for firm, _, past, _ in posts(book)] == [("Fjordlys", True), ("Havsula", False)]


def test_undone_the_old_post_goes_on(bring_archive, book, maya, content):
    bring_archive(connections(IDA_ROW))
    before = content()
    result = bring_archive(connections(MOVED))
    undo(Batch.objects.of(book).get(pk=result["batch"]), by=maya)
    assert content() == before


def test_an_import_that_a_later_one_built_on_is_undone_after_it(bring_archive, book, maya):
    from kith.kernel.errors import Refusal

    first = bring_archive(connections(IDA_ROW))
    second = bring_archive(connections(MOVED))
    with pytest.raises(Refusal, match=str(second["batch"])):
        undo(Batch.objects.of(book).get(pk=first["batch"]), by=maya)
