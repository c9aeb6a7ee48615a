"""The pages of imports, as a browser without JavaScript meets them."""

import csv
import io
import os
import re
import shutil

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from kith.imports import wording
from kith.imports.actions import put_down
from kith.imports.models import Import, Skip
from kith.imports.queries import LeftOut
from kith.imports.uploads import KEPT, clear_forgotten
from kith.jobs.actions import run_here
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.kernel.home import private_folder
from kith.people.models import Affiliation, Person

from . import archives

CARDS = b"""BEGIN:VCARD
VERSION:3.0
FN:Ida Brandvold
ORG:Fjordlys
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Teo Marchetti
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:
END:VCARD
"""


@pytest.fixture(autouse=True)
def no_uploads():
    shutil.rmtree(private_folder("uploads"))


@pytest.fixture
def bring_by_page(web):
    """Uploads files as the form does, and has the background work done."""

    def bring(*files, **fields):
        answer = web.post("/imports/", {"files": [SimpleUploadedFile(*file) for file in files], **fields})
        assert answer.status_code == 302, text(answer)
        work()
        return answer["Location"]

    return bring


def work():
    """What waits is done here and now, as by the consumer."""
    for job in Job.objects.of_all_books().filter(state=Job.WAITING):
        run_here(job.pk)


@pytest.fixture
def archive(tmp_path):
    return archives.zipped(tmp_path / "archive.zip", archives.whole()).read_bytes()


def text(response):
    """What one reads on the page."""
    bare = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
    return re.sub(r" ([,.])", r"\1", bare)


def names(book):
    return sorted(Person.objects.of(book).values_list("name", flat=True))


def figures(response):
    """The four sums, in their order."""
    found = re.findall(r"<dd>([\d,]+)<small>", response.content.decode())
    return [int(one.replace(",", "")) for one in found]


def test_the_page_says_what_to_bring(web):
    page = text(web.get("/imports/"))
    assert "LinkedIn" in page
    assert "vCard" in page
    assert "Earlier imports" not in page


def test_a_file_goes_in_and_its_sums_add_up(web, book, bring_by_page):
    where = bring_by_page(("phone.vcf", CARDS))
    page = web.get(where)
    assert "Brought in: phone.vcf" in text(page)
    assert figures(page) == [2, 0, 0, 1]
    assert "Together 3: every item is accounted for." in text(page)
    assert names(book) == ["Ida Brandvold", "Teo Marchetti"]


def test_each_item_left_out_has_its_place_and_reason(web, bring_by_page):
    where = bring_by_page(("phone.vcf", CARDS))
    run = Import.objects.of_all_books().get()
    skip = run.skips.get()
    page = text(web.get(where))
    assert skip.where in page
    assert skip.reason in page
    table = web.get(f"{where}/skipped.csv")
    assert table["Content-Type"].startswith("text/csv")
    assert list(csv.reader(table.content.decode().splitlines())) == [["where", "reason"], [skip.where, skip.reason]]


def test_undo_takes_back_the_whole_batch(web, book, bring_by_page):
    where = bring_by_page(("phone.vcf", CARDS))
    form = re.search(r'action="(/history/\d+/undo)"', web.get(where).content.decode())
    answer = web.post(form[1], {"back": where})
    assert answer["Location"] == where
    page = web.get(where)
    assert "This import was taken back." in text(page)
    assert "Undo import" not in text(page)
    assert names(book) == []
    assert "taken back" in text(web.get("/imports/"))


def test_bringing_it_again_changes_nothing_and_says_so(web, bring_by_page):
    bring_by_page(("phone.vcf", CARDS))
    page = web.get(bring_by_page(("phone.vcf", CARDS)))
    assert figures(page) == [0, 0, 2, 1]
    assert "there is nothing to take back" in text(page)


