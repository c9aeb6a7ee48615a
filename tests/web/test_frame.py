"""What stands around every page: the words to go to, where one is, the help with the keys."""

import re

import pytest
from django.db import connection

from kith.faces.web.context import JUMPS
from kith.faces.web.helping import KEYS

pytestmark = pytest.mark.django_db


def current(answer):
    """The words that say that one is there, of the masthead and of the tabs."""
    return re.findall(r'<(\w+)[^>]* aria-current="\w+"[^>]*>(?:<svg.*?</svg>)?([^<]+)<', answer.content.decode())


@pytest.mark.parametrize(
    ("url", "word", "tab"),
    [
        ("/", ("a", "Today"), ("a", "Today")),
        ("/people/", ("a", "People"), ("a", "People")),
        ("/organisations/{organisation}", ("a", "People"), ("a", "People")),
        ("/settings", ("summary", "More"), ("summary", "More")),
        ("/imports/", ("summary", "More"), ("summary", "More")),
        ("/promises/", ("summary", "More"), ("a", "Promises")),
    ],
)
def test_the_words_and_the_tabs_say_where_one_is(mine, url, word, tab):
    found = current(mine.client().get(url.format(**vars(mine.ids))))
    assert found[0] == word
    assert tab in found


def test_help_tells_every_key_and_leads_to_their_switch(mine):
    page = mine.client().get("/help").content.decode()
    for _where, keys in KEYS:
        for key, does in keys:
            assert "".join(re.findall(r"<kbd>([^<]+)</kbd>", page)).count(key.replace(" ", "")), key
            assert str(does) in page
    assert "/settings#id_keys" in page
    assert 'id="id_keys"' in mine.client().get("/settings").content.decode()


def test_keys_that_are_switched_off_in_settings_are_on_no_page(mine):
    web = mine.client()
    assert "data-keys" in web.get("/").content.decode()
    web.post("/settings", {"name": "Maya"})
    assert not mine.owner.__class__.objects.get(pk=mine.owner.pk).keys
    for url in ("/", "/help", "/people/"):
        assert "data-keys" not in web.get(url).content.decode()
    assert "Keys are switched off" in web.get("/help").content.decode()
    web.post("/settings", {"name": "Maya", "keys": "on"})
    assert "data-keys" in web.get("/help").content.decode()


def test_every_key_that_goes_somewhere_has_a_word_that_leads_there(mine):
    page = mine.client().get("/").content.decode()
    told = {key for _where, keys in KEYS for key, _does in keys if key.startswith("g ")}
    assert told == {f"g {letter}" for letter in JUMPS.values()}
    for url, letter in JUMPS.items():
        assert f'href="{url}" data-jump="{letter}"' in page


def test_settings_tell_where_the_data_lies_on_ones_own_machine_only(mine, settings):
    from kith.kernel.home import home

    told = mine.client().get("/settings").content.decode()
    assert (str(home()) in told) is (connection.vendor == "sqlite")
    settings.PUBLIC_URL = "https://kith.example.org"
    assert str(home()) not in mine.client().get("/settings").content.decode()
