"""Login and password of a calendar: changed for all of its account, tried before they are kept, and never shown."""

import json

import pytest
from click.testing import CliRunner

from kith.calendar.models import Meeting
from kith.diaries.actions import add, let_in, look
from kith.diaries.asking import Trouble
from kith.diaries.examining import found
from kith.diaries.models import Diary
from kith.post.sealing import unseal
from tests.calendar.writing import calendar, event

pytestmark = pytest.mark.django_db
OLD = {"login": "maya@example.com", "password": "secret"}


@pytest.fixture
def diary(radicale, book, ida, wei):
    """A calendar of an account with another one."""
    radicale.make("home")
    radicale.put("one", calendar(event()))
    home, work = sorted(add(book=book, address=radicale.address, **OLD), key=lambda one: one.name)
    assert home.name == "home"
    return work


def changed_there(radicale, password):
    radicale.stop()
    (radicale.folder / "users").write_text(f"maya@example.com:{password}\n")
    radicale.start()


def passwords(book):
    return {str(unseal(bytes(one.password))) for one in Diary.objects.of(book)}


@pytest.fixture
def shut_out(diary, radicale):
    """The password is another on the server, and a look came to nothing by that."""
    changed_there(radicale, "another")
    with pytest.raises(Trouble, match="takes new ones"):
        look(diary=diary)
    diary.refresh_from_db()
    assert diary.refused
    return diary


def test_a_new_password_opens_all_calendars_of_the_account(shut_out, book):
    assert len(let_in(diary=shut_out, login=shut_out.login, password="another")) == 2
    assert passwords(book) == {"another"}
    shut_out.refresh_from_db()
    assert (shut_out.refused, shut_out.trouble, shut_out.next_at) == (False, "", None)
    assert look(diary=shut_out).added == 1


def test_a_wrong_one_is_not_kept(shut_out, book):
    with pytest.raises(Trouble, match="lets nobody in"):
        let_in(diary=shut_out, login=shut_out.login, password="wrong")
    assert passwords(book) == {"secret"}
    shut_out.refresh_from_db()
    assert shut_out.refused


def test_a_blank_password_leaves_the_one_that_is_there(diary, book):
    let_in(diary=diary, login=diary.login, password="")
    assert passwords(book) == {"secret"}


def test_another_account_keeps_its_own(diary, book, files):
    files.put("/mine.ics", calendar(event("two")))
    add(book=book, address=f"{files.address}/mine.ics", login="omar", password="his")
    let_in(diary=diary, login=diary.login, password="secret")
    assert passwords(book) == {"secret", "his"}


def test_what_answers_otherwise_than_a_calendar_is_not_kept(files, book, ida):
    files.put("/mine.ics", calendar(event()))
    [diary] = add(book=book, address=f"{files.address}/mine.ics", **OLD)
    files.put("/mine.ics", "<html>Sign in</html>")
    with pytest.raises(Trouble, match="no calendar"):
        let_in(diary=diary, login="maya", password="another")
    diary.refresh_from_db()
    assert diary.login == OLD["login"]


def test_a_collection_that_is_read_as_a_file_takes_a_new_password_too(diary, radicale, book):
    from kith.post.sealing import seal

    address = seal(f"{radicale.address}maya@example.com/work/")
    Diary.objects.of(book).filter(pk=diary.pk).update(kind=Diary.ICS, address=address)
    diary.refresh_from_db()
    changed_there(radicale, "another")
    let_in(diary=diary, login=diary.login, password="another")
    diary.refresh_from_db()
    assert look(diary=diary).added == 1


def test_the_doctor_says_how_to_change_it(shut_out, book):
    [mend] = [mend for _about, says, mend in found(book=book) if says.startswith("work")]
    assert f"kith calendars password {shut_out.pk}" in mend


