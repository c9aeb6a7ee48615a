"""Signing in as a browser does it: the link, the password, the cookies."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client, override_settings
from django.utils import timezone

from kith.accounts.actions import add_user, make_sign_in_link, set_password
from kith.accounts.attempts import MOST
from kith.accounts.models import SignInAttempt

pytestmark = pytest.mark.django_db
PASSWORD = "a long sentence of mine"


@pytest.fixture
def link(maya):
    return f"/sign-in/{make_sign_in_link(user=maya)}"


def signed_in(client):
    return client.get("/settings").status_code == 200


def test_the_link_signs_in_and_leads_home(client, link):
    assert not signed_in(client)
    answer = client.get(link)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client)


def test_the_link_works_once_and_says_so(client, link):
    Client().get(link)
    answer = client.get(link)
    assert answer.status_code == 422
    assert "used already" in answer.content.decode()
    assert not signed_in(client)


@pytest.mark.parametrize("secure", [False, True])
def test_cookies_are_secure_exactly_when_the_request_came_by_https(client, link, secure):
    answer = client.get(link, secure=secure)
    cookie = answer.cookies["kith"]
    assert bool(cookie["secure"]) is secure
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    page = client.get("/settings", secure=secure)
    assert bool(page.cookies["kith_csrf"]["secure"]) is secure


@override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"))
def test_behind_a_trusted_proxy_the_proxy_tells_the_scheme(client, link):
    answer = client.get(link, headers={"X-Forwarded-Proto": "https"})
    assert answer.cookies["kith"]["secure"]


def test_without_a_trusted_proxy_nobody_can_pretend_https(client, link):
    answer = client.get(link, headers={"X-Forwarded-Proto": "https"})
    assert not answer.cookies["kith"]["secure"]


def test_a_session_lasts_ninety_days(client, link):
    client.get(link)
    answer = client.get("/settings")
    assert answer.status_code == 200
    assert 89 * 86400 < client.session.get_expiry_age() <= 90 * 86400


def test_name_and_password_sign_in_and_lead_where_one_wanted(client, maya):
    set_password(user=maya, password=PASSWORD)
    wanted = client.get("/settings")
    assert wanted["Location"] == "/sign-in?next=/settings"
    answer = client.post("/sign-in", {"name": "Maya", "password": PASSWORD, "next": "/settings"})
    assert answer["Location"] == "/settings"
    assert signed_in(client)


@pytest.mark.parametrize("name", ["maya", "MAYA", " Maya "])
def test_the_name_is_known_in_small_and_capital_letters(client, maya, omar, name):
    set_password(user=maya, password=PASSWORD)
    assert client.post("/sign-in", {"name": name, "password": PASSWORD}).status_code == 302


def test_capital_letters_of_every_alphabet_are_known(client):
    add_user(name="Åsa Ørn", password=PASSWORD)
    assert client.post("/sign-in", {"name": "åsa ørn", "password": PASSWORD}).status_code == 302


@pytest.mark.parametrize(
    ("referer", "wanted"),
    [
        ("http://testserver/people/?q=ada", "/people/?q=ada"),
        ("http://elsewhere.example/people/", "/"),
        ("", "/"),
        ("nonsense", "/"),
    ],
)
def test_a_form_sent_after_the_session_ended_leads_to_a_page_after_signing_in(client, maya, link, referer, wanted):
    for path in ("/people/7/done", "/people/new", "/people/selection/circle", "/captures/lines", "/history/3/undo"):
        answer = client.post(path, {"name": "x"}, headers={"Referer": referer} if referer else {})
        assert parse_qs(urlsplit(answer["Location"]).query)["next"] == [wanted]
    set_password(user=maya, password=PASSWORD)
    after = client.post("/sign-in", {"name": "Maya", "password": PASSWORD, "next": wanted}, follow=True)
    assert after.status_code == 200


def test_a_piece_of_a_page_is_not_swapped_for_the_door(client):
    answer = client.get("/people/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (401, b"")


def test_password_managers_know_the_fields(client, link):
    door = client.get("/sign-in").content.decode()
    assert 'autocomplete="username"' in door
    assert 'autocomplete="current-password"' in door
    client.get(link)
    assert client.get("/settings").content.decode().count('autocomplete="new-password"') == 2


def test_what_takes_only_forms_says_that_there_is_no_page(client, link):
    client.get(link)
    answer = client.get("/sign-out")
    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert 'href="/"' in answer.content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil"])
def test_signing_in_never_leads_to_another_site(client, maya, elsewhere):
    set_password(user=maya, password=PASSWORD)
    answer = client.post("/sign-in", {"name": "Maya", "password": PASSWORD, "next": elsewhere})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(("name", "password"), [("Maya", "wrong words here"), ("Nobody", PASSWORD), ("", "")])
def test_what_does_not_fit_signs_nobody_in(client, maya, name, password):
    set_password(user=maya, password=PASSWORD)
    assert client.post("/sign-in", {"name": name, "password": password}).status_code == 422
    assert not signed_in(client)


def test_somebody_without_a_password_cannot_be_guessed(client, maya):
    for password in ("", "!", "None"):
        assert client.post("/sign-in", {"name": "Maya", "password": password}).status_code == 422


def test_guessing_becomes_slow_even_for_the_right_password(client, maya):
    set_password(user=maya, password=PASSWORD)
    for _ in range(MOST):
        client.post("/sign-in", {"name": "Maya", "password": "wrong words here"})
    answer = client.post("/sign-in", {"name": "Maya", "password": PASSWORD})
    assert answer.status_code == 429
    assert not signed_in(client)


def fail(client, times, **proxy):
    for _ in range(times):
        answer = client.post("/sign-in", {"name": "Maya", "password": "wrong words here"}, headers=proxy)
    return answer


def test_guessing_locks_nobody_with_a_link_out(client, link):
    fail(client, MOST)
    for number in range(MOST + 2):
        assert client.get(f"/sign-in/made-up-{number}").status_code == 422
    assert client.get(link)["Location"] == "/"


def test_who_waits_may_try_again_however_often_they_were_told_to_wait(client, maya):
    set_password(user=maya, password=PASSWORD)
    fail(client, MOST + 5)
    assert SignInAttempt.objects.count() == 2 * MOST
    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert client.post("/sign-in", {"name": "Maya", "password": PASSWORD}).status_code == 302


@override_settings(PUBLIC_URL="https://kith.example.org")
def test_behind_a_proxy_one_who_guesses_locks_out_nobody_else(client, maya, omar):
    set_password(user=omar, password=PASSWORD)
    assert fail(client, MOST + 1, x_forwarded_for="192.0.2.1, 198.51.100.7").status_code == 429
    elsewhere = {"x_forwarded_for": "198.51.100.7, 203.0.113.5"}
    assert client.post("/sign-in", {"name": "Omar", "password": PASSWORD}, headers=elsewhere).status_code == 302


@override_settings(PUBLIC_URL="https://kith.example.org")
def test_behind_a_proxy_that_tells_no_address_the_name_alone_counts(client, maya, omar):
    set_password(user=omar, password=PASSWORD)
    assert fail(client, MOST + 1).status_code == 429
    assert client.post("/sign-in", {"name": "Omar", "password": PASSWORD}).status_code == 302


def test_without_a_proxy_nobody_gets_on_under_an_address_of_their_own_making(client, maya):
    for number in range(MOST):
        client.post(
            "/sign-in", {"name": f"N{number}", "password": "x"}, headers={"x-forwarded-for": f"192.0.2.{number}"}
        )
    assert client.post("/sign-in", {"name": "Maya", "password": "x"}).status_code == 429


def test_where_one_wanted_is_not_forgotten_over_a_slip(client, maya):
    answer = client.post("/sign-in", {"name": "Maya", "password": "wrong words", "next": "/people/"})
    assert 'name="next" value="/people/"' in answer.content.decode()


def test_forms_need_their_token(maya):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(maya)
    for path in ("/sign-out", "/settings", "/settings/password", "/sign-in"):
        assert strict.post(path, {}).status_code == 403, path


def test_signing_out_ends_the_session_and_needs_a_form(client, link):
    client.get(link)
    assert client.get("/sign-out").status_code == 405
    assert signed_in(client)
    client.post("/sign-out")
    assert not signed_in(client)


def test_a_new_password_ends_every_other_session(client, maya, link):
    client.get(link)
    other = Client()
    other.force_login(maya)
    answer = client.post("/settings/password", {"password": PASSWORD, "again": PASSWORD})
    assert answer.status_code == 302
    assert signed_in(client)
    assert not signed_in(other)


def test_the_day_is_the_owners(client, maya, link):
    client.get(link)
    client.post("/settings", {"name": "Maya", "time_zone": "Pacific/Auckland", "language": ""})
    maya.refresh_from_db()
    assert maya.time_zone == "Pacific/Auckland"
    assert client.post("/settings", {"name": "Maya", "time_zone": "Nowhere/Land"}).status_code == 422
    maya.refresh_from_db()
    assert maya.time_zone == "Pacific/Auckland"


def test_whose_book_it_is_is_said_in_settings_and_stands_on_every_page(client, maya, omar, link):
    client.get(link)
    assert client.post("/settings", {"name": "Maya Lindqvist", "time_zone": "", "language": ""}).status_code == 302
    assert "Maya Lindqvist’s book" in client.get("/people/").content.decode()
    answer = client.post("/settings", {"name": "omar", "time_zone": "", "language": ""})
    assert (answer.status_code, "There is a book of omar already." in answer.content.decode()) == (422, True)
    assert "Maya Lindqvist’s book" in answer.content.decode(), "what was refused is not shown as if it were so"
