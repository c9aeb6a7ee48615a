"""The sentence in the browser, as one without JavaScript meets it: reviewed, kept, asked, answered, corrected."""

import re
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils import timezone

from kith.capture.actions import keep
from kith.capture.models import Capture
from kith.encounters.models import Encounter
from kith.favours.models import Promise
from kith.journal.models import Batch
from kith.people.actions import add_person, affiliate
from kith.people.models import Person

LUNCH = "Lunch with Ngozi Baptiste from Harbour Lights, she is into chess, send her the report by Friday"


@pytest.fixture
def two_toms(book, maya):
    return [add_person(book=book, by=maya, name=name) for name in ("Tom Reilly", "Tom Okafor")]


class Form(HTMLParser):
    """What a browser would send of the form that posts to `action`: every field with its value."""

    def __init__(self, response, action):
        super().__init__()
        self.action, self.inside, self.area = action, False, ""
        self.fields: dict[str, list[str]] = {}
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("action") == self.action
        name = given.get("name")
        if not self.inside or not name:
            return
        if tag == "textarea":
            self.area = name
            self.fields[name] = [""]
        elif tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
            self.fields.setdefault(name, []).append(given.get("value") or "on" * (given.get("type") == "checkbox"))

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "textarea":
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.fields[self.area][0] += data


def fields(response, action="/captures/", **changes):
    found = Form(response, action).fields
    return {**found, **{name.replace("__", "-"): value for name, value in changes.items()}}


def text(response):
    bare = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
    return re.sub(r" ([,.?])", r"\1", bare)


def names(book):
    return sorted(Person.objects.of(book).values_list("name", flat=True))


def kept(web, sentence, **changes):
    """A sentence taken through its review, with corrections, to the page that follows."""
    review = web.post("/captures/", {"text": sentence})
    answer = web.post("/captures/", fields(review, **changes))
    assert answer.status_code == 302, text(answer)
    return web.get(answer["Location"])


def test_the_box_is_on_every_page(web):
    for path in ("/", "/people/", "/history/", "/note", "/imports/"):
        page = web.get(path).content.decode()
        assert 'action="/captures/"' in page, path
        assert page.count('data-key-focus="c"') == 1 or path == "/note", path


def test_a_sentence_is_reviewed_before_it_is_kept(web, book):
    page = web.post("/captures/", {"text": LUNCH})
    assert page.status_code == 200
    assert "Is this right?" in text(page)
    for part in ("Ngozi Baptiste", "Harbour Lights", "chess", "Adds Ngozi Baptiste", "Nothing is sent."):
        assert part in text(page)
    assert names(book) == []


def test_kept_it_is_said_with_its_undo(web, book):
    page = kept(web, LUNCH)
    assert "Kept: meeting with Ngozi Baptiste" in text(page)
    assert names(book) == ["Ngozi Baptiste"]
    assert Promise.objects.of(book).count() == 1
    undo = re.search(r'action="(/history/\d+/undo)"', page.content.decode())
    web.post(undo[1])
    assert names(book) == []
    assert not Capture.objects.of(book).exists()


def test_one_goes_back_to_the_page_one_came_from(web):
    review = web.post("/captures/", {"text": LUNCH, "back": "/people/?sort=added"})
    assert web.post("/captures/", fields(review))["Location"] == "/people/?sort=added"
    elsewhere = web.post("/captures/", {"text": LUNCH, "back": "//elsewhere.example/"})
    assert web.post("/captures/", fields(elsewhere))["Location"] == "/"


def test_each_chip_corrects_its_part(web, book):
    kept(
        web,
        LUNCH,
        **{
            "person-0-name": "Ngozi Batiste",
            "person-0-organisation": "Harbour Lamps",
            "channel": "call",
            "interests": "go, sailing",
            "later__what": "the yearly report",
        },
    )
    person = Person.objects.of(book).get()
    assert person.name == "Ngozi Batiste"
    assert person.affiliations.get().organisation.name == "Harbour Lamps"
    assert sorted(one.name for one in person.interests.all()) == ["go", "sailing"]
    encounter = Encounter.objects.of(book).get()
    assert encounter.channel == "call"
    assert encounter.note == LUNCH
    assert Promise.objects.of(book).get().what == "the yearly report"


