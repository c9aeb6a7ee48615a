"""News that Maya has, people whom she could tell, and a mail account."""

import pytest

from kith.people.actions import add_contact_point, add_person
from kith.post.models import Account
from kith.updates import actions
from kith.updates.ready import ready

TITLE = "A new job at Northwind"


@pytest.fixture
def who(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def account(book):
    return Account.objects.create(book=book, address="maya@maya.example", name="Maya Lind", smtp_host="127.0.0.1")


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
