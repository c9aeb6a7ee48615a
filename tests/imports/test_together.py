"""Files of several formats brought in one go: each keeps what is its own, under a source of its own."""

import pytest

from kith.imports.models import Import
from kith.people.models import News, Person, Raw, Source

from .archives import IDA_ROW, PROFILE_ROW, TEO_ROW, table, whole, zipped

pytestmark = pytest.mark.django_db
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Nils Holm\r\nX-SAILS:two\r\nORG:Delta Marine\r\nEND:VCARD\r\n"


@pytest.fixture
def phone(tmp_path):
    path = tmp_path / "phone.vcf"
    path.write_text(CARD, newline="")
    return path


@pytest.fixture
def csv(tmp_path):
    """One file of an archive by itself."""

    def csv(name, *rows):
        (tmp_path / name).write_bytes(table(name, *rows))
        return tmp_path / name

    return csv


def test_a_card_keeps_what_only_cards_have_beside_an_archive(bring, book, phone, csv):
    bring(csv("Profile.csv", PROFILE_ROW), phone)
    raw = Raw.objects.of(book).get(person__name="Nils Holm")
    assert (raw.format, "X-SAILS:two" in raw.body) == ("vcard", True)
    assert Raw.objects.of(book).get(person__me__isnull=False).format == "linkedin"
    assert sorted(Source.objects.of(book).values_list("kind", flat=True)) == ["linkedin", "vcard"]


def test_a_later_archive_sees_who_moved_since_one_that_came_with_cards(bring, bring_archive, book, phone, csv):
    bring(phone, csv("Connections.csv", IDA_ROW))
    moved = (*IDA_ROW[:4], "Nordvind Energi", "Head of Grid", IDA_ROW[6])
    bring_archive({"Connections.csv": table("Connections.csv", moved)})
    assert News.objects.of(book).get().person.name == "Ida Brandvold"


def test_cards_end_no_post_that_the_archive_told(bring, book, tmp_path, csv):
    card = tmp_path / "ida.vcf"
    card.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Brandvold\r\nORG:Rowing Club\r\n"
                    f"EMAIL:{IDA_ROW[3]}\r\nEND:VCARD\r\n", newline="")  # fmt: skip
    bring(csv("Connections.csv", IDA_ROW), card)
    ida = Person.objects.of(book).get()
    assert sorted(one.organisation.name for one in ida.affiliations.filter(past=False)) == ["Fjordlys", "Rowing Club"]
    assert not News.objects.of(book).exists()


def test_who_moved_is_news_of_the_run_whatever_came_with_it(bring, book, phone, csv):
    from kith.imports.queries import news_of

    bring(csv("Connections.csv", IDA_ROW, TEO_ROW))
    moved = (*TEO_ROW[:4], "Studio Rosso", "Partner", TEO_ROW[6])
    bring(phone, csv("Connections.csv", IDA_ROW, moved))
    run = Import.objects.of(book).order_by("-pk").first()
    assert (set(run.sources), run.moved) == ({"vcard", "linkedin"}, 1)
    assert [one.person.name for one in news_of(run)] == ["Teo Marchetti"]


def test_a_book_from_another_kith_goes_in_alone(bring, content, omar, phone, tmp_path):
    bring(zipped(tmp_path / "Complete.zip", whole()))
    (tmp_path / "book.jsonl").write_text(content())
    result = bring(tmp_path / "book.jsonl", phone, into=omar.book, by=omar)
    assert content(omar.book) == content()
    assert [(one["where"], "goes in alone" in one["reason"]) for one in result["skipped"]] == [("phone.vcf", True)]
    assert bring(phone, into=omar.book, by=omar)["added"] == 1


def test_what_was_added_is_told_by_its_kind(bring_archive, book):
    bring_archive(whole())
    run = Import.objects.of(book).get()
    assert run.people == 3  # Ida, Teo and the owner
    assert run.contacts >= 4
    assert run.added > run.people + run.contacts  # positions and education
