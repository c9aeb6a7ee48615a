"""Pages that answer while one chooses, before anything is kept."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser


def test_a_weight_says_its_number_while_it_moves(browser, full):
    with opened(browser, full) as page:
        page.goto(f"{full.url}/why")
        for name, before, after in (("upkeep", "2.00", "2.50"), ("asked", "−2.00", "−2.50")):
            slider = page.locator(f"input[name={name}]")
            told = slider.locator("xpath=..").locator("[data-weight]")
            expect(told).to_have_text(before)
            slider.fill("2.5")
            expect(told).to_have_text(after)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_digest_asks_for_no_more_than_what_it_needs(browser, full, scripts):
    with opened(browser, full, java_script_enabled=scripts) as page:
        page.goto(f"{full.url}/digest")
        for every, asked in (("off", []), ("daily", ["at", "always"]), ("weekly", ["weekday", "at", "always"])):
            page.locator("[name=every]").select_option(every)
            shown = {name: name in asked for name in ("weekday", "at", "always")}
            assert {name: page.locator(f"[name={name}]").is_visible() for name in shown} == shown


def test_what_is_done_with_ticked_letters_comes_along(browser, full):
    with opened(browser, full) as page:
        page.set_viewport_size({"width": 390, "height": 500})
        page.goto(f"{full.url}/updates/{full.ids.update}/letters")
        page.locator(".updates-tick input").first.check()
        page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
        expect(page.get_by_role("button", name="Leave out")).to_be_in_viewport()


def test_the_ways_down_a_page_stand_side_by_side_on_the_phone(browser, full):
    with opened(browser, full) as page:
        page.set_viewport_size({"width": 320, "height": 700})
        page.goto(f"{full.url}/people/{full.ids.person}")
        boxes = [one.bounding_box() for one in page.locator(".person-jump a").all()]
        assert len(boxes) > 5
        assert all(one["x"] + one["width"] <= after["x"] for one, after in pairwise(boxes))
        words = page.locator(".person-jump a").evaluate_all("all => all.filter(a => a.scrollWidth > a.clientWidth + 1)")
        assert not words
