"""Files that pages load: kept for good under a name that changes with them."""

import re

import pytest

pytestmark = pytest.mark.django_db


def test_every_file_of_a_page_is_kept_for_good_under_the_hash_of_what_is_in_it(mine):
    web = mine.client()
    files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', web.get("/").content.decode()))
    assert len(files) > 20
    for url in files:
        assert re.search(r"\.[0-9a-f]{12}\.(css|js|svg)$", url)
        answer = web.get(url)
        assert answer.status_code == 200, url
        assert "immutable" in answer["Cache-Control"], url


def test_the_plain_name_and_an_old_hash_are_not_kept_for_good(client):
    plain = client.get("/static/web/css/base.css")
    assert "immutable" not in plain["Cache-Control"]
    assert client.get("/static/web/css/base.0123456789ab.css").status_code == 404


def test_pages_themselves_are_asked_for_anew(mine, client):
    assert "no-cache" in mine.client().get("/people/")["Cache-Control"]
    assert "no-cache" in client.get("/sign-in")["Cache-Control"]
