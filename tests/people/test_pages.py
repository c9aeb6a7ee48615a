"""The pages of people, as a browser without JavaScript meets them."""

import html
import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kith.journal.models import Batch
from kith.journal.recording import batch
from kith.journal.undoing import undo
from kith.people import actions
from kith.people.models import Affiliation, ContactPoint, Mark, Person, Photo, Raw
from kith.people.queries import circles, me


@pytest.fixture
def ines(book, maya, add):
    person = add(
        "Ines Prado", at="Vela", title="Buyer", note="Calls before nine", met="At the regatta", met_on="2024-05"
    )
    actions.add_contact_point(book=book, by=maya, person=person, kind=ContactPoint.EMAIL, value="ines@prado.example")
    actions.add_contact_point(
        book=book, by=maya, person=person, kind=ContactPoint.URL, value="javascript:alert(1)//x.example"
    )
    actions.add_interest(book=book, by=maya, person=person, name="Knots")
    actions.add_to_circle(book=book, by=maya, person=person, circle="Rowing")
    return person


def text(response):
    """What one reads on the page."""
    bare = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", response.content.decode()))
    return re.sub(r" ([,.])", r"\1", bare)


def test_an_empty_book_leads_on(web):
    assert "A new book, still blank." in text(web.get("/people/"))


def test_the_list_shows_people_and_where_they_work(web, ines):
    page = text(web.get("/people/"))
    assert "Ines Prado" in page
    assert "Buyer, Vela" in page
    assert "1 in your book" in page


def test_a_search_forgives_a_typo_and_says_so(web, ines):
    page = text(web.get("/people/", {"q": "prdao"}))
    assert "Nobody matches prdao." in page
    assert "Ines Prado" in page


def test_the_page_of_a_person(web, ines):
    page = web.get(f"/people/{ines.pk}")
    words = text(page)
    for part in ("Ines Prado", "Buyer, Vela", "You met in May 2024: At the regatta", "Calls before nine", "Knots"):
        assert part in words
    assert b'href="mailto:ines@prado.example"' in page.content
    assert b'href="javascript' not in page.content


def test_what_one_has_in_common_is_told(web, book, maya, ines, add):
    me = add("Maya Holm", at="Vela")
    actions.set_me(book=book, by=maya, person=me)
    actions.affiliate(book=book, by=maya, person=ines, organisation="Orla", past=True)
    words = text(web.get(f"/people/{ines.pk}"))
    assert "You are both at Vela." in words
    assert "In common Knots. Rowing" in words


def test_adding_somebody_with_what_is_known_is_one_batch(web, book):
    sent = {
        "name": "Abel Roy",
        "title": "Clerk",
        "organisation": "Orla",
        "email": "abel@roy.example",
        "circle": "Chess",
    }
    response = web.post("/people/new", sent)
    person = Person.objects.of(book).get()
    assert response["Location"] == f"/people/{person.pk}"
    assert Batch.objects.of(book).get().said == "Added Abel Roy"
    assert person.source.kind == "typed"
    assert {person.affiliations.get().title, person.places.get().circle.name} == {"Clerk", "Chess"}


def test_a_form_in_disorder_is_shown_again_with_what_is_wrong(web, book):
    response = web.post("/people/new", {"name": "Abel", "email": "abel at roy"})
    assert response.status_code == 422
    assert "Abel" in response.content.decode()
    assert not Person.objects.of(book).exists()


@pytest.mark.parametrize(
    ("where", "sent", "reads"),
    [
        ("facts", {"name": "Ines Lima", "birthday": "--12-01"}, ("name", "Ines Lima")),
        ("facts", {"name": "Ines Prado", "birthday": "1 May 1980"}, ("birthday", "1980-05-01")),
        ("facts", {"name": "Ines Prado", "birthday": "1 December"}, ("birthday", "--12-01")),
        ("note", {"note": "Sails"}, ("note", "Sails")),
        ("meeting", {"met": "On a train", "met_on": "2023"}, ("met_on", "2023")),
    ],
)
def test_facts_are_edited_on_a_page_of_their_own(web, ines, where, sent, reads):
    url = f"/people/{ines.pk}/{where}"
    assert web.get(url).status_code == 200
    assert web.post(url, sent)["Location"] == f"/people/{ines.pk}"
    ines.refresh_from_db()
    assert getattr(ines, reads[0]) == reads[1]


