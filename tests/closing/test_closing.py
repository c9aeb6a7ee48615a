"""A whole book is erased: not a byte of it is left, and no other book has lost one."""

import re
import urllib.request
from urllib.parse import urlencode

import pytest
from django.apps import apps

from kith.accounts.models import Book, Membership, User
from kith.closing.actions import erase_book
from kith.closing.rows import rows_of
from kith.jobs.actions import add_job
from kith.jobs.models import Job
from kith.journal.models import Batch, Entry, Undo
from kith.kernel.capabilities import NAMES
from kith.kernel.errors import Refusal
from tests.cli.machine import Machine
from tests.cli.test_serving import browser, serving
from tests.exports.test_jsonl import full
from tests.imports.conftest import bring, bring_archive, content

__all__ = ["bring", "bring_archive", "content", "full"]
on_a_file = pytest.mark.sqlite


def counted(book):
    """How many rows each of our tables has of a book; the owner of another may open it meanwhile."""
    return {rows.model._meta.label: 1 if rows.model is Membership else rows.count() for rows in rows_of(book)}


@pytest.mark.django_db
def test_no_row_of_it_is_left_and_other_books_are_as_they_were(omar, content, bring, tmp_path, request):
    (tmp_path / "theirs.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Grete Aas\nEND:VCARD\n")
    bring(tmp_path / "theirs.vcf", into=omar.book, by=omar)
    book = request.getfixturevalue("full")
    Membership.objects.create(user=book.owner, book=omar.book)
    Batch.objects.of(omar.book).update(by=book.owner)
    Job.objects.of_all_books().update(state=Job.DONE)
    before, theirs = counted(omar.book), content(omar.book)
    erase_book(book=book, named=book.name)
    assert counted(omar.book) == before
    assert {rows.model._meta.label: rows.model._base_manager.count() for rows in rows_of(omar.book)} == before
    assert [one.name for one in Book.objects.all()] == ["Omar"]
    assert [one.name for one in User.objects.all()] == ["Omar"]
    assert content(omar.book) == theirs
    assert not Entry.objects.exclude(batch__book=omar.book).exists()
    assert not Undo.objects.exclude(batch__book=omar.book).exists()


@pytest.mark.django_db
def test_every_table_of_ours_is_told_apart_by_book_or_known_not_to_be(book):
    found = {rows.model for rows in rows_of(book)}
    others = {model._meta.label for model in apps.get_models() if model._meta.app_label in NAMES} - {
        model._meta.label for model in found
    }
    assert others == {"accounts.User", "accounts.Book", "accounts.SignInAttempt", "search.Kind"}


@pytest.mark.django_db
def test_another_name_erases_nothing(book, ines):
    with pytest.raises(Refusal, match="Maya"):
        erase_book(book=book, named="Mayo")
    assert Book.objects.filter(pk=book.pk).exists()


@pytest.mark.django_db
def test_while_something_is_under_way_it_waits(book, ines):
    add_job(book=book, name="imports.run", about=1)
    with pytest.raises(Refusal, match="under way"):
        erase_book(book=book, named="Maya")
    assert Book.objects.filter(pk=book.pk).exists()


@pytest.mark.django_db
def test_backups_that_hold_other_books_stay(book, omar, web):
    with pytest.raises(Refusal, match="other books"):
        erase_book(book=book, named="Maya", backups=True)
    page = web.get("/settings/erasure").content.decode()
    assert 'name="backups"' not in page
    assert "hold the other books as well" in page


@pytest.mark.django_db
def test_the_page_says_what_goes_and_offers_to_take_it_along(web, ines):
    page = web.get("/settings/erasure").content.decode()
    assert "/export/everything" in page
    assert re.search(r"People</th><td>1</td>", page)
    assert "/settings/erasure" in web.get("/settings").content.decode()
    wrong = web.post("/settings/erasure", {"name": "nothing"})
    assert (wrong.status_code, "Type the name of the book" in wrong.content.decode()) == (422, True)


@pytest.mark.django_db
def test_where_others_are_whoever_goes_is_signed_out(web, omar, ines):
    answer = web.post("/settings/erasure", {"name": "Maya"}, follow=True)
    assert answer.redirect_chain[-1][0].startswith("/sign-in")
    assert web.get("/people/").status_code == 302
    assert [one.name for one in User.objects.all()] == ["Omar"]


TRACES = [b"quennelvaart", b"grisella", b"vaartpost", b"quince fair"]
CARD = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Grisella Quennelvaart\r\nEMAIL:g.q@vaartpost.example\r\nNOTE:Quinces\r\n"
    "PHOTO:data:image/png;base64,iVBORw0KGgo=\r\nEND:VCARD\r\n"
)


@pytest.fixture
def kith(tmp_path):
    kith = Machine.furnished(tmp_path / "home")
    (tmp_path / "quennelvaart.vcf").write_text(CARD * 2, newline="")
    for words in (
        ("import", tmp_path / "quennelvaart.vcf"),
        ("met", "Lunch with Grisella Quennelvaart at the quince fair today, promised her the graft by Friday"),
        ("backup",),
        ("log", "Grisella Quennelvaart", "--channel", "call", "--note", "About the quince fair"),
        ("undo",),
    ):
        said = kith(*words)
        assert said.code == 0, said.err
    assert traces(kith)
    return kith


def traces(kith):
    found = set()
    for path in kith.home.rglob("*"):
        if path.is_file():
            data = path.read_bytes().lower()
            found |= {(path.name, trace) for trace in TRACES if trace in data or trace in path.name.encode()}
    return found


def name_of(kith):
    return next(one["says"] for one in kith("doctor", "--json").document if one["about"] == "book").partition(":")[0]


@on_a_file
def test_not_a_byte_is_left_in_the_home(kith):
    said = kith("erase-book")
    assert (said.code, "--name" in said.err) == (1, True)
    said = kith("erase-book", "--name", name_of(kith), "--backups")
    assert said.code == 0, said.err
    assert traces(kith) == set()
    assert kith("find", "quennelvaart", "--json").document == []
    assert kith("doctor").code == 0


@on_a_file
def test_backups_stay_unless_they_are_to_go(kith):
    assert kith("erase-book", "--name", name_of(kith)).code == 0
    assert {name for name, _trace in traces(kith)} == {path.name for path in (kith.home / "backups").glob("kith-*")}


@on_a_file
def test_nor_while_it_serves_which_goes_on_with_a_blank_book(kith):
    name = name_of(kith)
    with serving(kith, "--no-open") as (_process, link):
        web, here = browser(), link.partition("/sign-in/")[0]
        web.open(link).read()
        web.open(f"{here}/search?q=quennelvaart").read()
        page = web.open(f"{here}/settings/erasure").read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        form = urlencode({"csrfmiddlewaretoken": token, "name": name, "backups": "on"}).encode()
        page = web.open(urllib.request.Request(f"{here}/settings/erasure", form, {"Referer": here})).read().decode()
        assert "Nothing of the book is left here" in page
        assert "still blank" in page
        assert traces(kith) == set()
