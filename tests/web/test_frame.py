"""What stands around every page: the words to go to, where one is, the help with the keys."""

import re

import pytest
from django.db import connection

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
    assert "/settings#keys-switch" in page
    assert 'id="keys-switch"' in mine.client().get("/settings").content.decode()


def test_settings_tell_where_the_data_lies_on_ones_own_machine_only(mine, settings):
    from kith.kernel.home import home

    told = mine.client().get("/settings").content.decode()
    assert (str(home()) in told) is (connection.vendor == "sqlite")
    settings.PUBLIC_URL = "https://kith.example.org"
    assert str(home()) not in mine.client().get("/settings").content.decode()