def test_days_stand_in_forms_as_people_write_them(web, ines):
    web.post(f"/people/{ines.pk}/facts", {"name": "Ines Prado", "birthday": "--12-01"})
    page = web.get(f"/people/{ines.pk}/facts").content.decode()
    assert 'value="1 December"' in page
    assert "--12" not in page
    wrong = web.post(f"/people/{ines.pk}/facts", {"name": "Ines Prado", "birthday": "the day after"})
    assert 'value="the day after"' in wrong.content.decode()


@pytest.mark.parametrize("where", ["facts", "meeting", "note", "contact-points", "posts"])
def test_a_page_of_its_own_says_whom_it_is_about(web, ines, where):
    page = web.get(f"/people/{ines.pk}/{where}").content.decode()
    main = page[page.index("<main") :]
    assert main.index('href="/people/"') < main.index(f'href="/people/{ines.pk}"') < main.index("<h1>")
    assert "Ines Prado" in main


def test_with_htmx_only_the_form_comes(web, ines):
    whole, part = (web.get(f"/people/{ines.pk}/note", headers=headers) for headers in ({}, {"HX-Request": "true"}))
    assert b"<html" in whole.content
    assert b"<html" not in part.content
    assert b'id="note"' in part.content


def test_with_htmx_the_whole_page_is_drawn_anew_after_a_change(web, ines):
    here = {"HX-Request": "true", "HX-Current-URL": f"http://testserver/people/{ines.pk}"}
    response = web.post(f"/people/{ines.pk}/note", {"note": "Sails"}, headers=here)
    place = json.loads(response["HX-Location"])
    assert (place["path"], place["target"], place["push"]) == (f"/people/{ines.pk}", "body", "false")
    assert "Undo" in text(web.get(place["path"], headers=here))


def test_who_introduced_them_is_found_by_name_or_asked(web, ines, add, book):
    add("Tom Okafor")
    add("Tom Reilly")
    response = web.post(f"/people/{ines.pk}/meeting", {"through": "Tom"})
    assert response.status_code == 422
    assert "Which Tom?" in text(response)
    web.post(f"/people/{ines.pk}/meeting", {"through": "Okafor"})
    ines.refresh_from_db()
    assert ines.through.name == "Tom Okafor"
    assert "through Tom Okafor" in text(web.get(f"/people/{ines.pk}"))


def test_a_contact_point_is_added_corrected_and_removed(web, ines):
    url = f"/people/{ines.pk}/contact-points"
    web.post(url, {"kind": "phone", "value": "+351 912 345 678", "label": "mobile"})
    point = ines.contact_points.get(kind="phone")
    web.post(f"{url}/{point.pk}", {"value": "+351 912 345 679", "label": ""})
    point.refresh_from_db()
    assert point.key == "+351912345679"
    web.post(f"{url}/{point.pk}", {"drop": "1"})
    assert not ines.contact_points.filter(kind="phone").exists()


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"kind": "email", "value": "not an address"}, "has an @ in it"),
        ({"kind": "email", "value": "ines@prado"}, "lacks its ending"),
        ({"kind": "phone", "value": "none at all"}, "has digits in it"),
        ({"kind": "email", "value": "INES@prado.example"}, "ines@prado.example is there already"),
    ],
)
def test_what_reaches_nobody_is_no_contact_point(web, book, ines, sent, why):
    before = Batch.objects.of(book).count()
    response = web.post(f"/people/{ines.pk}/contact-points", sent)
    assert response.status_code == 422
    assert why in text(response)
    assert (Batch.objects.of(book).count(), ines.contact_points.count()) == (before, 2)