def test_a_promise_may_lose_its_day_or_go(web, book):
    kept(web, LUNCH, **{"later-on": ""})
    assert Promise.objects.of(book).get().due is None
    kept(web, "Call with Folke Brand, send him the plan by Friday", **{"later-what": ""})
    assert Promise.objects.of(book).count() == 1


def test_a_day_to_come_is_refused_where_it_can_be_mended(web, book):
    review = web.post("/captures/", {"text": LUNCH})
    answer = web.post("/captures/", fields(review, when="2999-01-01", channel="call"))
    assert answer.status_code == 422
    assert "is still to come" in text(answer)
    again = fields(answer)
    assert again["when"] == ["2999-01-01"]
    assert again["channel"] == ["call"]
    assert names(book) == []


@pytest.mark.parametrize(
    "changes", [{"when": ""}, {"when": "soon"}, {"channel": "smoke"}, {"later-on": "soon"}, {"person-7-name": "Nobody"}]
)
def test_nonsense_in_a_field_breaks_nothing(web, changes):
    review = web.post("/captures/", {"text": LUNCH})
    was = {f"was-{name}": "before" for name in changes}
    page = web.post("/captures/reading", {**fields(review), **was, **changes})
    assert page.status_code == 200
    assert "Ngozi Baptiste" in text(page)


def test_reading_answers_while_one_types_and_keeps_nothing(web, book):
    page = web.post("/captures/reading", {"text": LUNCH})
    assert "Harbour Lights" in text(page)
    assert "<html" not in page.content.decode()
    assert "One sentence is enough" in text(web.post("/captures/reading", {"text": "  "}))
    assert not Capture.objects.of(book).exists()


def test_a_correction_outlives_the_next_reading(web):
    first = web.post("/captures/reading", {"text": LUNCH})
    sent = Form(Wrapped(first), "/captures/").fields | {"person-0-organisation": "Harbour Lamps"}
    longer = web.post("/captures/reading", {**sent, "text": f"{LUNCH}. Met at the Lantern Fair."})
    assert "Harbour Lamps" in text(longer)
    assert "Lantern Fair" in text(longer)


class Wrapped:
    """A piece of a form, in its form."""

    def __init__(self, response):
        self.content = b'<form action="/captures/">' + response.content + b"</form>"


def test_nothing_written_is_nothing_kept(web, book):
    answer = web.post("/captures/", {"text": "   "})
    assert answer.status_code == 422
    assert "There is nothing to keep yet." in text(answer)


def test_too_long_is_refused(web):
    assert web.post("/captures/", {"text": "word " * 5000}).status_code == 422


def test_somebody_known_is_recognised(web, book, maya):
    person = add_person(book=book, by=maya, name="Ngozi Baptiste")
    page = web.post("/captures/", {"text": LUNCH})
    assert "new" not in re.findall(r'<b class="new">([^<]*)', page.content.decode())
    kept(web, LUNCH)
    assert Person.objects.of(book).get() == person


def test_an_unclear_name_is_asked_in_its_chip(web, book, two_toms):
    review = web.post("/captures/", {"text": "Coffee with Tom about the roof"})
    assert "Tom Okafor or Tom Reilly?" in text(review)
    web.post("/captures/", fields(review, **{"who-Tom": str(two_toms[0].pk)}))
    encounter = Encounter.objects.of(book).get()
    assert encounter.participants.get().person == two_toms[0]