def test_a_whole_archive_and_a_card_come_together(web, book, bring_by_page, archive):
    where = bring_by_page(("Complete_LinkedInDataExport.zip", archive), ("phone.vcf", CARDS))
    page = web.get(where)
    run = Import.objects.of(book).get()
    assert sum(figures(page)) == run.read > 20
    assert run.name == "Complete_LinkedInDataExport.zip and phone.vcf"
    assert "Ad_Targeting.csv" in text(page)
    assert "Wei Sun Lim" in names(book)


def test_a_new_employer_is_told(web, book, bring_by_page):
    bring_by_page(("Connections.csv", archives.table("Connections.csv", archives.IDA_ROW)))
    moved = (*archives.IDA_ROW[:4], "Nordlys Grid", "Head of Planning", archives.IDA_ROW[6])
    page = text(web.get(bring_by_page(("Connections.csv", archives.table("Connections.csv", moved)))))
    assert "1 with a new employer" in page
    assert Affiliation.objects.of(book).filter(past=False).get().organisation.name == "Nordlys Grid"
    assert "Ida Brandvold" in page
    assert "Nordlys Grid" in page


def test_every_skipped_item_is_listed_page_by_page(web, book):
    run = Import.objects.create(book=book, name="big.csv", state=Import.DONE, total=250, read=250)
    Skip.objects.bulk_create(
        Skip(book=book, run=run, where=f"row {n}", reason="A line broken in the middle.") for n in range(1, 251)
    )
    page = text(web.get(f"/imports/{run.pk}"))
    assert "row 1; row 2; row 3 and 247 more" in page
    last = text(web.get(f"/imports/{run.pk}/skipped?page=3"))
    assert "Page 3 of 3" in last
    assert "row 250" in last
    assert "row 100 " not in last


@pytest.fixture
def look(web):
    """Looks at a file first, as in a tab of its own; the number under which its files wait."""

    def look(*file):
        page = web.get(begin_look(web, *file))
        return re.search(r'name="looked" value="([^"]+)"', page.content.decode())[1]

    return look


def begin_look(web, *file, done=True):
    """Ask for a look; the address of the page that tells of it."""
    answer = web.post("/imports/", {"files": [SimpleUploadedFile(*file)], "look": "1"})
    if done:
        work()
    return answer["Location"]


def waiting():
    return list(private_folder("uploads").iterdir())


def test_what_was_looked_at_is_brought_in_without_a_second_upload(web, book, bring_by_page, look):
    looked = look("phone.vcf", CARDS)
    assert figures(web.get(bring_by_page(looked=looked))) == [2, 0, 0, 1]
    assert not waiting()
    again = web.post("/imports/", {"looked": looked})
    assert again.status_code == 422
    assert "Choose them again." in text(again)


def test_each_tab_brings_in_what_it_looked_at(web, book, bring_by_page, look):
    one = look("one.vcf", CARDS)
    look("two.vcf", CARDS.replace(b"Ida", b"Ada"))
    bring_by_page(looked=one)
    assert names(book) == ["Ida Brandvold", "Teo Marchetti"]


def test_what_somebody_else_looked_at_is_not_there(omar, look):
    looked = look("one.vcf", CARDS)
    other = Client()
    other.force_login(omar)
    for name in (looked, f"../uploads/{looked}", "9" * 5000, ""):
        assert other.post("/imports/", {"looked": name}).status_code == 422
    assert not Import.objects.of_all_books().exists()


def test_the_latest_looks_are_kept_and_the_forgotten_go(look):
    for number in range(KEPT + 2):
        look(f"{number}.vcf", CARDS)
    assert len(waiting()) == KEPT
    clear_forgotten()
    assert len(waiting()) == KEPT
    for folder in waiting():
        os.utime(folder, (0, 0))
    clear_forgotten()
    assert not waiting()


def test_an_address_book_in_single_cards_comes_as_it_is(web, book, bring_by_page):
    cards = [(f"{n % 250}.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:Card {n}\nEND:VCARD\n".encode()) for n in range(500)]
    page = web.get(bring_by_page(*cards))
    assert figures(page) == [500, 0, 0, 0]
    assert not waiting()