def test_the_page_changes_it_and_never_shows_it(web, shut_out, book, monkeypatch):
    begun = []
    monkeypatch.setattr("kith.diaries.views.begin_job", lambda **facts: begun.append(facts))
    page = f"/calendars/{shut_out.pk}/login"
    assert page in web.get("/calendars/").content.decode()
    assert "secret" not in web.get(page).content.decode()
    answer = web.post(page, {"login": shut_out.login, "password": "typed-amiss"})
    assert answer.status_code == 422
    assert "lets nobody in" in answer.content.decode()
    assert "typed-amiss" not in answer.content.decode()
    assert not begun
    told = web.post(page, {"login": shut_out.login, "password": "another"}, follow=True).content.decode()
    assert "Changed: home, work." in told
    assert passwords(book) == {"another"}
    assert begun


@pytest.fixture
def run(book, maya, monkeypatch):
    from kith.diaries import commands

    monkeypatch.setattr("kith.accounts.desk.open_database", lambda: None)
    monkeypatch.setattr("kith.accounts.desk.first_owner", lambda: maya)
    monkeypatch.setattr("kith.accounts.desk.the_only_book", lambda: book)
    return lambda *words, given="": CliRunner().invoke(commands.calendars, words, input=given)


@pytest.mark.django_db(transaction=True)
def test_in_the_shell(run, book, shut_out):
    from_there = ("password", "work", "--password-from", "-")
    assert "lets nobody in" in str(run(*from_there, given="wrong\n").exception)
    said = run(*from_there, "--json", given="another\n")
    assert [one["name"] for one in json.loads(said.output)] == ["home", "work"]
    assert passwords(book) == {"another"}
    assert "--password-from" in str(run("password", "work").exception)


@pytest.mark.django_db(transaction=True)
def test_one_without_a_login_asks_for_it(run, book, files, ida):
    files.put("/mine.ics", calendar(event(), more=["X-WR-CALNAME:Work"]))
    [diary] = add(book=book, address=f"{files.address}/mine.ics")
    from_there = ("password", "Work", "--password-from", "-")
    assert "--login" in str(run(*from_there, given="x\n").exception)
    assert run(*from_there, "--login", "maya", given="x\n").exit_code == 0
    diary.refresh_from_db()
    assert diary.login == "maya"


def test_what_the_owner_changes_while_it_is_looked_at_stays(files, book, ida):
    files.put("/mine.ics", calendar(event()))
    [diary] = add(book=book, address=f"{files.address}/mine.ics", **OLD)

    def meanwhile():
        Diary.objects.of(book).update(paused=True, password=b"new")

    look(diary=diary, beat=meanwhile)
    diary.refresh_from_db()
    assert (diary.paused, bytes(diary.password)) == (True, b"new")
    assert diary.looked_at


def test_a_trouble_with_the_password_before_is_none_of_the_new(files, book, ida, monkeypatch):
    files.put("/mine.ics", calendar(event()))
    [diary] = add(book=book, address=f"{files.address}/mine.ics", **OLD)

    def shut(server, **facts):
        Diary.objects.of(book).update(password=b"new")
        raise Trouble("Nobody gets in.", lasting=True)

    monkeypatch.setattr("kith.diaries.looking.ask", shut)
    with pytest.raises(Trouble):
        look(diary=diary)
    diary.refresh_from_db()
    assert (diary.refused, diary.trouble) == (False, "")


@pytest.mark.parametrize("when", [1, 2])
def test_one_that_is_removed_while_it_is_looked_at_stays_removed(files, book, ida, when):
    from kith.diaries.actions import remove
    from tests.calendar.writing import day

    some = [event(f"n{number}", at=day(2 + number % 50)) for number in range(230)]
    files.put("/mine.ics", calendar(*some))
    [diary] = add(book=book, address=f"{files.address}/mine.ics")
    beats = []

    def meanwhile():
        beats.append(1)
        if len(beats) == when:
            remove(diary=Diary.objects.of(book).get())

    look(diary=diary, beat=meanwhile)
    assert not Diary.objects.of(book).exists()
    assert not Meeting.objects.of(book).exists()
