"""The page of the mailbox: begin, look, choose folders, see what is wrong."""

import pytest
from django.utils import timezone

from kith.correspondents.models import Correspondent
from kith.mailboxes.actions import begin
from kith.mailboxes.jobs import JOB
from kith.mailboxes.models import Box, Folder, Look
from kith.people.models import ContactPoint
from kith.post.models import Account
from tests.mailboxes.conftest import MAYA

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(monkeypatch):
    begun = []
    monkeypatch.setattr("kith.mailboxes.views.begin_job", lambda **facts: begun.append(facts["name"]))
    return begun


@pytest.fixture
def account(book):
    return Account.objects.create(book=book, address=MAYA, login=MAYA, imap_host="mail.example.com", sealed=b"x")


@pytest.fixture
def box(book, account):
    return begin(book=book, since=None)


def test_without_an_account_it_leads_there(web):
    page = web.get("/mailbox/").content.decode()
    assert "Set up your mail account" in page


def test_how_far_back_is_asked_first(account, book, jobs, today, web_later):
    web = web_later()
    page = web.get("/mailbox/").content.decode()
    assert "How far back?" in page
    assert "maya@example.com" in page
    web.post("/mailbox/", {"back": "365", "subjects": "on"})
    assert jobs == [JOB]
    box = Box.objects.of(book).get()
    assert (today - box.since).days == 365
    assert box.subjects


def test_folders_are_chosen(web, box, book, jobs):
    inbox, lists = (
        Folder.objects.create(book=book, box=box, name=name, chosen=name == "INBOX") for name in ("INBOX", "Lists")
    )
    web.post("/mailbox/folders", {"folder": [lists.pk]})
    assert [one.chosen for one in Folder.objects.of(book).order_by("name")] == [False, True]
    assert "Choose at least one folder" in web.post("/mailbox/folders", {}, follow=True).content.decode()
    assert inbox.pk
    assert jobs == [JOB]


def test_whoever_was_found_and_is_not_in_the_book_is_a_step_away(web, box, book):
    Look.objects.create(book=book, box=box, ended_at=timezone.now(), read=2)
    assert "See who" not in web.get("/mailbox/").content.decode()
    day = timezone.localdate()
    seen = {"written": 1, "received": 1, "mutual": 1, "first_on": day, "last_on": day}
    Correspondent.objects.create(book=book, key="ada@example.org", address="ada@example.org", name="Ada Ray", **seen)
    page = web.get("/mailbox/").content.decode()
    assert "1 address with which you write is not in your book." in page
    assert 'href="/correspondents">See who' in page


def test_what_is_wrong_is_told_here_and_on_today(web, box):
    box.trouble, box.refused = "mail.example.com does not take the password.", "x"
    box.save()
    assert "does not take the password" in web.get("/mailbox/").content.decode()
    assert "does not take the password" in web.get("/").content.decode()
    web.post("/mailbox/settings", {"paused": "1"})
    assert "does not take the password" not in web.get("/").content.decode()


def test_an_address_that_was_found_goes_on_the_card_or_is_not_mine(web, box, book, maya):
    from kith.people.actions import add_person
    from kith.people.models import Me

    own = add_person(book=book, by=maya, name="Maya Lind")
    Me.objects.create(book=book, person=own)
    box.learned = ["maya@other.example", "ida@example.org"]
    box.save()
    web.post("/mailbox/address", {"address": "maya@other.example"})
    assert ContactPoint.objects.of(book).get(person=own).key == "maya@other.example"
    web.post("/mailbox/address", {"address": "ida@example.org", "foreign": "1"})
    box.refresh_from_db()
    assert (box.learned, box.foreign) == (["maya@other.example"], ["ida@example.org"])
    page = web.post("/mailbox/address", {"address": "nobody@example.org"}, follow=True).content.decode()
    assert "not among those that were found" in page


def test_another_owner_sees_nothing_of_it(web, omar):
    Account.objects.create(book=omar.book, address="omar@example.com", login="omar", imap_host="mail.example.com")
    box = begin(book=omar.book, since=None)
    assert "omar@example.com" not in web.get("/mailbox/").content.decode()
    assert web.post("/mailbox/settings", {"paused": "1"}).status_code == 404
    box.refresh_from_db()
    assert not box.paused


def test_doctor_tells_how_it_is(box, book):
    from kith.mailboxes.examining import found

    assert list(found(book=book)) == [("mailbox", "maya@example.com: not looked at yet", "")]
    box.trouble = "mail.example.com does not answer. It is tried again by itself."
    box.save()
    told = ("mailbox", "maya@example.com: mail.example.com does not answer", "It is tried again by itself.")
    assert list(found(book=book)) == [told]