def test_more_files_than_one_brings_are_told_to_be_packed(web, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    answer = web.post("/imports/", {"files": [SimpleUploadedFile(f"{n}.vcf", CARDS) for n in range(4)]})
    assert answer.status_code == 400
    assert "Put them into one ZIP" in text(answer)
    assert not waiting()


def test_looking_first_changes_nothing(web, book):
    page = web.get(begin_look(web, "phone.vcf", CARDS))
    assert figures(page) == [2, 0, 0, 1]
    assert "Nothing has been changed." in text(page)
    assert not Person.objects.of(book).exists()
    assert not Import.objects.of(book).exists()
    assert not Batch.objects.of(book).exists()


def test_how_far_a_look_is_shows_until_it_has_ended(web):
    where = begin_look(web, "phone.vcf", CARDS, done=False)
    for _again in range(2):
        page = web.get(where)
        assert "What phone.vcf would do" in text(page)
        assert "<progress" in page.content.decode()
        assert 'http-equiv="refresh"' in page.content.decode()
    work()
    assert web.get(where, headers={"hx-request": "true"})["HX-Refresh"] == "true"
    assert figures(web.get(where)) == [2, 0, 0, 1]
    assert figures(web.get(where)) == [2, 0, 0, 1], "it stays until it is brought in"


def test_what_keeps_it_from_being_looked_at_is_told(web):
    where = begin_look(web, "notes.txt", b"Dear diary")
    page = web.get(where, follow=True)
    assert "notes.txt" in text(page)
    assert "Choose files" in text(page)
    assert not waiting()


def test_a_look_of_which_the_files_are_gone_leads_to_where_files_are_chosen(web, omar, bring_by_page):
    where = begin_look(web, "phone.vcf", CARDS)
    other = Client()
    other.force_login(omar)
    assert other.get(where).status_code == 404
    looked = re.search(r'name="looked" value="([^"]+)"', web.get(where).content.decode())[1]
    bring_by_page(looked=looked)
    assert web.get(where)["Location"] == "/imports/"


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("notes.txt", b"Dear diary", "notes.txt"),
        ("archive.zip", b"PK\x03\x04 and then nothing", "archive.zip"),
        ("photo.vcf", b"\x89PNG\r\n\x1a\n" + bytes(64), "photo.vcf"),
        ("empty.vcf", b"", "This file is empty."),
    ],
)
def test_a_file_of_no_use_is_refused_and_changes_nothing(web, book, name, data, says):
    answer = web.post("/imports/", {"files": [SimpleUploadedFile(name, data)]})
    assert answer.status_code == 422
    page = text(answer)
    assert says in page
    assert "Bring in" in page
    assert not Import.objects.of(book).exists()
    assert not Job.objects.of_all_books().exists()
    assert not list(private_folder("uploads").iterdir())


def test_no_file_is_asked_for(web):
    answer = web.post("/imports/", {})
    assert answer.status_code == 422
    assert "Choose a file first" in text(answer)


def test_an_address_that_is_no_profile_is_refused(web):
    answer = web.post("/imports/", {"files": [SimpleUploadedFile("phone.vcf", CARDS)], "me": "example.com/maya"})
    assert answer.status_code == 422
    assert "linkedin.com/in/your-name" in text(answer)


def test_names_of_uploads_do_not_leave_their_folder(web, book, bring_by_page):
    bring_by_page(("../../elsewhere.vcf", CARDS))
    assert Import.objects.of(book).get().name == "elsewhere.vcf"


def test_files_are_private_and_gone_when_done(web, book, tmp_path):
    path = tmp_path / "phone.vcf"
    path.write_bytes(CARDS)
    _run, job = put_down(book=book, by=None, paths=[path])
    assert [one.stat().st_mode & 0o077 for one in private_folder("imports").iterdir()] == [0]
    run_here(job.pk)
    assert not list(private_folder("imports").iterdir())
    assert not list(private_folder("uploads").iterdir())


