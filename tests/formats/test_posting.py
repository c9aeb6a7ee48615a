"""Postings, pasted or saved: what stands plainly is read, and nothing is an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.posting import decoded, read

FACTS = """<!doctype html><html><head><title>Careers</title>
<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["JobPosting"], "title": "Grid Analyst",
"hiringOrganization": {"@type": "Organization", "name": "Northwind &amp; Sons"}, "validThrough": "2026-07-03T00:00",
"jobLocation": [{"address": {"addressLocality": "Rotterdam", "addressCountry": {"name": "NL"}}}],
"url": "https://northwind.example/jobs/7"}]}</script></head><body><h1>Welcome</h1><p>We need you.</p></body></html>"""
TAGS = """<html><head><meta property="og:title" content="Northwind Energy hiring Grid Analyst in Rotterdam | LinkedIn">
<link rel="canonical" href="https://jobs.example/7"><script>var x = "<p>no</p>"</script></head><body><p>Do it.</body>"""
LABELS = (
    "Stelle: Netzplanerin\nUnternehmen: Halden Netz AG\nOrt: Bremen\nBewerbungsschluss: 3. Juli 2026\n\nWir suchen Sie."
)


def test_the_facts_of_a_page_go_before_all():
    found = read(FACTS)
    assert (found.role, found.organisation, found.place) == ("Grid Analyst", "Northwind & Sons", "Rotterdam, NL")
    assert (found.link, found.deadline) == ("https://northwind.example/jobs/7", date(2026, 7, 3))
    assert "We need you." in found.text
    assert "@graph" not in found.text


def test_the_tags_of_a_page():
    found = read(TAGS)
    assert (found.role, found.organisation, found.place) == ("Grid Analyst", "Northwind Energy", "Rotterdam")
    assert found.link == "https://jobs.example/7"
    assert found.text == "Do it."


def test_labelled_lines():
    found = read(LABELS)
    assert (found.role, found.organisation, found.place) == ("Netzplanerin", "Halden Netz AG", "Bremen")
    assert found.deadline == date(2026, 7, 3)
    assert found.text == LABELS


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("Grid Analyst at Northwind Energy\nApply: https://n.example/7", "Grid Analyst", "Northwind Energy"),
        ("Netzplanerin (m/w/d) bei Halden Netz | StepStone", "Netzplanerin (m/w/d)", "Halden Netz"),
        ("Summer internship in planning", "Summer internship in planning", ""),
        ("", "", ""),
    ],
)
def test_the_first_line(text, role, organisation):
    found = read(text)
    assert (found.role, found.organisation) == (role, organisation)


PIECES = [
    FACTS[:90], "<![", "<!--", "</h1>", "<script type='application/ld+json'>", '{"@type":"JobPosting","title":', "[[[",
    "Title: ", "]]>", "&#x110000;", "<meta name>", "\x00",
]  # fmt: skip


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_nothing_is_an_error(text):
    found = read(text)
    assert all(isinstance(one, str) for one in (found.role, found.organisation, found.link, found.place, found.text))
    assert not found.link or found.link.startswith("http")


@given(st.binary())
def test_nor_are_any_bytes(data):
    read(decoded(data))
