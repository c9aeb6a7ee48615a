"""Today, from rows of the book to the page and the command: whom to contact, why, and who is left in peace."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.encounters.actions import log_encounter
from kith.favours.actions import keep_promise, let_go, make_promise, move_promise
from kith.people import actions as people
from kith.people.models import Mark
from kith.rhythm import actions as rhythm
from kith.today.queries import coming_up, suggestions, the_day

pytestmark = pytest.mark.django_db


def told(book, today):
    return {one.person.name: one.reason for one in suggestions(book, today)[0]}


def test_an_empty_book_leads_to_the_first_step(page):
    told = page()
    assert "A new book, still blank." in told
    assert "The last person you talked to about work" in told
    assert "Bring in the people you know" in told
    for step in ("open linkedin.com", "about ten minutes", "tap Lists", "Export to file", "⌘A", "contacts.google.com"):
        assert step in told
    assert ("This book is a file on your own computer." in told) is (connection.vendor == "sqlite")


def test_a_book_with_a_public_address_is_no_file_on_ones_own_computer(page, settings):
    settings.PUBLIC_URL = "https://kith.example.org"
    assert "your own computer" not in page()


def test_upkeep_is_told_with_its_numbers(book, today, known):
    known("Ada Moss", silent=90)
    assert told(book, today) == {"Ada Moss": "Usually every 30 days, silent for 90."}


def test_a_rhythm_counts_from_the_last_contact(book, today, known, me):
    ada = known("Ada Moss", silent=50, times=1)
    assert told(book, today) == {}
    rhythm.set_rhythm(**me, person=ada, days=30, on=today)
    assert told(book, today) == {"Ada Moss": "You wanted to talk every 30 days, silent for 50."}


def test_a_late_promise_leads_until_it_is_kept_moved_or_let_go(book, today, known, me):
    ada, bo, cy = (known(name, silent=50, times=1) for name in ("Ada Moss", "Bo Lind", "Cy Hart"))
    known("Di Roth", silent=90)
    promises = [
        make_promise(**me, person=one, what="send the list", made_on=today, due=today - timedelta(days=2))
        for one in (ada, bo, cy)
    ]
    assert list(told(book, today))[:3] == ["Ada Moss", "Bo Lind", "Cy Hart"]
    assert "You promised: send the list, by" in told(book, today)["Ada Moss"]
    keep_promise(**me, promise=promises[0], on=today)
    move_promise(**me, promise=promises[1], due=today + timedelta(days=5))
    let_go(**me, promise=promises[2], on=today)
    assert list(told(book, today)) == ["Di Roth"]


def test_a_new_tie_gets_a_touch(book, today, known):
    known("Ada Moss", silent=2, times=1)
    assert told(book, today) == {"Ada Moss": "You met 2 days ago; a line within two days keeps it."}


def test_who_was_written_to_on_the_day_one_met_is_due_a_line_after_two_weeks(book, today, me, known):
    ada = known("Ada Moss", silent=1, times=1, channel="meeting")
    assert [one.person for one in suggestions(book, today)[0]] == [ada]
    log_encounter(**me, people=[ada], on=today - timedelta(days=1), channel="email", direction="out")
    assert suggestions(book, today)[0] == []
    [one] = suggestions(book, today + timedelta(days=12))[0]
    assert one.reason == "You met 13 days ago, and have hardly spoken since."


def test_letters_are_not_called_a_meeting(book, today, me, known):
    known("Ada Moss", silent=26, gap=1, times=2, channel="message")
    known("Di Roth", silent=26, gap=1, times=2, channel="call")
    reasons = told(book, today)
    assert reasons["Ada Moss"] == "First in touch 27 days ago, and last 26 days ago."
    assert reasons["Di Roth"] == "You met 27 days ago, and were last in touch 26 days ago."


@pytest.mark.parametrize("met_on", ["2015", "2020-03", "2020-03-05"])
def test_whom_one_met_long_before_is_no_new_tie(book, today, me, known, met_on):
    people.change_person(**me, person=known("Ada Moss", silent=8, times=1), met_on=met_on)
    assert told(book, today) == {}


@pytest.mark.parametrize("met_on", ["--12-01", "2099-01-01"])
def test_a_day_that_says_nothing_of_before_leaves_a_tie_new(book, today, me, known, met_on):
    people.change_person(**me, person=known("Ada Moss", silent=8, times=1), met_on=met_on)
    assert told(book, today) == {"Ada Moss": "You met 8 days ago, and have not spoken since."}


def test_a_new_tie_begins_on_the_day_one_met(book, today, me, known):
    ada = known("Ada Moss", silent=8, times=1)
    people.change_person(**me, person=ada, met_on=(today - timedelta(days=14)).isoformat())
    assert told(book, today) == {"Ada Moss": "You met 14 days ago, and were last in touch 8 days ago."}


def test_old_acquaintances_take_no_place_of_a_new_tie(book, today, me, known, monkeypatch):
    monkeypatch.setattr("kith.encounters.suggestions.ENOUGH", 2)
    for name in ("Ada Moss", "Bo Lind", "Di Roth"):
        people.change_person(**me, person=known(name, silent=8, times=1), met_on="2015-02")
    known("Eve Sato", silent=20, times=1)
    assert list(told(book, today)) == ["Eve Sato"]


def test_a_mail_that_was_not_answered_does_not_end_a_rhythm(book, today, me):
    ada = people.add_person(**me, name="Ada Moss")
    on = today - timedelta(days=45)
    rhythm.set_rhythm(**me, person=ada, days=30, on=on)
    log_encounter(**me, people=[ada], on=on, channel="email", direction="out", thread="mail:1")
    [one] = suggestions(book, today)[0]
    assert one.reason == "You wanted to talk every 30 days, silent for 45."
    assert one.ranked.parts["unanswered"] == -1.5


def test_a_birthday_is_a_reason_within_a_week_and_comes_up_within_two(book, today, me):
    people.add_person(**me, name="Ada Moss", birthday=f"1990-{today + timedelta(days=3):%m-%d}")
    people.add_person(**me, name="Bo Lind", birthday=f"--{today + timedelta(days=12):%m-%d}")
    assert told(book, today) == {"Ada Moss": "Birthday in 3 days, 12 June."}
    assert [one.told for one in coming_up(book, today)] == ["Ada Moss’s birthday", "Bo Lind’s birthday"]


def test_a_new_job_is_a_reason_and_news(book, today, me, known, page):
    ada = known("Ada Moss", silent=50, times=1)
    people.affiliate(**me, person=ada, organisation="Vela", title="Buyer")
    people.move_to(**me, person=ada, organisation="Orla", title="Head of buying", on=today)
    assert told(book, today) == {"Ada Moss": "Now Head of buying at Orla, known since today."}
    assert "Orla" in page()


@pytest.mark.parametrize("kind", [Mark.PUT_ASIDE, Mark.DO_NOT_CONTACT, Mark.DECEASED])
def test_who_is_marked_is_left_in_peace(book, today, known, me, kind):
    ada = known("Ada Moss", silent=90)
    people.mark_person(**me, person=ada, kind=kind, on=today)
    assert told(book, today) == {}


def test_snoozed_or_passed_over_comes_back(book, today, known, me):
    ada, bo = known("Ada Moss", silent=90), known("Bo Lind", silent=90)
    rhythm.snooze(**me, person=ada, until=today + timedelta(days=7), on=today)
    rhythm.not_this_one(**me, person=bo, on=today)
    assert told(book, today) == {}
    assert list(told(book, today + timedelta(days=7))) == ["Ada Moss"]
    assert set(told(book, today + timedelta(days=31))) == {"Ada Moss", "Bo Lind"}


def test_done_is_an_encounter_and_they_rest(book, today, known, me):
    ada = known("Ada Moss", silent=90)
    log_encounter(**me, people=[ada], on=today, channel="call")
    assert told(book, today) == {}


def test_the_page_folds_promises_into_their_own_section(book, today, known, me):
    ada = known("Ada Moss", silent=90)
    make_promise(**me, person=ada, what="send the list", made_on=today, due=today - timedelta(days=2))
    day = the_day(book, today)
    [one] = day.suggestions
    assert one.reason == "Usually every 30 days, silent for 90."
    assert day.waiting == []


def test_another_book_says_nothing(book, omar, today, known):
    known("Ada Moss", silent=90)
    assert suggestions(omar.book, today) == ([], 0)


def test_the_number_of_questions_does_not_grow_with_the_book(book, today, known, me):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            the_day(book, today)
            coming_up(book, today)
        return len(captured)

    for number in range(6):
        rhythm.set_rhythm(**me, person=known(f"Ada {number}", silent=90), days=30, on=today)
    few = asked()
    for number in range(20):
        rhythm.set_rhythm(**me, person=known(f"Bo {number}", silent=60 + number), days=30, on=today)
    assert asked() == few


def test_who_is_late_but_does_not_lead_keeps_another_reason_and_is_counted(book, today, known, me, said):
    for number, name in enumerate(("Ada Moss", "Bo Lind", "Cy Hart", "Di Roth", "Eli Voss")):
        person = known(name, silent=90 - number, times=5 if name == "Eli Voss" else 1)
        make_promise(**me, person=person, what="send the list", made_on=today, due=today - timedelta(days=2))
    found, folded = suggestions(book, today)
    assert [list(one.ranked.parts) for one in found] == [["promise", "upkeep"], ["promise"], ["promise"]]
    assert folded == 2
    assert "And 2 more with late promises." in said("today", "--today", today.isoformat())


def test_who_rests_takes_up_no_place(book, today, known, me, monkeypatch):
    monkeypatch.setattr("kith.encounters.suggestions.ENOUGH", 3)
    monkeypatch.setattr("kith.encounters.suggestions.FEWEST", 2)
    for number in range(9):
        rested = known(f"Ada {number}", silent=200 + number)
        if number % 3 == 0:
            people.mark_person(**me, person=rested, kind=Mark.PUT_ASIDE, on=today)
        elif number % 3 == 1:
            rhythm.snooze(**me, person=rested, until=today + timedelta(days=7), on=today)
        else:
            rhythm.not_this_one(**me, person=rested, on=today)
    known("Bo Lind", silent=60)
    assert list(told(book, today)) == ["Bo Lind"]


def test_replies_are_weighed_from_the_latest_on(book, today, known, monkeypatch):
    monkeypatch.setattr("kith.encounters.suggestions.ENOUGH", 1)
    monkeypatch.setattr("kith.encounters.suggestions.FEWEST", 1)
    for name, ago in (("Ada Moss", 25), ("Bo Lind", 3)):
        known(name, silent=ago, gap=400, times=3, channel="message", direction="in")
    assert told(book, today) == {"Bo Lind": "Wrote 3 days ago and waits for an answer."}


def test_somebody_congratulated_is_not_suggested_for_the_same_job_again(book, today, me, known):
    ada = known("Ada Moss", silent=50, times=1)
    people.affiliate(**me, person=ada, organisation="Vela", title="Buyer")
    people.move_to(**me, person=ada, organisation="Orla", title="Head of buying", on=today)
    log_encounter(**me, people=[ada], on=today, channel="message", direction="out")
    assert told(book, today + timedelta(days=8)) == {}


def test_promises_and_rhythms_that_fall_due_within_two_weeks_come_up(book, today, known, me):
    ada, bo, cy, di = (known(f"{name} Moss", silent=20, times=1) for name in ("Ada", "Bo", "Cy", "Di"))
    for ahead in (-1, 0, 14, 15):
        make_promise(**me, person=ada, what=f"list {ahead}", made_on=today, due=today + timedelta(days=ahead))
    for person, days in ((ada, 20), (bo, 34), (cy, 35), (di, 19)):
        rhythm.set_rhythm(**me, person=person, days=days, on=today)
    found = [((one.on - today).days, one.told, one.note) for one in coming_up(book, today)]
    assert found == [
        (0, "Be in touch with Ada Moss", "Every 20 days"),
        (0, "List 0", "Promised to Ada Moss"),
        (14, "Be in touch with Bo Moss", "Every 34 days"),
        (14, "List 14", "Promised to Ada Moss"),
    ]


def test_whose_rhythm_rests_does_not_come_up(book, today, known, me):
    ada, bo, cy = (known(f"{name} Moss", silent=20, times=1) for name in ("Ada", "Bo", "Cy"))
    rhythm.set_rhythms(**me, people=[ada, bo, cy], days=25, on=today)
    people.mark_person(**me, person=ada, kind=Mark.DO_NOT_CONTACT, on=today)
    rhythm.snooze(**me, person=bo, until=today + timedelta(days=6), on=today)
    rhythm.snooze(**me, person=cy, until=today + timedelta(days=5), on=today)
    assert [one.told for one in coming_up(book, today)] == ["Be in touch with Cy Moss"]


def test_promises_stand_by_the_score_of_their_person_and_all_but_three_late_ones_fold(page, today, known, me):
    for number, name in enumerate(("Ada", "Bo", "Cy", "Di", "Eli")):
        person = known(f"{name} Moss", silent=10, gap=400, times=3, channel="message", direction="both")
        due = today - timedelta(days=20 - number)
        make_promise(**me, person=person, what=f"List for {name}", made_on=today, due=due)
    owed = known("Zoe Moss", silent=9, gap=400, times=3, channel="message", direction="in")
    make_promise(**me, person=owed, what="List for Zoe", made_on=today, due=today - timedelta(days=1))
    make_promise(**me, person=owed, what="A list to come", made_on=today, due=today + timedelta(days=1))
    told = page().partition("Promises 7 All")[2]
    order = [
        "List for Zoe",
        "List for Ada",
        "List for Bo",
        "A list to come",
        "3 more are late",
        "List for Cy",
        "for Eli",
    ]
    places = [told.index(text) for text in order]
    assert places == sorted(places)


@pytest.mark.parametrize("asked", ["9" * 5000, "0", "x", "", "-1", "٣"])
def test_however_many_are_asked_for_the_page_comes(web_later, known, asked):
    known("Ada Moss", silent=90)
    for url in ("/", "/why"):
        assert web_later().get(url, {"show": asked}).status_code == 200


@pytest.mark.parametrize(
    ("point", "leads"),
    [
        (("social", "javascript://%0aalert(1)//linkedin.com/in/ada"), "/people/"),
        (("social", "https://linkedin.com/in/ada"), "https://linkedin.com/in/ada"),
        (("social", "linkedin.com/in/ada"), "https://linkedin.com/in/ada"),
        (("email", "Ada <Ada.Moss@Vela.example>"), "mailto:Ada.Moss@Vela.example"),
        (("email", "ada?bcc=all@vela.example"), "mailto:ada%3Fbcc%3Dall@vela.example"),
        (("email", "ask her"), "/people/"),
    ],
)
def test_a_link_leads_to_nothing_but_an_address(web_later, known, me, point, leads):
    ada = known("Ada Moss", silent=60)
    people.add_contact_point(**me, person=ada, kind=point[0], value=point[1])
    row = web_later().get("/").content.decode().partition('class="today-acts"')[2]
    link = row.partition("data-to=" if "data-to=" in row else "href=")[2]
    assert link.startswith(f'"{leads}')
    assert 'href="javascript' not in web_later().get(f"/people/{ada.pk}").content.decode()


def test_under_each_line_stands_how_one_was_in_touch_last(page, today, known, me):
    known("Ada Moss", silent=90)
    person = known("Bea Lund", silent=100)
    log_encounter(**me, people=[person], on=today - timedelta(days=95), channel="event", event="Grid Forum")
    told = page()
    assert "June 2024 today" in told
    assert "Call, 11 March" in told
    assert "Grid Forum, 6 March" in told


def test_birthdays_come_up_of_people_one_is_in_touch_with(book, today, known, me):
    stranger = people.add_person(**me, name="Stranger Dahl")
    people.change_person(**me, person=stranger, birthday="--06-12")
    assert [one.told for one in coming_up(book, today)] == ["Stranger Dahl’s birthday"]
    friend = known("Ada Moss", silent=90)
    people.change_person(**me, person=friend, birthday="--06-12")
    assert [one.told for one in coming_up(book, today)] == ["Ada Moss’s birthday"]


def test_who_is_next_in_line_is_named_and_counted(page, known):
    for number in range(9):
        known(f"Person {number}", silent=90 + number)
    assert re.search(r"Next in line: Person \d , Person \d and 2 more\. Show them", page())


def test_large_numbers_are_told_in_groups(page, book, known):
    from kith.people.models import Standing

    known("Ada Moss", silent=1200)
    Standing.objects.of(book).update(count=1639)
    assert "1,639 encounters up to 2023" in page()


def test_who_opens_the_list_without_the_most_reasons_is_said_to_be_an_easy_one(page, known):
    easy = "An easy one to begin with: it warms you up for the others."
    known("Ada Moss", silent=100)
    assert easy not in page()
    known("Bo Lind", silent=20, gap=14, times=8)
    told = page()
    assert told.index("Bo Lind") < told.index(easy) < told.index("Ada Moss")


def test_work_that_begins_these_days_is_a_reason_until_it_has_begun_for_a_week(book, today, me, known):
    ada, bo = known("Ada Moss", silent=50, times=1), known("Bo Lind", silent=50, times=1)
    starts = today + timedelta(days=5)
    people.affiliate(**me, person=ada, organisation="Vela", title="Incoming Analyst", started=starts.isoformat())
    people.affiliate(**me, person=bo, organisation="Orla", started=(today + timedelta(days=30)).isoformat())
    assert told(book, today) == {"Ada Moss": "Starts as Analyst at Vela, 14 June."}
    assert told(book, starts + timedelta(days=7)) == {"Ada Moss": "Started as Analyst at Vela, 14 June."}
    assert told(book, starts + timedelta(days=8)) == {}


def test_a_move_to_come_is_told_when_it_is_near_and_not_before(book, today, me, known):
    ada = known("Ada Moss", silent=50, times=1)
    people.affiliate(**me, person=ada, organisation="Vela", title="Buyer")
    move = {"organisation": "Orla", "title": "Head of buying", "started": "2026-07-01"}
    people.move_to(**me, person=ada, on=today, **move)
    assert told(book, today) == {}
    assert told(book, date(2026, 6, 28)) == {"Ada Moss": "Starts as Head of buying at Orla, 1 July."}
    assert ada.affiliations.get(past=True).ended == "2026-07"
