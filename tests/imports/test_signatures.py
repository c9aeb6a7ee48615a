"""The ends of letters in files: another title or employer than the book's is offered as news; nothing is changed."""

from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.people.actions import affiliate, set_signature_aside, take_signature
from kith.people.models import Affiliation, News, Person, Signature
from kith.people.queries import signatures_waiting

from .mails import IDA, MAYA, WEI, box, known, letter

pytestmark = pytest.mark.django_db
HEAD_OF = "-- \nIda Brandvold\nHead of Storage\nNorthwind Energy AS\n+47 22 33 44 55"


def ago(days):
    return format_datetime(timezone.now() - timedelta(days=days))


def signed(number, days, ending, *, sender=IDA, to=MAYA, more=""):
    return letter(number, sender, to, ago(days), more=more) + f"See you on Monday.\n\n{ending}\n"


@pytest.fixture
def people(book, maya):
    known(book, maya, "Ida Brandvold", IDA)
    known(book, maya, "Wei Tan", WEI)
    ida = Person.objects.of(book).get(name="Ida Brandvold")
    affiliate(book=book, by=maya, person=ida, organisation="Northwind Energy", title="Engineer", started="2019")


@pytest.fixture
def bring_box(bring, tmp_path, people):
    def bring_box(*letters, **options):
        (tmp_path / "mine.mbox").write_text(box(*letters))
        return bring(tmp_path / "mine.mbox", me=options.pop("me", MAYA), **options)

    return bring_box


def offered(book):
    today = timezone.localdate()
    return [
        (one.signature.person.name, one.signature.title, one.signature.organisation)
        for one in signatures_waiting(book, today)
        if one.signature.title
    ]


def test_another_title_is_offered_and_nothing_changes(bring_box, book):
    bring_box(signed(1, 20, HEAD_OF))
    assert offered(book) == [("Ida Brandvold", "Head of Storage", "Northwind Energy")]
    assert list(Affiliation.objects.of(book).values_list("title", "past")) == [("Engineer", False)]
    assert not News.objects.of(book).exists()


@pytest.mark.parametrize(
    "ending",
    ["Best,\nIda\n\nHead of Storage\nNorthwind Energy AS", "-- \nHead of Storage\nIda Brandvold\nNorthwind Energy AS"],
)
def test_a_given_name_alone_and_a_title_above_the_name_are_read(bring_box, book, ending):
    bring_box(signed(1, 20, ending))
    assert offered(book) == [("Ida Brandvold", "Head of Storage", "Northwind Energy")]


def test_taken_over_the_job_begins_the_old_one_ends_and_that_is_news(bring_box, book, maya, content):
    bring_box(signed(1, 20, HEAD_OF))
    before = content()
    one, _number = signatures_waiting(book, timezone.localdate())
    take_signature(book=book, by=maya, signature=one.signature)
    rows = Affiliation.objects.of(book).order_by("pk").values_list("title", "organisation__name", "past")
    assert list(rows) == [("Engineer", "Northwind Energy", True), ("Head of Storage", "Northwind Energy", False)]
    news = News.objects.of(book).get()
    assert (news.seen_on, news.source.kind) == (one.signature.on, "signature")
    assert offered(book) == []
    undo(latest_standing(book), by=maya)
    assert content() == before
    assert len(offered(book)) == 1


def test_set_aside_it_is_not_offered_again_for_the_same_words(bring_box, book, maya):
    bring_box(signed(1, 20, HEAD_OF))
    set_signature_aside(book=book, by=maya, signature=Signature.objects.of(book).get(phone=""))
    bring_box(signed(2, 10, HEAD_OF.replace("Head of Storage", "HEAD OF STORAGE")))
    assert offered(book) == []
    bring_box(signed(3, 5, HEAD_OF.replace("Head of Storage", "Director of Storage")))
    assert offered(book) == [("Ida Brandvold", "Director of Storage", "Northwind Energy")]


def test_the_same_box_again_changes_nothing(bring_box, content):
    letters = [signed(1, 20, HEAD_OF), signed(2, 30, HEAD_OF.replace("Head", "Deputy Head"))]
    bring_box(*letters)
    after = content()
    bring_box(*letters)
    assert content() == after


def test_the_newest_letter_tells_whatever_the_order(bring_box, book):
    newer, older = signed(1, 5, HEAD_OF), signed(2, 50, HEAD_OF.replace("Head of Storage", "Senior Engineer"))
    bring_box(newer, older)
    assert [title for _name, title, _where in offered(book)] == ["Head of Storage"]
    bring_box(signed(3, 60, HEAD_OF.replace("Head of Storage", "Lead Engineer")))
    assert [title for _name, title, _where in offered(book)] == ["Head of Storage"]


@pytest.mark.parametrize(
    "ending",
    [
        HEAD_OF.replace("Head of Storage", "engineer"),
        HEAD_OF.replace("Ida Brandvold", "Wei Tan"),
        "Sent from my iPhone",
        "> " + HEAD_OF.replace("\n", "\n> "),
        "On Mon, 6 May 2024 at 10:00, Wei Tan <wei@example.sg> wrote:\n\n" + HEAD_OF,
    ],
)
def test_what_is_no_news_is_not_offered(bring_box, book, ending):
    bring_box(signed(1, 20, ending))
    assert offered(book) == []


def test_who_is_not_in_the_book_and_what_is_no_letter_is_not_read(bring_box, book):
    other = HEAD_OF.replace("Ida Brandvold", "Ann Other")
    bring_box(
        signed(1, 20, other, sender="Ann Other <ann@example.net>"),
        signed(2, 20, HEAD_OF, more="List-Id: <x.example.org>\n"),
        signed(3, 400, HEAD_OF),
        signed(4, 20, HEAD_OF, sender=MAYA, to=IDA),
    )
    assert not Signature.objects.of(book).exists()


def test_a_message_alone_and_a_maildir_are_read_alike(bring, people, tmp_path, book):
    (tmp_path / "one.eml").write_text(signed(1, 20, HEAD_OF))
    bring(tmp_path / "one.eml", me=MAYA)
    assert len(offered(book)) == 1
    for place in ("cur", "new", "tmp"):
        (tmp_path / "box" / place).mkdir(parents=True)
    (tmp_path / "box" / "cur" / "1").write_text(signed(2, 5, HEAD_OF.replace("Head", "Director")))
    bring(tmp_path / "box", me=MAYA)
    assert [title for _name, title, _where in offered(book)] == ["Director of Storage"]


def test_nothing_of_a_letter_is_kept_but_what_is_offered(bring_box, book, content):
    bring_box(signed(1, 20, f"{HEAD_OF}\nFax +47 22 33 44 56"))
    assert "See you on Monday" not in str(content())
    assert "22 33 44 56" not in str(content())


def test_a_number_that_the_card_lacks_is_offered(bring_box, book):
    bring_box(signed(1, 20, HEAD_OF))
    waiting = [one.signature.phone for one in signatures_waiting(book, timezone.localdate())]
    assert waiting == ["", "+47 22 33 44 55"]