def wrong(response):
    """What is said beside fields, by the field that it describes."""
    page = response.content.decode()
    said = dict(re.findall(r'<p class="problem" id="id_(\w+)_error">([^<]*)', page))
    assert all(re.search(rf'aria-describedby="[^"]*id_{name}_error', page) for name in said), "read out with the field"
    return said


@pytest.mark.parametrize(
    ("form", "sent", "said"),
    [
        ("facts", {"birthday": "3 May 2999"}, {"birthday": "still to come"}),
        ("facts", {"birthday": "soon"}, {"birthday": "This is no day"}),
        ("meeting", {"met_on": "3 May 2999"}, {"met_on": "still to come"}),
        ("meeting", {"through": "Nobody At All"}, {"through": "Nobody is called"}),
        ("posts", {"title": "Pilot", "started": "2022", "ended": "May 2020"}, {"ended": "before it began"}),
        ("contact-points", {"kind": "phone", "value": "call 7"}, {"value": "has digits in it"}),
        ("contact-points", {"kind": "email", "value": "ines@prado"}, {"value": "lacks its ending"}),
        ("contact-points", {"kind": "url", "value": "javascript:alert(1)"}, {"value": "A web address looks like"}),
        ("contact-points", {"kind": "social", "value": "two words"}, {"value": "A web address looks like"}),
        ("contact-points", {"kind": "url", "value": "ftp://prado.example"}, {"value": "A web address looks like"}),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(web, ines, form, sent, said):
    sent = {"name": "Ines Prado", "kind": "work", **sent, "label": "home", "nickname": "Nes", "met": "At the sea"}
    before = Batch.objects.of(ines.book).count()
    response = web.post(f"/people/{ines.pk}/{form}", sent)
    assert (response.status_code, wrong(response).keys()) == (422, said.keys())
    assert all(why in wrong(response)[field] for field, why in said.items())
    page = response.content.decode()
    assert all(html.escape(sent[name]) in page for name in re.findall(r'name="(\w+)"', page) if name in sent)
    assert Batch.objects.of(ines.book).count() == before


@pytest.mark.parametrize(
    "sent",
    [
        {"kind": "social", "value": "@ines.prado"},
        {"kind": "social", "value": "https://mastodon.example/@ines"},
        {"kind": "url", "value": "prado.example/ines?from=card"},
        {"kind": "phone", "value": "112"},
        {"kind": "phone", "value": "1-800-FLOWERS"},
    ],
)
def test_what_people_write_is_taken(web, ines, sent):
    assert web.post(f"/people/{ines.pk}/contact-points", sent).status_code == 302
    assert ines.contact_points.filter(**sent).exists()


def test_somebody_new_with_a_slip_is_not_lost(web, book):
    sent = {"name": "Ada Berg", "email": "ada@berg", "phone": "+46 31 700 12 00", "met": "At the fair"}
    response = web.post("/people/new", sent)
    assert (response.status_code, list(wrong(response))) == (422, ["email"])
    assert all(value in response.content.decode() for value in sent.values())


def test_what_a_file_brought_can_be_relabelled_but_not_made_up(web, book, maya, ines):
    point = actions.add_contact_point(book=book, by=maya, person=ines, kind="email", value="ines at home")
    url = f"/people/{ines.pk}/contact-points/{point.pk}"
    assert web.post(url, {"value": "ines at home", "label": "home"}).status_code == 302
    assert web.post(url, {"value": "ines at work", "label": "home"}).status_code == 422


def test_what_was_typed_in_is_told_in_words(web, book, ines):
    page = f"/people/{ines.pk}"
    web.post(f"{page}/contact-points", {"kind": "phone", "value": "+351 912 345 678"})
    assert Batch.objects.of(book).order_by("-pk").first().said == "Added +351 912 345 678 to Ines Prado"
    assert "Added +351 912 345 678 to Ines Prado" in text(web.get(page))
    web.post(f"{page}/posts", {"title": "Pilot", "organisation": "Orla", "kind": "work"})
    assert Batch.objects.of(book).order_by("-pk").first().said == "Ines Prado: Pilot, Orla"
    again = web.post(f"{page}/posts", {"title": "Pilot", "organisation": "Orla", "kind": "work"})
    assert (again.status_code, "This is there already." in text(again)) == (422, True)


def test_work_is_added_moved_corrected_and_removed(web, ines):
    url = f"/people/{ines.pk}/posts"
    web.post(url, {"title": "Director", "organisation": "Orla", "kind": "work", "moving": "on"})
    first, second = ines.affiliations.order_by("pk")
    assert (first.past, second.organisation.name) == (True, "Orla")
    assert "now Director, Orla" in text(web.get(f"/people/{ines.pk}"))
    web.post(f"{url}/{second.pk}", {"title": "Head", "organisation": "Orla", "kind": "work", "started": "2024-02"})
    second.refresh_from_db()
    assert (second.title, second.started) == ("Head", "2024-02")
    web.post(f"{url}/{second.pk}", {"drop": "1"})
    assert ines.affiliations.count() == 1


def test_work_to_come_is_told_from_its_day_on(web, book, maya, ines):
    year = timezone.localdate().year
    facts = {"book": book, "by": maya, "person": ines}
    post = actions.affiliate(**facts, organisation="Orla", title="Head of supply", started=f"{year + 1}-06")
    actions.affiliate(**facts, organisation="Nore", started=str(year))
    for page in (f"/people/{ines.pk}", f"/organisations/{post.organisation_id}"):
        assert f"from Jun {year + 1}" in text(web.get(page))
        assert f"since Jun {year + 1}" not in text(web.get(page))
    assert f"since {year}" in text(web.get(f"/people/{ines.pk}"))


def test_circles_interests_and_marks_are_set_and_taken_back(web, book, ines):
    page = f"/people/{ines.pk}"
    web.post(f"{page}/circles", {"add": "Chess"})
    web.post(f"{page}/interests", {"add": "Grid storage"})
    web.post(f"{page}/marks", {"set": "no_updates"})
    assert ines.places.filter(circle__name="Chess").exists()
    assert ines.interests.filter(key="grid storage").exists()
    assert ines.marks.get().kind == Mark.NO_UPDATES
    web.post(f"{page}/circles", {"remove": circles(book).get(name="Chess").pk})
    web.post(f"{page}/interests", {"remove": ines.interests.get(key="grid storage").pk})
    web.post(f"{page}/marks", {"lift": "no_updates"})
    assert not ines.places.filter(circle__name="Chess").exists()
    assert not ines.interests.filter(key="grid storage").exists()
    assert not ines.marks.exists()


@pytest.mark.parametrize("sent", [{"add": " "}, {"set": "pigeon"}])
def test_a_refusal_is_a_notice_and_nothing_changes(web, book, ines, sent):
    before = Batch.objects.of(book).count()
    for where in ("circles", "interests", "marks"):
        assert web.post(f"/people/{ines.pk}/{where}", sent).status_code == 302
    assert Batch.objects.of(book).count() == before


def test_several_people_at_once_are_one_batch(web, book, add):
    people = [add("Ana"), add("Bo")]
    before = Batch.objects.of(book).count()
    chosen = {"person": [one.pk for one in people], "back": "/people/?sort=last"}
    response = web.post("/people/selection/circle", chosen | {"circle": "Chess"})
    assert response["Location"] == "/people/?sort=last"
    web.post("/people/selection/interest", chosen | {"interest": "Tea"})
    web.post("/people/selection/put-aside", chosen)
    assert Batch.objects.of(book).count() == before + 3
    assert [one.marks.get().kind for one in people] == [Mark.PUT_ASIDE] * 2
    web.post("/people/selection/brought-back", chosen)
    assert not Mark.objects.of(book).exists()


def test_a_selection_of_nobody_or_to_nowhere(web, book, ines):
    assert web.post("/people/selection/put-aside", {"back": "https://evil.example/"})["Location"] == "/people/"
    assert web.post("/people/selection/put-aside", {"back": "//evil.example/"})["Location"] == "/people/"
    assert web.post("/people/selection/fame", {"person": ines.pk}).status_code == 404
    assert not Mark.objects.of(book).exists()


def test_deleting_offers_undo_and_erasing_asks_first(web, book, ines, add):
    abel = add("Abel Roy")
    assert web.get(f"/people/{ines.pk}/deletion").status_code == 405
    web.post(f"/people/{ines.pk}/deletion")
    assert web.session["notice"]["batch"] == Batch.objects.of(book).order_by("-pk").first().pk
    asked = text(web.get(f"/people/{abel.pk}/erasure"))
    assert "Erase Abel Roy and every mention of them?" in asked
    assert "This cannot be undone" in asked
    assert Person.objects.of(book).filter(pk=abel.pk).exists()
    web.post(f"/people/{abel.pk}/erasure")
    assert not Person.objects.of(book).exists()


def test_a_photo_is_served_only_when_browsers_merely_draw_it(web, book, add):
    for media_type, status in (("image/png", 200), ("image/svg+xml", 404), ("text/html", 404)):
        person = add("Somebody")
        Photo.objects.create(book=book, person=person, media_type=media_type, data=b"\x89PNG")
        response = web.get(f"/people/{person.pk}/photo")
        assert response.status_code == status
        if status == 200:
            assert (response["Content-Type"], response["X-Content-Type-Options"]) == (media_type, "nosniff")
        assert (b"/photo" in web.get(f"/people/{person.pk}").content) == (status == 200)


def test_an_organisation_tells_who_is_there_and_who_was(web, book, maya, ines, add):
    gone = add("Abel Roy")
    post = actions.affiliate(book=book, by=maya, person=gone, organisation="Vela", started="2011", ended="2018")
    words = text(web.get(f"/organisations/{post.organisation_id}"))
    assert re.search(r"There now 1 .*Ines Prado Buyer .*never", words)
    assert "Abel Roy 2011 – 2018" in words
    web.post(f"/organisations/{post.organisation_id}/facts", {"name": "Vela AG", "note": "Wind"})
    assert "Vela AG" in text(web.get(f"/organisations/{post.organisation_id}"))


def test_an_organisation_goes_with_its_people_and_comes_back(web, book, maya, ines):
    vela = Affiliation.objects.of(book).get().organisation
    page = f"/organisations/{vela.pk}"
    assert web.get(f"{page}/deletion").status_code == 405
    assert web.post(f"{page}/deletion")["Location"] == "/people/"
    assert web.get(page).status_code == 404
    assert not ines.affiliations.exists()
    undo(Batch.objects.of(book).get(verb="delete_organisation"), by=maya)
    assert "Ines Prado" in text(web.get(page))


def test_a_circle_of_ones_own_is_renamed_and_deleted(web, book, maya, ines):
    rowing = circles(book).get(name="Rowing")
    there = f"/people/?circle={rowing.pk}"
    assert "Rename the circle" in text(web.get(there))
    assert web.post(f"/circles/{rowing.pk}/name", {"name": "Sculling"})["Location"] == there
    assert "Sculling" in text(web.get(f"/people/{ines.pk}"))
    taken = web.post(f"/circles/{rowing.pk}/name", {"name": "school"})
    assert (taken.status_code, "There is School already." in text(taken)) == (422, True)
    web.post(f"/circles/{rowing.pk}/deletion")
    assert not circles(book).filter(pk=rowing.pk).exists()
    undo(Batch.objects.of(book).get(verb="delete_circle"), by=maya)
    assert ines.places.get().circle.name == "Sculling"


def test_the_circles_of_every_book_stay(web, book):
    inside = circles(book).get(kind="inside")
    assert "Rename the circle" not in text(web.get("/people/", {"circle": inside.pk}))
    for what, sent in (("name", {"name": "Mine"}), ("deletion", {})):
        web.post(f"/circles/{inside.pk}/{what}", sent)
    inside.refresh_from_db()
    assert inside.name == "Inside my work"


def test_this_is_me_and_is_not(web, book, maya, ines, add):
    page = f"/people/{ines.pk}"
    assert "This is me" in text(web.get(page))
    web.post(f"{page}/me", {"me": "yes"})
    assert "Ines Prado is you" in text(web.get(page))
    assert "This is you." in text(web.get(page))
    assert "Ines Prado" not in text(web.get("/people/", {"q": "prado"}))
    assert f'href="{page}"' in web.get("/people/").content.decode()
    other = add("Maya Holm")
    web.post(f"/people/{other.pk}/me")
    assert me(book) == other.pk
    web.post(f"/people/{other.pk}/me", {"me": "no"})
    assert me(book) is None
    undo(Batch.objects.of(book).latest("pk"), by=maya)
    assert me(book) == other.pk


def test_a_day_of_connection_is_no_meeting(web, book, maya, ines):
    actions.change_person(book=book, by=maya, person=ines, met="", met_on="2024-12-12")
    assert "You met on 12 December 2024." in text(web.get(f"/people/{ines.pk}"))
    Raw.objects.create(book=book, person=ines, format="linkedin", body=json.dumps({"Connected On": "12 Dec 2024"}))
    assert "You connected on LinkedIn on 12 December 2024." in text(web.get(f"/people/{ines.pk}"))
    actions.change_person(book=book, by=maya, person=ines, met="At the regatta", met_on="2024-05")
    assert "You met in May 2024: At the regatta" in text(web.get(f"/people/{ines.pk}"))


def test_who_has_a_page_alone_is_written_to_there(web, book, maya, add):
    person = add("Noah Vries")
    page = f"/people/{person.pk}"
    assert "Write" not in _buttons(web.get(page))
    actions.add_contact_point(
        book=book, by=maya, person=person, kind="social", value="https://www.linkedin.com/in/noah"
    )
    assert "Write" in _buttons(web.get(page))
    assert b'data-to="https://www.linkedin.com/in/noah"' in web.get(page).content
    actions.mark_person(book=book, by=maya, person=person, kind=Mark.DO_NOT_CONTACT, on=date(2026, 6, 9))
    assert "Write" not in _buttons(web.get(page))


def test_of_the_dead_nothing_is_asked(web, book, maya, ines):
    page = f"/people/{ines.pk}"
    assert "What happened with Ines?" in text(web.get(page))
    web.post(f"{page}/marks", {"set": Mark.DECEASED})
    for url in (page, f"{page}/encounters"):
        assert "What happened with" not in text(web.get(url))
    assert "Has died. Kept in the book, never suggested." in text(web.get(page))


def test_a_long_note_folds(web, book, maya, ines):
    actions.change_person(book=book, by=maya, person=ines, note="She sails. " * 60)
    assert "All of it" in text(web.get(f"/people/{ines.pk}"))
    actions.change_person(book=book, by=maya, person=ines, note="She sails.")
    assert "All of it" not in text(web.get(f"/people/{ines.pk}"))


def test_facts_come_from_imports_by_their_days(web, book, maya, ines):
    page = f"/people/{ines.pk}"
    today = timezone.localdate()
    with batch(book=book, by=maya, verb="import", said="In") as rec:
        for name, on in (("a.vcf", today), ("b.zip", today.replace(year=today.year - 2))):
            source = actions.make_source(book=book, by=maya, kind="vcard", name=name, on=on, within=rec)
            actions.affiliate(book=book, by=maya, person=ines, organisation=name, source=source, within=rec)
    told = text(web.get(page))
    assert "From your imports of " in told
    assert "a.vcf of" not in told
    assert str(today.year - 2) in told


def _buttons(response):
    page = response.content.decode()
    return page[page.index('class="person-acts"') : page.index("person-more")]


def _urls(person, organisation):
    page = f"/people/{person.pk}"
    point, post = person.contact_points.first(), person.affiliations.first()
    rooms = ["", "/photo", "/facts", "/meeting", "/note", "/contact-points", f"/contact-points/{point.pk}", "/posts"]
    rooms += [f"/posts/{post.pk}", "/circles", "/interests", "/marks", "/me", "/deletion", "/erasure"]
    return [page + room for room in rooms] + [
        f"/organisations/{organisation.pk}",
        f"/organisations/{organisation.pk}/facts",
        f"/organisations/{organisation.pk}/deletion",
        f"/circles/{person.places.get().circle_id}/name",
        f"/circles/{person.places.get().circle_id}/deletion",
    ]


def test_not_yours_is_not_there(book, omar, ines):
    Photo.objects.create(book=book, person=ines, media_type="image/png", data=b"x")
    stranger = Client()
    stranger.force_login(omar)
    for url in _urls(ines, Affiliation.objects.of(book).get().organisation):
        for answer in (stranger.get(url), stranger.post(url, {"name": "Mine", "note": "x", "set": "put_aside"})):
            assert answer.status_code in (404, 405), url
    stranger.post("/people/selection/put-aside", {"person": ines.pk})
    ines.refresh_from_db()
    assert (ines.name, ines.marks.count()) == ("Ines Prado", 0)
    assert "Prado" not in text(stranger.get("/people/", {"q": "Ines"}))


def test_anothers_circle_interest_or_post_cannot_be_reached_through_ones_own_person(web, omar, ines):
    other = actions.add_person(book=omar.book, by=omar, name="Zoe")
    theirs = actions.affiliate(book=omar.book, by=omar, person=other, organisation="Orla", title="Chef")
    circle = actions.add_to_circle(book=omar.book, by=omar, person=other, circle="Chess")
    page = f"/people/{ines.pk}"
    assert web.post(f"{page}/posts/{theirs.pk}", {"drop": "1"}).status_code == 404
    assert web.post(f"{page}/circles", {"remove": circle.pk}).status_code == 404
    assert web.post(f"{page}/interests", {"remove": "x"}).status_code == 404


def test_every_form_that_changes_something_is_guarded(maya, ines):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(maya)
    assert strict.post(f"/people/{ines.pk}/deletion").status_code == 403
    for url in ("/people/", f"/people/{ines.pk}", f"/people/{ines.pk}/erasure", "/people/new"):
        page = strict.get(url).content.decode()
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)
        assert forms
        assert all("csrfmiddlewaretoken" in form for form in forms)


@pytest.mark.parametrize("where", ["list", "person", "organisation"])
def test_no_page_asks_more_questions_for_more_rows(web, maya, add, ines, where):
    post, book = ines.affiliations.get(), ines.book
    url = {"list": "/people/", "person": f"/people/{ines.pk}", "organisation": f"/organisations/{post.organisation_id}"}

    def asked():
        with CaptureQueriesContext(connection) as ran:
            web.get(url[where])
        return len(ran)

    asked()
    few = asked()
    for number in range(4):
        add(f"Person {number}", at="Vela")
        actions.affiliate(book=book, by=maya, person=ines, organisation=f"Place {number}", title="Clerk", past=True)
        actions.add_contact_point(book=book, by=maya, person=ines, kind="email", value=f"i{number}@prado.example")
        actions.add_interest(book=book, by=maya, person=ines, name=f"Knot {number}")
        actions.add_to_circle(book=book, by=maya, person=ines, circle=f"Club {number}")
    assert asked() == few
