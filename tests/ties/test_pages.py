"""The one question: in a blank book, and under Settings."""

import pytest

from kith.journal.queries import latest_standing
from kith.people.actions import add_person
from kith.ties.actions import set_goal
from kith.ties.queries import goal_of

pytestmark = pytest.mark.django_db
ASKED = "Where do you stand?"


def test_a_blank_book_asks_once_and_the_answer_can_be_taken_back(web, book):
    assert ASKED in web.get("/").content.decode()
    answer = web.post("/goal", {"mode": "seeking", "organisations": "Nordvind\n\n Havblikk ", "back": "/"}, follow=True)
    assert "Goal: Looking for work" in answer.content.decode()
    assert ASKED not in answer.content.decode()
    assert (goal_of(book).mode, goal_of(book).organisations) == ("seeking", ["Nordvind", "Havblikk"])
    web.post(f"/history/{latest_standing(book).pk}/undo", {"back": "/"})
    assert ASKED in web.get("/").content.decode()


def test_the_question_can_be_passed_over_and_is_not_asked_again(web, book):
    answer = web.post("/goal/skip", {"back": "/"}, follow=True)
    assert ASKED not in answer.content.decode()
    assert goal_of(book).mode == ""
    assert ASKED in web.get("/goal").content.decode()


def test_an_answer_without_an_answer_says_what_to_do_and_keeps_what_was_typed(web, book):
    answer = web.post("/goal", {"organisations": "", "back": "/"})
    assert answer.status_code == 422
    assert "Choose where you stand." in answer.content.decode()
    answer = web.post("/goal", {"mode": "seeking", "places": "Bergen", "until": "soon"})
    assert answer.status_code == 422
    assert "Write the day as 2026-09-01." in answer.content.decode()
    assert "Bergen" in answer.content.decode()
    assert goal_of(book) is None


def test_settings_lead_to_what_was_said_and_it_can_be_changed(web, book, maya, today):
    set_goal(book=book, by=maya, on=today, mode="student", fields=["wind"])
    add_person(book=book, by=maya, name="Ines Prado")
    assert 'href="/goal"' in web.get("/settings").content.decode()
    shown = web.get("/goal").content.decode()
    assert 'value="student" checked' in shown
    assert "wind" in shown
    web.post("/goal", {"mode": "", "fields_": "grids"})
    assert (goal_of(book).mode, goal_of(book).fields) == ("", ["grids"])


@pytest.mark.parametrize(
    ("said", "kept", "told"),
    [
        ("no", False, "You said that your field is not digital: the more people in common, the more somebody counts."),
        ("yes", True, "You said that your field is digital: somebody with about ten people in common counts most."),
        ("", None, "You did not say whether your field is digital: it counts as if it were."),
    ],
)
def test_whether_the_field_is_digital_is_asked_kept_and_told_beside_the_list(web, book, said, kept, told):
    web.post("/goal", {"mode": "seeking", "organisations": "Nordvind", "digital": said, "back": "/"})
    assert goal_of(book).digital is kept
    assert told in web.get("/why").content.decode()
    page = web.get("/goal").content.decode()
    assert "Is most work of your field done with software and data?" in page
    assert f'value="{said}" selected' in page
