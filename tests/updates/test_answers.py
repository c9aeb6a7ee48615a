"""Who wrote back to an update: a reply is owed until it is written, with words to thank them."""

import pytest

from kith.encounters.actions import log_encounter
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.updates import actions
from kith.updates.answers import answers
from kith.updates.following import answered
from tests.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(who, tom, tell, today):
    for _ in range(2):
        log_encounter(**who, people=[tom], on=today.replace(year=2025), channel="meeting")
    [found] = tell(tom)
    actions.mark_sent(**who, letter=found, on=today.replace(day=1))
    found.refresh_from_db()
    return found


def test_a_reply_is_owed_with_words_to_thank_them(web, who, letter, news, today):
    log_encounter(**who, people=[letter.person], on=today.replace(day=3), channel="message", direction="in")
    answered(letter, today.replace(day=3))
    [one] = answers(news)
    assert one.owed
    assert one.words == "Hello Tom,\n\nThank you for writing back."
    page = web.get(f"/updates/{news.pk}")
    assert "you owe a reply" in text(page)
    link = page.content.decode().split(f'href="/people/{letter.person_id}/reach?words=')[1].split('"')[0]
    reach = web.get(f"/people/{letter.person_id}/reach?words={link}")
    assert "Thank you for writing back." in reach.content.decode()


def test_until_one_wrote_back(web, who, letter, news, today):
    log_encounter(**who, people=[letter.person], on=today.replace(day=3), channel="message", direction="in")
    answered(letter, today.replace(day=3))
    log_encounter(**who, people=[letter.person], on=today.replace(day=4), channel="message", direction="out")
    [one] = answers(news)
    assert (one.owed, one.wrote_back) == (False, today.replace(day=4))
    shown = text(web.get(f"/updates/{news.pk}"))
    assert "you wrote back" in shown
    assert "Thank them" not in shown


def test_an_answer_that_no_mailbox_shows_is_noted_and_can_be_taken_back(web, book, letter, news):
    page = f"/letters/{letter.pk}"
    assert "They answered" in text(web.get(page))
    shown = text(web.post(f"{page}/state", {"what": "answered", "back": page}, follow=True))
    assert "Tom Okafor answered: A new job at Northwind" in shown
    assert answers(news)[0].letter.answered_on
    assert "answered it already" in text(web.post(f"{page}/state", {"what": "answered"}, follow=True))
    undo(latest_standing(book), by=book.owner)
    assert answers(news) == []
