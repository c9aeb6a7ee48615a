"""The map in a browser: closer and farther by buttons and keys, whole again; without scripts it is there, too."""

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser


def width(page):
    return page.evaluate("document.querySelector('[data-map]').viewBox.baseVal.width")


@pytest.fixture
def map_page(page, served):
    page.goto(f"{served.url}/map")
    return page


def test_it_comes_closer_and_is_whole_again(map_page):
    whole = width(map_page)
    map_page.get_by_role("button", name="Closer").click()
    closer = width(map_page)
    assert closer < whole
    map_page.get_by_role("button", name="Farther").click()
    assert width(map_page) == pytest.approx(whole)
    map_page.keyboard.press("+")
    assert width(map_page) == pytest.approx(closer)
    map_page.keyboard.press("-")
    map_page.keyboard.press("+")
    map_page.get_by_role("link", name="Show all of it").click()
    assert width(map_page) == pytest.approx(whole)


def test_names_keep_their_size_when_one_looks_closer(map_page):
    high = "document.querySelector('[data-map] .you').getBoundingClientRect().height"
    before = map_page.evaluate(high)
    map_page.get_by_role("button", name="Closer").click()
    assert map_page.evaluate(high) == pytest.approx(before, rel=0.05)


def test_who_only_scrolls_past_goes_on_and_who_pressed_the_map_looks_closer(map_page):
    whole, frame = width(map_page), map_page.locator("[data-map]").bounding_box()
    map_page.mouse.move(frame["x"] + 8, frame["y"] + 8)
    map_page.mouse.wheel(0, -200)
    assert width(map_page) == whole
    map_page.mouse.down()
    map_page.mouse.up()
    map_page.mouse.wheel(0, -200)
    map_page.wait_for_function(f"document.querySelector('[data-map]').viewBox.baseVal.width < {whole}")


def test_a_dot_leads_to_the_person_and_the_picture_can_be_passed_by(map_page):
    dot = map_page.locator("[data-map] a").first
    name = dot.locator("title").text_content().partition(",")[0]
    map_page.locator(".map-skip a").focus()
    map_page.keyboard.press("Enter")
    assert map_page.evaluate("document.activeElement.id") == "map-list"
    dot.focus()
    map_page.keyboard.press("Enter")
    expect(map_page.locator("h1")).to_contain_text(name)


def test_without_scripts_it_is_whole_with_its_links(browser, served):
    with opened(browser, served, java_script_enabled=False) as page:
        page.goto(f"{served.url}/map")
        assert page.locator("[data-map] a").count() >= 2
        expect(page.locator("[data-map-zoom]")).to_be_hidden()
