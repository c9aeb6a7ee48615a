"""In a small book, one question a day that brings somebody to mind and opens the capture."""

from datetime import timedelta

import pytest

from kith.core.sentence import read
from kith.people.actions import add_person
from kith.prompts.questions import EVERYBODY, OF_MODE, question_of, questions
from kith.ties.actions import set_goal
from kith.ties.models import Goal

pytestmark = pytest.mark.django_db
EVERY = sorted({one for mode in ("", *Goal.MODES) for one in questions(mode)}, key=lambda one: str(one.asks))


def test_every_mode_has_questions_of_its_own_and_each_comes_once_before_any_comes_again(today):
    assert set(OF_MODE) == set(Goal.MODES)
    for mode in ("", *Goal.MODES):
        some = questions(mode)
        assert set(OF_MODE.get(mode, ())) | set(EVERYBODY) == set(some)
        days = [question_of(today + timedelta(days=number), mode) for number in range(len(some))]
        assert len(set(days)) == len(some)
        assert days[0] == question_of(today, mode)


def test_the_sentence_beside_a_question_is_one_that_kith_understands(today):
    wrong = {}
    for one in EVERY:
        found = read(str(one.such_as), today=today)
        names = [mention.name for mention in found.people]
        if len(names) != 1 or names[0] not in str(one.such_as) or len(names[0].split()) != 2 or found.when > today:
            wrong[str(one.such_as)] = names, found.when
    assert not wrong


def test_today_asks_one_question_until_it_is_put_off_and_another_tomorrow(web_later, ines, maya, today):
    asked, tomorrow = (str(question_of(today + timedelta(days=later), "").asks) for later in (0, 1))
    assert asked in web_later().get("/").content.decode()
    page = web_later().post("/prompt/pass", follow=True).content.decode()
    assert "Today’s question is put off" in page
    assert asked not in page
    assert tomorrow in web_later(1).get("/").content.decode()
    web_later(1).post("/prompt/pass")
    assert tomorrow not in web_later(1).get("/").content.decode()


def test_the_question_opens_the_box_without_scripts_too(web_later, book, maya, ines, today):
    set_goal(book=book, by=maya, on=today, mode="student")
    question = question_of(today, "student")
    page = web_later().get("/").content.decode()
    assert 'href="/prompt"' in page
    page = web_later().get("/prompt").content.decode()
    assert str(question.asks) in page
    assert f'placeholder="{question.such_as}"' in page
    assert 'name="text"' in page


def test_neither_a_blank_book_nor_a_large_one_is_asked(web_later, book, maya):
    assert 'href="/prompt"' not in web_later().get("/").content.decode()
    for number in range(49):
        add_person(book=book, by=maya, name=f"Ada {number}")
    assert 'href="/prompt"' in web_later().get("/").content.decode()
    add_person(book=book, by=maya, name="Ada 50")
    assert 'href="/prompt"' not in web_later().get("/").content.decode()
