"""What is still to come is planned: it counts once it has been."""

from datetime import timedelta

import pytest

from kith.capture.actions import correct, has_been, keep
from kith.capture.models import Capture
from kith.capture.queries import reading_of, result_of, to_come, waiting
from kith.encounters.models import Encounter
from kith.favours.models import Promise
from kith.journal.undoing import undo
from kith.kernel.errors import Refusal
from kith.people import actions as people
from kith.people.models import Person, Standing
from kith.today.queries import coming_up, suggestions

pytestmark = pytest.mark.django_db
SENTENCE = "Coffee with Daniel Osei tomorrow at 14:00"


@pytest.fixture
def me(book, maya):
    return {"book": book, "by": maya}


@pytest.fixture
def plan(me, today):
    return keep(**me, text=SENTENCE, today=today)


def test_it_is_no_encounter_and_no_promise_but_comes_up(book, plan, today):
    assert Encounter.objects.of(book).count() == 0
    assert Promise.objects.of(book).count() == 0
    assert Standing.objects.of(book).count() == 0
    assert suggestions(book, today)[0] == []
    person = Person.objects.of(book).get()
    assert [(one.on, one.told, one.person) for one in coming_up(book, today)] == [
        (today + timedelta(days=1), "14:00 Coffee with Daniel Osei", person.pk)
    ]
    assert list(waiting(book)) == []
    assert "asking" not in result_of(plan)


def test_the_machine_interface_tells_it_as_a_follow_up(plan, today):
    told = result_of(plan)
    assert told["when"] == today.isoformat()
    assert told["follow_up"] == {"on": (today + timedelta(days=1)).isoformat(), "what": "Coffee with Daniel Osei"}
    assert not {"ahead", "comes_on", "direction"} & told.keys()


@pytest.mark.parametrize(("later", "on"), [(1, 1), (3, 1), (0, 0)])
def test_once_it_has_been_it_is_an_encounter_on_its_day(book, me, plan, later, on):
    today = plan.on
    has_been(**me, capture=plan, today=today + timedelta(days=later))
    met = Encounter.objects.of(book).get()
    assert (met.on, met.channel, met.note) == (today + timedelta(days=on), "meeting", SENTENCE)
    assert Person.objects.of(book).count() == 1
    assert list(to_come(book)) == []
    with pytest.raises(Refusal, match="noted already"):
        has_been(**me, capture=plan, today=today)


def test_that_it_has_been_can_be_taken_back(book, maya, me, plan, today):
    from kith.journal.models import Batch

    has_been(**me, capture=plan, today=today + timedelta(days=1))
    undo(Batch.objects.of(book).latest("pk"), by=maya)
    assert Encounter.objects.of(book).count() == 0
    assert [one.pk for one in to_come(book)] == [plan.pk]


@pytest.mark.parametrize(
    "text",
    [
        "Met Daniel Osei, coffee again tomorrow",
        "Spoke to Daniel Osei, he wants to meet tomorrow at 14:00",
        "Daniel Osei, Halden Grid, coffee tomorrow",
        "Coffee with Daniel Osei, send him the paper by Friday",
        "Coffee with Daniel Osei yesterday",
        "Coffee with Daniel Osei today",
    ],
)
def test_who_was_met_was_met(book, me, today, text):
    keep(**me, text=text, today=today)
    assert Encounter.objects.of(book).count() == 1


def test_an_unclear_name_is_asked_first(book, me, today):
    for name in ("Tom Okafor", "Tom Reilly"):
        people.add_person(**me, name=name)
    capture = keep(**me, text="Lunch with Tom tomorrow", today=today)
    assert capture.asks
    assert list(to_come(book)) == []
    from kith.capture.actions import answer

    answer(**me, capture=capture, answers={"Tom": str(Person.objects.of(book).get(name="Tom Reilly").pk)})
    assert [one.told for one in coming_up(book, today)] == ["Lunch with Tom"]


def test_another_day_is_said_by_correcting_it(book, me, plan, today):
    reading = reading_of(book, SENTENCE, today)
    reading["follow_up"]["on"] = (today + timedelta(days=4)).isoformat()
    correct(**me, capture=plan, text=SENTENCE, reading=reading)
    assert [one.on for one in coming_up(book, today)] == [today + timedelta(days=4)]
    assert Person.objects.of(book).count() == 1


def test_what_has_been_can_be_corrected_afterwards(book, me, plan, today):
    later = today + timedelta(days=2)
    has_been(**me, capture=plan, today=later)
    plan.refresh_from_db()
    correct(**me, capture=plan, text=SENTENCE, reading=plan.reading | {"place": "Delft"}, latest=later)
    assert Encounter.objects.of(book).get().place == "Delft"


def test_it_leaves_with_the_only_person_of_it(book, me, plan):
    people.delete_person(**me, person=Person.objects.of(book).get())
    assert Capture.objects.of(book).count() == 0


def test_who_is_erased_is_not_named_in_a_plan_with_others(book, me, today):
    tom = people.add_person(**me, name="Tom Reilly")
    people.add_person(**me, name="Bea Lund")
    keep(**me, text="Call with Tom and Bea Lund on 20 June", today=today)
    assert [one.told for one in coming_up(book, today)] == ["Call with Tom and Bea Lund"]
    people.erase_person(**me, person=tom)
    capture = Capture.objects.of(book).get()
    assert "Tom" not in f"{capture.text}{capture.reading}{capture.answers}"
    assert "Bea" in capture.text


def test_today_tells_it_ahead_and_asks_from_its_day_on(web_later, book, plan):
    page = web_later().get("/").content.decode()
    assert "14:00 Coffee with Daniel Osei" in page
    assert "Has it been?" not in page
    assert "Planned for today. Has it been?" in web_later(later=1).get("/").content.decode()
    answer = web_later(later=1).post(f"/captures/{plan.pk}/done", follow=True).content.decode()
    assert "Kept: meeting with Daniel Osei, today" in answer
    assert "Has it been?" not in answer


def test_the_box_says_what_keeping_will_do(web_later):
    page = web_later().post("/captures/reading", {"text": SENTENCE}).content.decode()
    assert "Adds Daniel Osei. Coming up on Wednesday, 10 June; it counts once it has been." in page
    kept = web_later().post("/captures/", {"text": SENTENCE, "seen": "1"}, follow=True).content.decode()
    assert "Planned: 14:00 Coffee with Daniel Osei, tomorrow" in kept


def test_it_is_in_the_calendar(book, plan):
    from kith.exports.calendar import lines

    assert "SUMMARY:14:00 Coffee with Daniel Osei" in "".join(lines(book))