def test_an_answer_may_be_taken_back_before_keeping(web, book, two_toms):
    asked = {"text": "Coffee with Tom about the roof", "who-Tom": str(two_toms[0].pk)}
    page = Wrapped(web.post("/captures/reading", asked))
    assert Form(page, "/captures/").fields["who-Tom"] == [str(two_toms[0].pk)]
    assert page.content.decode().count('name="who-Tom"') == 3
    changed = web.post("/captures/reading", {**asked, "who-Tom": "new"})
    assert '<b class="new">' in changed.content.decode()


def test_unanswered_it_waits_on_today(web, book, two_toms):
    page = kept(web, "Coffee with Tom about the roof")
    assert "One question is left" in text(page)
    assert "Which Tom?" in text(page)
    assert not Encounter.objects.of(book).exists()
    capture = Capture.objects.of(book).get()
    answer = web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(two_toms[1].pk)})
    page = web.get(answer["Location"])
    assert "Kept: meeting with" in text(page)
    assert "Which Tom?" not in text(page)
    assert Encounter.objects.of(book).get().participants.get().person == two_toms[1]
    again = web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(two_toms[0].pk)})
    assert again.status_code == 422


def test_candidates_tell_their_work(web, book, maya, two_toms):
    affiliate(book=book, by=maya, person=two_toms[0], organisation="Vela", title="Rigger")
    kept(web, "Coffee with Tom about the roof")
    assert re.search(r"Tom Reilly\s*<small>Vela", web.get("/").content.decode())


def test_a_sentence_about_nobody_asks_about_whom(web, book):
    kept(web, "long talk, very kind, all about the harbour")
    assert "About whom?" in text(web.get("/"))
    capture = Capture.objects.of(book).get()
    assert web.post(f"/captures/{capture.pk}/answers", {"about": "  "}).status_code == 422
    web.post(f"/captures/{capture.pk}/answers", {"about": "Marit Sollie"})
    assert names(book) == ["Marit Sollie"]
    assert Encounter.objects.of(book).get().note == "long talk, very kind, all about the harbour"
    assert web.post(f"/captures/{capture.pk}/answers", {"about": "Somebody Else"}).status_code == 422


def test_the_one_who_was_chosen_is_told(web, two_toms):
    kept(web, "Coffee with Tom about the roof")
    capture = Capture.objects.of_all_books().get()
    page = web.get(web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(two_toms[1].pk)})["Location"])
    assert "Kept: meeting with Tom Okafor" in text(page)


def test_one_who_is_not_offered_is_named_on_today(web, book, two_toms):
    kept(web, "Coffee with Tom about the roof")
    capture = Capture.objects.of(book).get()
    assert "Or somebody else, by name" in text(web.get("/"))
    page = web.get(web.post(f"/captures/{capture.pk}/answers", {"name-Tom": "Tom Quist"})["Location"])
    assert "Kept: meeting with Tom Quist" in text(page)
    assert "Tom Quist" in names(book)


def test_what_was_promised_is_told(web):
    assert "with one promise" in text(kept(web, LUNCH))


@pytest.mark.parametrize("forged", ["abc", "9" * 30])
def test_a_forged_answer_breaks_nothing(web, book, two_toms, forged):
    sent = {"text": "Coffee with Tom", "seen": "1", "who-Tom": forged}
    assert web.post("/captures/reading", sent).status_code == 200
    assert web.post("/captures/", sent).status_code == 422
    kept(web, "Coffee with Tom about the roof")
    capture = Capture.objects.of(book).get()
    assert web.post(f"/captures/{capture.pk}/answers", {"who-Tom": forged}).status_code == 422
    assert web.get("/").status_code == 200


def test_the_script_of_the_box_is_told_where_to_go_on(web):
    sent = {"text": LUNCH, "seen": "1", "back": "/people/"}
    assert web.post("/captures/", sent, headers={"Accept": "application/json"}).json() == {"to": "/people/"}
    away = Client().post("/captures/", sent, headers={"Accept": "application/json"})
    assert away["Location"].startswith("/sign-in")


