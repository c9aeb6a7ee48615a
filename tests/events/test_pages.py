"""The page of an event: whom one met, promises, follow-ups one by one; the list; the way there."""

import re
from datetime import timedelta

import pytest

from kith.core.wording import reason
from kith.encounters.actions import log_encounter
from kith.events.models import FollowUp
from kith.people.actions import mark_person
from kith.people.models import Person
from kith.today.queries import ranked

from .conftest import PAGE

pytestmark = pytest.mark.django_db


def text_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def drafted(web, ids):
    return web.post(f"{PAGE}/follow-ups", {"person": list(ids.values())}, follow=True)


def test_it_tells_whom_one_met_and_what_was_promised(forum, web_later):
    told = text_of(web_later().get(PAGE))
    assert "You met 3 people there, and made 1 promise." in told
    assert "Northwind Energy · new" in told
    assert "Planner, Ashdown Rail · known since" in told
    assert "Send her the paper" in told
    assert "Today, Rotterdam" in told


def test_on_its_second_day_it_goes_on_with_a_click(forum, web_later, today):
    web = web_later(1)
    assert "I am there today" in text_of(web.get(PAGE))
    told = text_of(web.post("/events/running", {"name": "Grid Forum", "place": "Rotterdam", "back": PAGE}, follow=True))
    assert "End it" in told
    assert "Yesterday to today, Rotterdam" in told
    assert "I am there today" not in text_of(web_later(4).get(PAGE))


def test_the_list_has_it_with_its_place_and_number(forum, web_later):
    told = text_of(web_later(3).get("/events/"))
    assert "Grid Forum 9 June, Rotterdam 3 people" in told


def test_the_timeline_and_the_search_lead_there(forum, ids, web_later):
    web = web_later(1)
    assert f'<a href="{PAGE}">Grid Forum</a>' in web.get(f"/people/{ids['Priya Raman']}").content.decode()
    assert f'href="{PAGE}"' in web.get("/search?q=grid+fo").content.decode()
    assert PAGE not in web.get("/search?q=griddle").content.decode()


def test_follow_ups_are_drafted_spread_and_editable(forum, ids, web_later):
    web = web_later()
    page = drafted(web, ids)
    told = text_of(page)
    assert "it was good to meet you at Grid Forum. I have not forgotten: I said I would send you the paper." in told
    assert "it was good to see you at Grid Forum." in told
    assert (
        'data-to="mailto:priya@northwind.example" data-takes="?subject=Grid%20Forum&amp;body="' in page.content.decode()
    )
    rows = list(FollowUp.objects.of(forum))
    assert len(rows) == 3
    assert len({(one.on, one.at) for one in rows}) == 3
    sent = {"words": "Dear Priya, hello", "on": "2026-06-10", "at": "09:00"}
    assert "Dear Priya, hello" in text_of(web.post(f"/follow-ups/{rows[0].pk}", sent, follow=True))
    wrong = web.post(f"/follow-ups/{rows[0].pk}", {**sent, "on": "soon"}, follow=True)
    assert "Enter a valid date" in text_of(wrong)


def test_the_words_go_along_wherever_one_writes_from(forum, ids, web_later):
    web, priya = web_later(), f"/people/{ids['Priya Raman']}"
    drafted(web, ids)
    words = "it was good to meet you at Grid Forum. I have not forgotten"
    assert words in text_of(web.get(f"{priya}/reach?way=email"))
    assert words in text_of(web_later(1).get("/?show=20"))
    row = FollowUp.objects.of(forum).get(person=ids["Priya Raman"])
    web.post(f"/follow-ups/{row.pk}", {"words": "My own words", "on": "2026-06-09", "at": "19:00"})
    assert "My own words" in text_of(web.get(f"{priya}/reach"))
    assert "My own words" in text_of(web.get("/"))
    web.post(f"{priya}/done", {"channel": "email"})
    assert "My own words" not in text_of(web.get(f"{priya}/reach"))


def test_one_click_takes_all_of_them_back(forum, ids, web_later):
    web = web_later()
    answer = drafted(web, ids)
    undo = re.search(r'action="(/history/\d+/undo)"', answer.content.decode())[1]
    web.post(undo, {"back": PAGE})
    assert not FollowUp.objects.of(forum).exists()


