"""An opportunity from end to end in a browser: who helped is thanked, it is dragged to its end, and they hear of it."""

import pytest
from playwright.sync_api import expect

from .conftest import opened
from .furnishing import DUE

pytestmark = pytest.mark.browser
HELPER = DUE[0]


def test_who_helped_is_thanked_and_hears_how_it_ended(browser, own):
    own.kith("opportunities", "add", "Harbour planner", "--at", "Port of Vale")
    with opened(browser, own) as page:
        page.goto(f"{own.url}/opportunities/")
        page.get_by_role("link", name="Harbour planner").click()
        page.get_by_text("Add somebody").click()
        page.locator("#who").fill(HELPER)
        page.locator("#as").select_option("referrer")
        page.locator("form", has=page.locator("#who")).get_by_role("button", name="Add").click()
        expect(page.get_by_role("main")).to_contain_text("referred you")

        page.goto(f"{own.url}/asks/")
        owed = page.locator("section", has=page.locator("#owed"))
        expect(owed).to_contain_text("The referral for Harbour planner, Port of Vale")
        owed.get_by_role("button", name="Thanked").click()
        expect(page.locator("#owed")).to_have_count(0)

        page.goto(f"{own.url}/opportunities/")
        card = page.locator("[data-card]", has_text="Harbour planner")
        card.drag_to(page.locator("[data-stage=accepted]"))
        expect(page.locator("[data-stage=accepted] [data-card]")).to_contain_text("Harbour planner")

        page.goto(f"{own.url}/promises/")
        expect(page.get_by_role("main")).to_contain_text("Tell them how it went: Harbour planner, Port of Vale")
        page.get_by_role("button", name="Kept: tell them how it went").click()
        expect(page.locator("section", has=page.locator("#ended"))).to_contain_text("kept today")

        page.goto(f"{own.url}/opportunities/")
        page.locator("[data-stage=accepted] [data-card]").drag_to(page.locator("[data-stage=talking]"))
        expect(page.locator("[data-stage=talking] [data-card]")).to_contain_text("Harbour planner")