def test_whoever_comes_to_the_address_itself_finds_the_box(web):
    assert web.get("/captures/")["Location"] == "/note"


def test_what_waits_may_be_let_go(web, book):
    kept(web, "long talk, very kind, all about the harbour")
    capture = Capture.objects.of(book).get()
    page = web.get(web.post(f"/captures/{capture.pk}/drop")["Location"])
    assert "Let go." in text(page)
    assert not Capture.objects.of(book).exists()
    web.post(re.search(r'action="(/history/\d+/undo)"', page.content.decode())[1])
    assert Capture.objects.of(book).exists()


def test_an_old_page_lets_nothing_go_that_was_kept_meanwhile(web, book, two_toms):
    kept(web, "Coffee with Tom about the roof")
    capture = Capture.objects.of(book).get()
    web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(two_toms[0].pk)})
    page = web.get(web.post(f"/captures/{capture.pk}/drop")["Location"])
    assert "This was kept already." in page.content.decode()
    assert Capture.objects.of(book).get().encounter is not None


def test_two_clicks_let_go_once(web, book):
    kept(web, "long talk, very kind, all about the harbour")
    capture = Capture.objects.of(book).get()
    web.post(f"/captures/{capture.pk}/drop")
    again = web.post(f"/captures/{capture.pk}/drop", {"back": "/history/"})
    assert again["Location"] == "/history/"
    assert "This was let go already." in web.get("/history/").content.decode()


def test_correct_reopens_the_chips_and_replaces_the_batch(web, book):
    kept(web, LUNCH)
    capture = Capture.objects.of(book).get()
    page = web.get(f"/captures/{capture.pk}")
    assert LUNCH in text(page)
    assert "Written today." in text(page)
    posted = fields(page, f"/captures/{capture.pk}", **{"person-0-name": "Ngozi Batiste"})
    web.post(f"/captures/{capture.pk}", posted)
    assert names(book) == ["Ngozi Batiste"]
    assert Encounter.objects.of(book).count() == 1
    assert Capture.objects.of(book).count() == 1
    assert not Capture.objects.of(book).filter(pk=capture.pk).exists()


def test_a_correction_outlives_the_next_one(web, book):
    """What was set right before is told from what the words say, and stays when they change."""
    kept(web, LUNCH, **{"person-0-name": "Ngozi Batiste"})
    capture = Capture.objects.of(book).get()
    page = web.get(f"/captures/{capture.pk}")
    longer = fields(page, f"/captures/{capture.pk}", text=f"{LUNCH}. Met at the Lantern Fair.")
    assert "Ngozi Batiste" in text(web.post("/captures/reading", longer))
    web.post(f"/captures/{capture.pk}", longer)
    assert names(book) == ["Ngozi Batiste"]


def test_the_sentence_itself_may_be_corrected(web, book):
    kept(web, LUNCH)
    capture = Capture.objects.of(book).get()
    page = web.get(f"/captures/{capture.pk}")
    web.post(f"/captures/{capture.pk}", fields(page, f"/captures/{capture.pk}", text="Call with Ngozi Baptiste"))
    assert Encounter.objects.of(book).get().note == "Call with Ngozi Baptiste"
    assert Encounter.objects.of(book).get().channel == "call"
    assert not Promise.objects.of(book).exists()


def test_what_was_answered_can_be_corrected(web, book, two_toms):
    kept(web, "Coffee with Tom about the roof")
    capture = Capture.objects.of(book).get()
    web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(two_toms[0].pk)})
    page = web.get(f"/captures/{capture.pk}")
    posted = fields(page, f"/captures/{capture.pk}", **{"who-Tom": str(two_toms[1].pk)})
    assert web.post(f"/captures/{capture.pk}", posted).status_code == 302
    assert Encounter.objects.of(book).get().participants.get().person == two_toms[1]
    assert Capture.objects.of(book).count() == 1