def test_who_is_not_to_be_contacted_gets_none(forum, ids, maya, today, web_later):
    tom = Person.objects.of(forum).get(name="Tom Okafor")
    mark_person(book=forum, by=maya, person=tom, kind="do_not_contact", on=today)
    drafted(web_later(), ids)
    assert FollowUp.objects.of(forum).count() == 2


def test_nobody_ticked_says_so(forum, web_later):
    assert "Nobody is left to follow up on." in text_of(web_later().post(f"{PAGE}/follow-ups", follow=True))


def reasons(book, today):
    return {one.facts.person: reason(one, today) for one in ranked(book, today)}


def test_today_names_each_on_the_day_it_is_due(forum, ids, today, web_later):
    web = web_later()
    drafted(web, ids)
    tomorrow, due = today + timedelta(days=1), dict(FollowUp.objects.of(forum).values_list("person_id", "on"))
    for day in (today, tomorrow, today + timedelta(days=2)):
        assert reasons(forum, day).keys() == {pk for pk, on in due.items() if on <= day}
    assert len(reasons(forum, today)) < 3
    first = min(due.values())  # today, or tomorrow where it is evening
    pk = next(pk for pk, on in due.items() if on == first)
    if first == today:
        assert reasons(forum, today)[pk].startswith("You met at Grid Forum today; a line within two days keeps it")
    assert reasons(forum, tomorrow)[pk].startswith("You met at Grid Forum yesterday")
    assert "you met at Grid Forum 5 days ago, and wanted to write" in reasons(forum, today + timedelta(days=5))[pk]


def test_a_follow_up_is_done_by_any_contact_after(forum, ids, maya, today, web_later):
    web = web_later()
    drafted(web, ids)
    page = web.post(f"/people/{ids['Jonas Weber']}/done", {"channel": "message", "back": PAGE}, follow=True)
    assert "Jonas Weber Done" in text_of(page)
    assert ids["Jonas Weber"] not in reasons(forum, today + timedelta(days=2))
    priya = Person.objects.of(forum).get(pk=ids["Priya Raman"])
    log_encounter(book=forum, by=maya, people=[priya], on=today + timedelta(days=1), channel="call")
    assert ids["Priya Raman"] not in reasons(forum, today + timedelta(days=2))
    assert "1 follow-up is open" in text_of(web_later(2).get("/"))


def test_one_that_is_let_go_leaves_the_new_tie_as_it_was(forum, ids, today, web_later):
    web = web_later()
    drafted(web, ids)
    row = FollowUp.objects.of(forum).get(person=ids["Jonas Weber"])
    web.post(f"/follow-ups/{row.pk}/drop")
    assert "Jonas Weber" not in str(FollowUp.objects.of(forum).values_list("person__name", flat=True))
    assert "You met yesterday" in reasons(forum, today + timedelta(days=1))[ids["Jonas Weber"]]


def test_today_tells_of_the_event_of_these_days(forum, ids, web_later):
    assert "Grid Forum Yesterday, 3 people. No follow-up yet" in text_of(web_later(1).get("/"))
    assert "No follow-up yet" not in text_of(web_later(5).get("/"))


@pytest.mark.parametrize(
    "url", ["/events/2026-06-01/grid-forum", "/events/2026-06-09/other", "/events/soon/grid-forum"]
)
def test_what_was_not_is_not_there(forum, web_later, url):
    assert web_later().get(url).status_code == 404


def test_correcting_an_encounter_moves_it_to_its_event(forum, ids, maya, web_later):
    from kith.encounters.actions import change_encounter
    from kith.encounters.models import Encounter

    found = Encounter.objects.of(forum).get(participants__person=ids["Jonas Weber"])
    change_encounter(book=forum, by=maya, encounter=found, event="Harbour Fair")
    assert "Jonas Weber" in text_of(web_later().get("/events/2026-06-09/harbour-fair"))
    assert "You met 2 people there" in text_of(web_later().get(PAGE))
