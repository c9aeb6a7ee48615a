"""News that Maya has, people whom she could tell, and a mail account."""

import pytest

from kith.formats.mail import item_of, read_head
from kith.imports.actions import carry_out, put_down
from kith.imports.feeding import Feed
from kith.people.actions import add_contact_point, add_person
from kith.post.models import Account
from kith.updates import actions
from kith.updates.ready import ready

MAYA = "maya@maya.example"
TITLE = "A new job at Northwind"


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def account(book):
    return Account.objects.create(book=book, address=MAYA, name="Maya Lind", smtp_host="127.0.0.1")


@pytest.fixture
def add(who):
    def add(name, email="", phone="", profile=""):
        one = add_person(**who, name=name)
        for kind, value in (("email", email), ("phone", phone), ("social", profile)):
            if value:
                add_contact_point(**who, person=one, kind=kind, value=value)
        return one

    return add


@pytest.fixture
def news(who, today):
    return actions.begin_update(**who, title=TITLE, text="I have begun at **Northwind**.", on=today)


@pytest.fixture
def ida(add):
    return add("Ida Berg", email="ida@berg.example")


@pytest.fixture
def tom(add):
    return add("Tom Okafor", phone="+46 70 123 45 67")


@pytest.fixture
def tell(who, news, today):
    """These people are told: their letters are handed in."""

    def tell(*people):
        actions.add_letters(**who, update=news, people=[one.pk for one in people])
        count = len(ready(news))
        actions.hand_in(**who, update=news, count=str(count), today=today)
        return [news.letters.get(person=one) for one in people]

    return tell


@pytest.fixture
def letter(account, ida, tell):
    """That of Ida, handed in."""
    [found] = tell(ida)
    return found


@pytest.fixture
def look(book):
    """A look into the mailbox that finds these mails."""

    def look(*mails):
        feed = Feed(book=book, name=MAYA, said="Looking", mine=[MAYA])
        feed.take([item_of(read_head(one.encode()), "INBOX") for one in mails])
        return feed.end(said="Looked")

    return look


@pytest.fixture
def bring(who, tmp_path):
    """An import of a file of these mails."""

    def bring(*mails):
        box = tmp_path / "box.mbox"
        box.write_text("".join(f"From somebody Mon May  6 08:15:00 2024\n{one}\nHello.\n\n" for one in mails))
        return carry_out(put_down(**who, paths=[box], me=MAYA)[0])

    return bring