def test_correcting_is_refused_when_something_stands_on_it_and_says_what(web, book, maya, today):
    kept(web, LUNCH)
    first = Capture.objects.of(book).get()
    keep(book=book, by=maya, text="Call with Ngozi Baptiste about the pier", today=today)
    page = web.get(f"/captures/{first.pk}")
    answer = web.post(f"/captures/{first.pk}", fields(page, f"/captures/{first.pk}", **{"person-0-title": "Keeper"}))
    assert answer.status_code == 422
    assert "about the pier" in text(answer)
    assert Encounter.objects.of(book).count() == 2


LINES = "Lunch with Ngozi Baptiste\n\nCall with Folke Brand\nlong talk, very kind"


def test_a_correction_leads_to_a_page_that_is_there(web, book):
    """From the page of somebody whom the correction takes away, to the one who was there instead."""
    kept(web, LUNCH)
    capture, gone = Capture.objects.of(book).get(), Person.objects.of(book).get()
    page = web.get(f"/captures/{capture.pk}", headers={"Referer": f"http://testserver/people/{gone.pk}"})
    url = f"/captures/{capture.pk}"
    answer = web.post(url, fields(page, url, **{"person-0-name": "Folke Brand"}, back=f"/people/{gone.pk}"))
    assert answer["Location"] == f"/people/{Person.objects.of(book).get().pk}"
    assert "Kept: meeting with Folke Brand" in text(web.get(answer["Location"]))


def test_a_correction_that_leaves_nobody_leads_to_today(web, book):
    kept(web, LUNCH)
    capture, gone = Capture.objects.of(book).get(), Person.objects.of(book).get()
    sent = {"text": "long talk, very kind", "seen": "1", "back": f"/people/{gone.pk}?page=2"}
    assert web.post(f"/captures/{capture.pk}", sent)["Location"] == "/"


def problem(response):
    """What is said to be wrong, and the field that it stands beside, if any."""
    page = response.content.decode()
    at = re.search(
        r'name="([^"]+)" value="[^"]*" autocomplete="off" aria-invalid="true" aria-describedby="([^"]+)"', page
    )
    said = re.findall(r'<p class="problem"(?: id="([^"]+)")? role="alert">([^<]+)', page)
    assert len(said) == 1, said
    assert (at[2] if at else "") == said[0][0]
    return said[0][1], at[1] if at else ""


def test_a_refused_correction_is_shown_again_with_the_fault_beside_its_field(web, book):
    kept(web, LUNCH)
    url = f"/captures/{Capture.objects.of(book).get().pk}"
    changes = {"when": "2999-01-01", "person-0-name": "Ngozi Batiste", "text": f"{LUNCH}!"}
    answer = web.post(url, fields(web.get(url), url, **changes))
    assert answer.status_code == 422
    assert problem(answer) == ("2999-01-01 is still to come. Say it as a follow-up.", "when")
    again = fields(answer, url)
    assert {name: again[name] for name in changes} == {name: [value] for name, value in changes.items()}
    assert web.post(url, {**again, "when": "2026-01-05"}).status_code == 302
    assert names(book) == ["Ngozi Batiste"]


def test_what_cannot_be_kept_stays_in_the_box(web, book):
    kept(web, LUNCH)
    for url in ("/captures/", f"/captures/{Capture.objects.of(book).get().pk}"):
        answer = web.post(url, {"text": "word " * 5000})
        assert (answer.status_code, problem(answer)[1]) == (422, "")
        assert "word word" in fields(answer, url)["text"][0]
    many = "\n".join(f"Met Ada{number}" for number in range(201))
    assert fields(web.post("/captures/", {"text": many}))["text"] == [many]


