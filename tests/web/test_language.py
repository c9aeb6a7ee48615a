"""Each reader in their language: chosen under Settings, else as the browser asks for it."""

import pytest

from kith.accounts.actions import set_preferences

pytestmark = pytest.mark.django_db


def lang(client, asked=""):
    page = client.get("/", headers={"accept-language": asked} if asked else {}).content.decode()
    return page.split('<html lang="')[1][:2], "Heute" in page


def test_the_browser_asks_and_settings_decide(mine):
    client = mine.client()
    assert lang(client) == ("en", False)
    assert lang(client, "de-DE,de;q=0.9,en;q=0.5") == ("de", True)
    assert lang(client, "fr,de;q=0.5") == ("de", True)
    set_preferences(user=mine.owner, language="en")
    assert lang(client, "de-DE") == ("en", False)
    set_preferences(user=mine.owner, language="de")
    assert lang(client, "en") == ("de", True)


def test_settings_offer_each_language_in_its_own_words(mine):
    page = mine.client().get("/settings").content.decode()
    assert "Deutsch" in page
    mine.client().post("/settings", {"name": "Maya", "language": "de", "time_zone": ""})
    mine.owner.refresh_from_db()
    assert mine.owner.language == "de"


def test_what_is_refused_is_told_in_the_language_of_the_reader(mine):
    set_preferences(user=mine.owner, language="de")
    page = mine.client().post("/people/new", {"name": ""}).content.decode()
    assert "Dieses Feld" in page
