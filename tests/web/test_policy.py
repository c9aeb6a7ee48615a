"""What pages may load and run: only what Kith serves itself."""

import re

import pytest

from .conftest import EVERY, address

pytestmark = pytest.mark.django_db
INLINE = re.compile(
    r"<style|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|\sstyle\s*=\s*[\"']|javascript:", re.IGNORECASE
)
ELSEWHERE = re.compile(
    r"<(?:script|link|img|iframe|source|use|form)\b[^>]*\b(?:src|href|action)=\"(?:https?:)?//", re.IGNORECASE
)


def policy(answer):
    """The directives by name."""
    said = answer.headers["Content-Security-Policy"]
    return {name: set(values) for name, *values in (part.split() for part in said.split(";") if part.strip())}


def pages(client, furnished):
    for pattern in EVERY:
        answer = client.get(address(pattern, furnished.ids))
        if not answer.streaming and answer.headers.get("Content-Type", "").startswith("text/html"):
            yield pattern, answer


def test_the_policy_is_strict_on_every_page(mine, client):
    for browser in (mine.client(), client):
        for pattern, answer in pages(browser, mine):
            found = policy(answer)
            assert found["default-src"] == {"'none'"}, pattern
            assert found["frame-ancestors"] == found["base-uri"] == {"'none'"}, pattern
            assert found["script-src"] == found["style-src"] == found["form-action"] == {"'self'"}, pattern
            assert not any("unsafe" in value for values in found.values() for value in values), pattern


def test_no_page_holds_what_the_policy_forbids(mine, client):
    for browser in (mine.client(), client):
        for pattern, answer in pages(browser, mine):
            text = answer.content.decode()
            assert not INLINE.search(text), (pattern, INLINE.search(text))
            assert not ELSEWHERE.search(text), (pattern, ELSEWHERE.search(text))


def test_headers_that_keep_others_out(mine):
    answer = mine.client().get("/")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_what_is_served_of_ones_own_is_not_kept_by_others(mine):
    """A page with a book in it is not for shared caches."""
    assert "private" in mine.client().get("/people/").headers["Cache-Control"]


def test_an_address_that_is_not_there_says_so_and_leads_on(mine):
    answer = mine.client().get("/nowhere")
    assert answer.status_code == 404
    assert 'href="/"' in answer.content.decode()