def test_lines_that_are_refused_are_looked_over_again_as_they_were_corrected(web, book):
    posted = fields(web.post("/captures/", {"text": LINES}), "/captures/lines")
    posted |= {"0:person-0-name": "Ngozi Batiste", "1:when": "2999-01-01"}
    del posted["keep-2"]
    answer = web.post("/captures/lines", posted)
    assert (answer.status_code, problem(answer)[1]) == (422, "1:when")
    again = fields(answer, "/captures/lines")
    assert (again["0:person-0-name"], again["1:when"], "keep-2" in again) == (["Ngozi Batiste"], ["2999-01-01"], False)
    assert web.post("/captures/lines", {**again, "1:when": "2026-01-05"}).status_code == 302
    assert names(book) == ["Folke Brand", "Ngozi Batiste"]
    nothing = {name: value for name, value in again.items() if not name.startswith("keep-")}
    assert problem(web.post("/captures/lines", nothing))[0].startswith("No line is chosen.")


REACHED = "Met Ngozi Baptiste, ngozi@harbour.example, ngozi@lights.example, +44 20 7946 0123"


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"person-0-emails-0": "ngozi@quay.example"}, {"ngozi@quay.example", "ngozi@lights.example"}),
        ({"person-0-emails-0": ""}, {"ngozi@lights.example"}),
        ({"person-0-emails-0": "", "person-0-emails-1": ""}, set()),
    ],
)
def test_how_somebody_is_reached_is_corrected_at_its_chip(web, book, changes, left):
    review = web.post("/captures/", {"text": REACHED})
    shown = web.post("/captures/reading", fields(review, **changes))
    sent = Form(Wrapped(shown), "/captures/").fields
    web.post("/captures/", {**sent, "text": REACHED, "seen": "1"})
    emails = Person.objects.of(book).get().contact_points.filter(kind="email")
    assert set(emails.values_list("value", flat=True)) == left
    assert Person.objects.of(book).get().contact_points.filter(kind="phone").exists()


def test_an_address_that_reaches_nobody_is_said_at_its_chip(web, book):
    review = web.post("/captures/", {"text": REACHED})
    answer = web.post("/captures/", fields(review, **{"person-0-emails-1": "ngozi at lights"}))
    assert (answer.status_code, problem(answer)[1]) == (422, "person-0-emails-1")
    assert not names(book)


def test_several_lines_are_looked_over_and_kept_in_one_batch(web, book):
    page = web.post("/captures/", {"text": LINES})
    assert "3 notes" in text(page)
    posted = fields(page, "/captures/lines", **{"1:person-0-name": "Folke Brandt"})
    del posted["keep-2"]
    done = web.get(web.post("/captures/lines", posted)["Location"])
    assert "Kept 2 notes." in text(done)
    assert names(book) == ["Folke Brandt", "Ngozi Baptiste"]
    assert Batch.objects.of(book).count() == 1
    web.post(re.search(r'action="(/history/\d+/undo)"', done.content.decode())[1])
    assert names(book) == []


def test_an_answer_on_the_page_of_several_counts(web, book, two_toms):
    page = web.post("/captures/", {"text": "Coffee with Tom\nLunch with Ngozi Baptiste"})
    web.post("/captures/lines", fields(page, "/captures/lines", **{"0:who-Tom": str(two_toms[1].pk)}))
    assert Encounter.objects.of(book).filter(participants__person=two_toms[1]).count() == 1


def test_the_twelfth_line_is_not_taken_for_the_second(web, book):
    given = ("Ada Berg", "Bo Lund", "Cy Dahl", "Di Holm", "Ed Vik", "Flo Ness", "Gus Moe", "Hal Rud", "Ina Bye",
             "Jo Sand", "Kai Lie", "Liv Aas")  # fmt: skip
    page = web.post("/captures/", {"text": "\n".join(f"Call with {name}" for name in given)})
    web.post("/captures/lines", fields(page, "/captures/lines", **{"11:person-0-name": "Liv Aasen"}))
    assert "Bo Lund" in names(book)
    assert "Liv Aasen" in names(book)


