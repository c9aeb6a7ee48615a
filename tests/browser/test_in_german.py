"""Kith in German: whoever's browser asks for it has every page in German, and longer words have room."""

import pytest

from .conftest import opened
from .test_pages import OPEN, gone_to, objections, too_wide

pytestmark = pytest.mark.browser
KEY = ["/", "/people/", "/people/{person}", "/promises/", "/imports/", "/history/", "/settings", "/note", "/help"]


def test_no_page_is_wider_than_the_phone_in_german(browser, full):
    faults, view = {}, opened(browser, full, locale="de-DE", viewport={"width": 320, "height": 800})
    with view as page:
        for path in gone_to(page, full):
            faults[path] = too_wide(page)
            page.evaluate(OPEN)
            faults[f"{path}, opened"] = too_wide(page)
            if page.evaluate("document.documentElement.lang") != "de":
                faults[path] = "not in German"
        page.goto(full.url)  # by then the browser has complained of all that was not there
        view.complaints = [said for said in view.complaints if "responded with a status of 4" not in said]
    assert len(faults) > 60
    assert not any(faults.values()), "\n".join(f"{path}: {said}" for path, said in faults.items() if said)


@pytest.mark.parametrize("width", [320, 1280])
def test_key_pages_are_for_everybody_in_german(browser, full, width):
    faults = {}
    with opened(browser, full, locale="de-DE", viewport={"width": width, "height": 800}) as page:
        for path in KEY:
            page.goto(full.url + path.format(**vars(full.ids)))
            faults[path] = objections(page) or too_wide(page)
    assert not any(faults.values()), "\n".join(f"{path}: {said}" for path, said in faults.items() if said)


def test_days_and_numbers_are_written_as_germans_do(browser, served):
    with opened(browser, served, locale="de-DE") as page:
        page.goto(served.url)
        assert page.locator("h1").inner_text().split(",")[0] in {
            *("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
        }


CUT = """() => [...document.querySelectorAll("input[placeholder]")].filter(field => {
  if (!field.checkVisibility()) return false;
  const look = getComputedStyle(field), pen = document.createElement("canvas").getContext("2d");
  pen.font = `${look.fontSize} ${look.fontFamily}`;
  const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  return pen.measureText(field.placeholder).width > room;
}).map(field => field.placeholder)"""
TABS = """() => [...document.querySelectorAll(".tabs > a, .tabs summary")].filter(one => {
  const words = document.createRange();
  words.selectNodeContents(one);
  const told = words.getBoundingClientRect(), tab = one.getBoundingClientRect();
  return told.left < tab.left || told.right > tab.right;
}).map(one => one.textContent)"""


def test_what_a_search_says_and_the_words_of_the_tabs_have_room_in_german(browser, full):
    with opened(browser, full, locale="de-DE", viewport={"width": 320, "height": 800}) as page:
        for path in ("/people/", "/search", "/inside"):
            page.goto(full.url + path)
            assert page.evaluate(CUT) == [], path
            assert page.evaluate(TABS) == [], path


def test_what_one_can_do_with_somebody_of_today_stands_on_one_line_in_german(browser, own):
    with opened(browser, own, locale="de-DE", viewport={"width": 390, "height": 844}) as page:
        page.goto(own.url)
        acts = page.locator(".today-acts").all()
        assert acts
        for one in acts:
            assert len({round(act.bounding_box()["y"]) for act in one.locator("> *").all()}) == 1