def test_a_waiting_import_shows_progress_and_can_be_left(web, book, tmp_path):
    path = tmp_path / "phone.vcf"
    path.write_bytes(CARDS)
    run, _job = put_down(book=book, by=None, paths=[path])
    page = web.get(f"/imports/{run.pk}")
    assert "You can leave this page." in text(page)
    assert "<progress" in page.content.decode()
    assert 'http-equiv="refresh"' in page.content.decode()


def test_progress_is_counted(web, book):
    run = Import.objects.create(book=book, name="big.vcf", state=Import.RUNNING, total=8930, read=6412, added=6412)
    page = web.get(f"/imports/{run.pk}")
    assert "6,412 of 8,930 items" in text(page)
    assert 'value="72"' in page.content.decode()


def test_stop_takes_back_what_is_in(web, book, tmp_path):
    path = tmp_path / "phone.vcf"
    path.write_bytes(CARDS)
    run, job = put_down(book=book, by=None, paths=[path])
    answer = web.post(f"/imports/{run.pk}/stop")
    run_here(job.pk)
    page = text(web.get(answer["Location"]))
    assert "Stopped: phone.vcf" in page
    assert names(book) == []


def test_stopping_what_has_ended_is_refused(web, bring_by_page):
    where = bring_by_page(("phone.vcf", CARDS))
    page = text(web.get(web.post(f"{where}/stop")["Location"]))
    assert "This import has ended." in page


def test_a_failed_import_says_how_far_it_came_and_what_to_do(web, book):
    run = Import.objects.create(
        book=book, name="big.vcf", state=Import.REFUSED, total=900, read=500, added=500, said="The disk is full."
    )
    page = text(web.get(f"/imports/{run.pk}"))
    assert "The disk is full." in page
    assert "It came to 500 of 900 items" in page
    assert "Choose another file" in page


def test_earlier_imports_are_listed_with_their_sums(web, bring_by_page):
    bring_by_page(("phone.vcf", CARDS))
    page = web.get("/imports/")
    assert "Earlier imports" in text(page)
    assert "2 added, 1 skipped" in text(page)
    assert re.search(r'action="/history/\d+/undo"', page.content.decode())


@pytest.mark.parametrize("path", ["", "/skipped", "/skipped.csv"])
def test_what_is_not_yours_is_not_there(web, omar, path):
    run = Import.objects.create(book=omar.book, name="omar.vcf", state=Import.RUNNING)
    assert web.get(f"/imports/{run.pk}{path}").status_code == 404
    assert web.post(f"/imports/{run.pk}/stop").status_code == 404
    assert "omar.vcf" not in text(web.get("/imports/"))


def test_strangers_are_led_to_sign_in(db):
    for path in ("/imports/", "/imports/1"):
        assert Client().get(path)["Location"].startswith("/sign-in")


def test_forms_need_their_token(maya, book):
    guarded = Client(enforce_csrf_checks=True)
    guarded.force_login(maya)
    assert guarded.post("/imports/", {"files": [io.BytesIO(CARDS)]}).status_code == 403


@pytest.mark.parametrize(
    ("places", "told"),
    [
        (["box.zip/in/a.csv, row 3", "box.zip/in/a.csv, row 9"], "a.csv, row 3; a.csv, row 9 and 1 more"),
        (["box.zip/a.csv", "box.zip/more/b.csv"], "a.csv; more/b.csv and 1 more"),
        (["box.zip/a.csv"], "box.zip/a.csv and 2 more"),
        (["card 2", "card 5"], "card 2; card 5 and 1 more"),
    ],
)
def test_places_are_told_without_what_all_of_them_lie_in(places, told):
    assert wording.places(LeftOut("No name.", 3, places)) == told
