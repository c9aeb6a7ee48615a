"""Backups on a page: made, listed, put back with the running server going on, only for whom this Kith belongs to."""

import re
import time
import urllib.request
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest

from kith.backups import restoring, troubles
from kith.jobs.actions import PutAside, run_here
from kith.jobs.models import Job
from kith.kernel.errors import Refusal
from kith.kernel.home import private_file, private_folder
from tests.cli.machine import Machine
from tests.cli.test_serving import browser, serving


@pytest.fixture
def kith(tmp_path):
    machine = Machine.furnished(tmp_path / "home")
    machine("met", "Met Odd Lien of Havblikk at the boat fair today")
    machine("find", "odd")  # takes in what met left
    return machine


class Web:
    """A browser without scripts at a server that runs."""

    def __init__(self, link):
        self.web, self.here = browser(), link.partition("/sign-in/")[0]
        self.web.open(link).read()

    def get(self, path):
        return self.web.open(self.here + path).read().decode()

    def post(self, path, page, **sent):
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(page))[1]
        form = urlencode({"csrfmiddlewaretoken": token, **sent}).encode()
        return self.web.open(urllib.request.Request(self.here + path, form, {"Referer": self.here})).read().decode()

    def back_up(self):
        """Make a backup and wait for it, as one does who stays on the page."""
        return self._wait(self.post("/backups/", "/backups/"))

    def put_back(self, name, **sent):
        """Put one back, and wait for it."""
        path = f"/backups/{name}/restoration"
        return self._wait(self.post(path, path, **sent))

    def _wait(self, page):
        while "<progress" in page:
            time.sleep(0.1)
            page = self.get("/backups/")
        return page


def names(page):
    return re.findall(r"/backups/([\w-]+)/restoration", page)


def test_one_is_made_and_put_back_while_the_server_goes_on(kith):
    with serving(kith, "--no-open") as (_process, link):
        web = Web(link)
        page = web.back_up()
        assert "it is whole" in page
        assert "it is whole" not in web.get("/backups/"), "that is told once"
        made = next(one for one in names(page) if one.startswith("kith"))
        web.post("/captures/", "/note", text="Met Grete Aas of Havblikk at the boat fair today", seen="1")
        assert "Grete Aas" in web.get("/people/?sort=name")
        page = web.get(f"/backups/{made}/restoration")
        assert re.search(r"People</th><td>1</td><td>2</td>", page)
        assert "1 change was made since" in page
        assert "Grete Aas" in page
        page = web.put_back(made)
        assert "Put back" in page
        assert "Put back" not in web.get("/backups/"), "that is told once"
        assert "<progress" not in page, "the backup holds the work that made it"
        people = web.get("/people/?sort=name")
        assert "Odd Lien" in people
        assert "Grete Aas" not in people
        web.post("/captures/", "/note", text="Met Tor Vik of Havblikk at the boat fair today", seen="1")
        before = next(one for one in names(web.get("/backups/")) if one.startswith("before"))
        assert "Put back" in web.put_back(before)
        people = web.get("/people/?sort=name")
        assert "Grete Aas" in people
        assert "Tor Vik" not in people
    assert kith("doctor").code == 0


def test_a_sealed_one_asks_for_its_passphrase_and_says_when_it_is_wrong(kith):
    with serving(kith, "--no-open") as (_process, link):
        web = Web(link)
        words = {"passphrase": "correct horse battery", "again": "correct horse battery"}
        assert "sealed" in web.post("/backups/passphrase", "/backups/", **words)
        made = names(web.back_up())[0]
        page = f"/backups/{made}/restoration"
        with pytest.raises(HTTPError) as wrong:
            web.post(page, page, passphrase="another horse")
        assert wrong.value.code == 422
        assert "not the passphrase" in wrong.value.read().decode()
        assert "Put back" in web.put_back(made, passphrase="correct horse battery")
        assert not [one for one in (kith.home / "backups").glob(".*") if one.stat().st_size], (
            "nothing lies there unsealed"
        )
        assert "Leave backups open" in web.get("/backups/")
        assert "open" in web.post("/backups/passphrase", "/backups/", off="1")


@pytest.mark.django_db
def test_for_others_there_is_no_such_page(web, omar):
    from django.test import Client

    assert web.get("/backups/").status_code == 200
    assert "/backups/" in web.get("/settings").content.decode()
    other = Client()
    other.force_login(omar)
    assert "/backups/" not in other.get("/settings").content.decode()
    for path in ("/backups/", "/backups/passphrase", "/backups/kith-2026-06-09-120000/file"):
        assert other.get(path).status_code in (404, 405)
        assert other.post(path, {"off": "1"}).status_code in (404, 405)


@pytest.mark.django_db
@pytest.mark.sqlite
def test_today_tells_that_none_could_be_made(web, ines, omar):
    from django.test import Client

    troubles.note("The disk is full.")
    try:
        assert "The disk is full." in web.get("/").content.decode()
        assert "The disk is full." in web.get("/backups/").content.decode()
        other = Client()
        other.force_login(omar)
        assert "The disk is full." not in other.get("/").content.decode()
    finally:
        troubles.forget()
    assert "The disk is full." not in web.get("/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"passphrase": "long enough one", "again": "long enough two"}, "not the same"),
        ({"passphrase": "short", "again": "short"}, "at least 10"),
        ({}, "required"),
    ],
)
def test_a_passphrase_that_will_not_do_is_told_at_its_field(web, sent, told):
    answer = web.post("/backups/passphrase", sent)
    assert answer.status_code == 422
    assert told in answer.content.decode()


@pytest.mark.django_db
def test_a_backup_that_is_not_there_is_not_there(web):
    for path in ("file", "restoration", "deletion"):
        assert web.post(f"/backups/kith-1999-12-31-120000/{path}").status_code in (404, 405)


MADE = "kith-2026-06-09-120000"


@pytest.fixture
def asked(web):
    """A restore that was asked for on the page, of which the consumer has not heard yet."""
    made = private_file(private_folder("backups") / f"{MADE}.sqlite3")
    answer = web.post(f"/backups/{MADE}/restoration")
    assert answer["Location"] == "/backups/"
    yield Job.objects.of_all_books().get(name=restoring.JOB)
    made.unlink()


@pytest.mark.django_db
@pytest.mark.sqlite
def test_how_far_a_restore_is_shows_and_survives_a_reload(web, asked):
    for _again in range(2):
        page = web.get("/backups/").content.decode()
        assert "Putting the backup back" in page
        assert "<progress" in page
        assert 'http-equiv="refresh"' in page
    web.post(f"/backups/{MADE}/restoration")
    assert Job.objects.of_all_books().filter(name=restoring.JOB).count() == 1, "one at a time"


@pytest.mark.django_db
@pytest.mark.sqlite
def test_what_keeps_it_from_being_put_back_is_told(web, asked, monkeypatch):
    def refuse(**_facts):
        raise Refusal("It is no backup of Kith.")

    monkeypatch.setattr(restoring, "restore", refuse)
    run_here(asked.pk)
    assert "It is no backup of Kith." in web.get("/backups/").content.decode()
    assert "It is no backup of Kith." not in web.get("/backups/").content.decode()


@pytest.mark.django_db
@pytest.mark.sqlite
def test_one_that_was_broken_off_is_not_begun_again_by_itself(web, asked, monkeypatch):
    def break_off(**_facts):
        raise PutAside

    monkeypatch.setattr(restoring, "restore", break_off)
    run_here(asked.pk)
    asked.refresh_from_db()
    assert asked.state == Job.WAITING
    run_here(asked.pk)
    assert "Restore it once more" in web.get("/backups/").content.decode()
