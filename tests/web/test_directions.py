"""Names of other scripts within sentences, set apart so that days and signs after them keep their places; and where a
long address breaks."""

import pytest
from django.test import Client
from django.utils import timezone

from kith.encounters.actions import log_encounter
from kith.faces.web.jinja import apart, breakable
from kith.people import actions

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Kept: call with Ada Berg, 8 June", "Kept: call with Ada Berg, 8 June"),
        ("Kept: call with Åsa Ørn, 8 June", "Kept: call with Åsa Ørn, 8 June"),
        ("Kept: call with דנה לוי, 8 June", "Kept: call with <bdi>דנה לוי</bdi>, 8 June"),
        ("ליאת בר-און and ليلى منصور", "<bdi>ליאת בר-און</bdi> and <bdi>ليلى منصور</bdi>"),
        ("<b>דנה</b>", "&lt;b&gt;<bdi>דנה</bdi>&lt;/b&gt;"),
    ],
)
def test_what_is_written_from_right_to_left_stands_apart(text, shown):
    assert apart(text) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("ida.berg@berg.example", "ida.berg@berg.example"),
        ("ida.berg@skagen-institute.example", "ida<wbr>.berg@<wbr>skagen-institute<wbr>.example"),
        ("<i>&@skagen.institute.example", "&lt;i&gt;&amp;@<wbr>skagen<wbr>.institute<wbr>.example"),
    ],
)
def test_a_long_address_breaks_where_its_parts_end(address, shown):
    assert breakable(address) == shown


def test_pages_tell_such_names_apart(maya, book):
    me = {"book": book, "by": maya}
    dana, today = actions.add_person(**me, name="דנה לוי"), timezone.localdate()
    tom = actions.add_person(**me, name="Tom Okafor")
    log_encounter(**me, people=[dana, tom], on=today, channel="call", note="About the roof")
    web = client(maya)
    for url in ("/history/", f"/people/{tom.pk}", f"/people/{dana.pk}/encounters"):
        assert "<bdi>דנה לוי</bdi>" in web.get(url).content.decode(), url
    web.post(f"/people/{dana.pk}/marks", {"set": "put_aside"})
    assert "<bdi>דנה לוי</bdi>" in web.get("/people/").content.decode()


def client(owner):
    found = Client()
    found.force_login(owner)
    return found