def test_many_lines_are_kept_and_too_many_are_said(web, book):
    lines = [f"Lunch with {first}{last} Berg from Acme at the fair, likes chess, send the plan by Friday"
             for first in ("Ada", "Bo", "Cy", "Di", "Ed", "Flo") for last in "bcdefghijk"]  # fmt: skip
    page = web.post("/captures/", {"text": "\n".join(lines)})
    assert web.post("/captures/lines", fields(page, "/captures/lines")).status_code == 302
    assert Capture.objects.of(book).count() == 60
    answer = web.post("/captures/", {"text": "\n".join("Met Ada" for _ in range(201))})
    assert (answer.status_code, "201 lines" in text(answer)) == (422, True)


def test_no_line_chosen_is_said(web, book):
    page = web.post("/captures/", {"text": LINES})
    posted = {name: value for name, value in fields(page, "/captures/lines").items() if not name.startswith("keep-")}
    assert web.post("/captures/lines", posted).status_code == 422


def test_correcting_one_of_several_lines_keeps_the_others(web, book):
    page = web.post("/captures/", {"text": "Lunch with Ngozi Baptiste\nCall with Folke Brand"})
    web.post("/captures/lines", fields(page, "/captures/lines"))
    second = Capture.objects.of(book).get(text="Call with Folke Brand")
    page = web.get(f"/captures/{second.pk}")
    web.post(f"/captures/{second.pk}", fields(page, f"/captures/{second.pk}", **{"person-0-name": "Folke Brandt"}))
    assert names(book) == ["Folke Brandt", "Ngozi Baptiste"]
    assert Capture.objects.of(book).count() == 2


def test_what_waited_for_the_server_keeps_the_day_it_was_written(web, book, maya):
    maya.time_zone = "UTC"
    maya.save()
    on = timezone.now().date() - timezone.timedelta(days=3)
    web.post("/captures/", {"text": "Lunch with Ngozi Baptiste today", "seen": "1", "on": on.isoformat()})
    assert Encounter.objects.of(book).get().on == on
    web.post("/captures/", {"text": LINES, "seen": "1", "waited": "1", "on": "2999-01-01"})
    assert Capture.objects.of(book).count() == 4
    assert not Capture.objects.of(book).filter(on__gt=timezone.now().date()).exists()


def test_the_note_page_takes_a_text_with_it(web):
    assert fields(web.get("/note", {"text": "Met Ada"}))["text"] == ["Met Ada"]


def test_text_is_shown_as_text(web, book):
    page = web.post("/captures/", {"text": 'Met <script>alert("x")</script> Ada Berg'})
    assert "<script>alert" not in page.content.decode()


@pytest.mark.parametrize("path", ["", "/answers", "/drop"])
def test_what_is_not_yours_is_not_there(web, book, omar, today, path):
    theirs = keep(book=omar.book, by=omar, text="long talk, very kind", today=today)
    assert web.post(f"/captures/{theirs.pk}{path}", {"about": "Ada Berg", "text": "mine"}).status_code == 404
    assert web.get(f"/captures/{theirs.pk}").status_code == 404
    assert "very kind" not in text(web.get("/"))
    assert names(omar.book) == []


def test_a_person_of_another_book_is_no_answer(web, book, omar, two_toms):
    kept(web, "Coffee with Tom about the roof")
    stranger = add_person(book=omar.book, by=omar, name="Tom Strange")
    capture = Capture.objects.of(book).get()
    answer = web.post(f"/captures/{capture.pk}/answers", {"who-Tom": str(stranger.pk)})
    assert answer.status_code == 422
    assert not Encounter.objects.of_all_books().exists()


def test_forms_need_their_token(maya, book):
    guarded = Client(enforce_csrf_checks=True)
    guarded.force_login(maya)
    for path in ("/captures/", "/captures/reading", "/captures/lines"):
        assert guarded.post(path, {"text": LUNCH}).status_code == 403
