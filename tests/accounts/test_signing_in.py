"""Signing in as a browser does it: the link, the password, the cookies."""

import pytest
from django.test import Client, override_settings

from kith.accounts.actions import make_sign_in_link, set_password
from kith.accounts.attempts import MOST

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
    client.post("/settings", {"time_zone": "Pacific/Auckland", "language": ""})
    maya.refresh_from_db()
    assert maya.time_zone == "Pacific/Auckland"
    assert client.post("/settings", {"time_zone": "Nowhere/Land"}).status_code == 200
    maya.refresh_from_db()
    assert maya.time_zone == "Pacific/Auckland"
