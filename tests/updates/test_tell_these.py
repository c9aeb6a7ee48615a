"""People whom a list shows, or some who are ticked there, are told: in a new update, or one that is there already."""

import pytest

from kith.accounts.actions import add_user
from kith.encounters.actions import log_encounter
from kith.events.wording import address
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.opportunities.actions import add_opportunity, move
from kith.people.actions import add_people_to_circle, add_person, mark_person
from kith.updates import actions
from kith.updates.models import Letter, Update
from tests.reading import text

pytestmark = pytest.mark.django_db


@pytest.fixture
def lab(who, ida, tom, add, today):
    """A circle of four; two of them are not to be told."""
    out = [add("No News"), add("Put Aside")]
    for one, kind in zip(out, ("no_updates", "put_aside"), strict=True):
        mark_person(**who, person=one, kind=kind, on=today)
    add_people_to_circle(**who, people=[ida, tom, *out], circle="Lab")
    return [ida, tom, *out]


def told(update):
    return sorted(update.letters.values_list("person__name", flat=True))


def test_those_who_are_ticked_hear_of_a_new_update(web, book, lab):
    ids = [one.pk for one in lab]
    page = web.post("/updates/new", {"person": ids, "back": "/people/", "circle": ""})
    assert page.status_code == 200
    shown = text(page)
    assert "To 2 people: 1 by email, 1 by phone" in shown
    assert "1 wants no updates" in shown
    assert "1 is put aside" in shown
    assert not Update.objects.of(book).exists()
    assert web.post("/updates/new", {"person": ids, "title": "", "text": ""}).status_code == 422
    answer = web.post("/updates/new", {"person": ids, "title": "A new job", "text": "I am there."}, follow=True)
    update = Update.objects.of(book).get()
    assert told(update) == ["Ida Berg", "Tom Okafor"]
    assert "Wrote an update: A new job" in text(answer)


def test_one_undo_takes_the_update_and_its_letters(web, book, lab):
    web.post("/updates/new", {"person": [one.pk for one in lab], "title": "A new job"})
    undo(latest_standing(book), by=book.owner)
    assert not Update.objects.of(book).exists()
    assert not Letter.objects.of(book).exists()


def test_or_are_added_to_one_that_is_there(web, news, lab):
    listed = web.get("/people/").content.decode()
    assert f'formaction="/updates/{news.pk}/audience"' in listed
    assert 'formaction="/updates/new"' in listed
    answer = web.post(
        f"/updates/{news.pk}/audience", {"person": [one.pk for one in lab], "back": "/people/"}, follow=True
    )
    assert answer.redirect_chain[-1][0] == "/people/"
    shown = text(answer)
    assert "2 letters for: A new job at Northwind. Left out: 1 wants no updates, 1 is put aside." in shown
    assert told(news) == ["Ida Berg", "Tom Okafor"]


def test_all_whom_the_filters_let_through(web, book, news, lab, add):
    add("Elsewhere", email="e@elsewhere.example")
    circle = lab[0].places.get().circle
    query = f"circle={circle.pk}"
    assert f'href="/updates/new?{query}"' in web.get(f"/people/?{query}&sort=name").content.decode()
    assert 'href="/updates/new?' not in web.get("/people/").content.decode()
    shown = web.get(f"/updates/new?{query}")
    assert "To 2 people: 1 by email, 1 by phone" in text(shown)
    assert f'href="/updates/{news.pk}/audience?{query}"' in shown.content.decode()
    web.post(f"/updates/new?{query}", {"title": "Moved", "text": "To Vale."})
    assert told(Update.objects.of(book).get(title="Moved")) == ["Ida Berg", "Tom Okafor"]


def test_where_nobody_may_be_told_the_words_are_kept_all_the_same(web, book, lab):
    shown = text(web.post("/updates/new", {"person": [lab[2].pk]}))
    assert "Nobody is left to tell among these" in shown
    assert "1 wants no updates" in shown
    web.post("/updates/new", {"person": [lab[2].pk], "title": "A new job"})
    assert told(Update.objects.of(book).get()) == []


def test_nobody_of_another_book(web, book, news):
    other = add_user(name="Nora")
    stranger = add_person(book=other.book, by=other, name="Stranger")
    assert "Stranger" not in text(web.post("/updates/new", {"person": [stranger.pk]}))
    web.post(f"/updates/{news.pk}/audience", {"person": [stranger.pk]})
    assert told(news) == []


def test_those_whom_one_met_at_an_event(web, who, lab, today):
    log_encounter(**who, people=lab, on=today, channel="event", event="Grid Forum")
    page = web.get(address("Grid Forum", today)).content.decode()
    form = page[page.index("events-tell") :]
    assert [f'name="person" value="{one.pk}"' in form for one in lab] == [True] * 4


def test_what_was_accepted_is_news(web, who, today):
    one = add_opportunity(**who, role="Grid Analyst", organisation="Northwind Energy", on=today)
    page = f"/opportunities/{one.pk}"
    assert "Tell about it" not in text(web.get(page))
    move(**who, opportunity=one, stage="accepted", on=today)
    shown = web.get(page).content.decode()
    assert "Tell about it" in shown
    start = shown.index('href="/updates/new?title=') + 6
    written = web.get(shown[start : shown.index('"', start)])
    assert 'value="A new job: Grid Analyst, Northwind Energy"' in written.content.decode()


def test_what_is_called_off_takes_nobody(web, who, news, ida):
    actions.call_off(**who, update=news)
    assert f"/updates/{news.pk}/audience" not in web.get("/people/").content.decode()
