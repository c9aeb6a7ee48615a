"""The pages of people with a finger, a mouse and a keyboard."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# Links inside a sentence are as high as its line; everything else is as large as a finger.
SMALL = """() => [...document.querySelectorAll("main :is(a[href], button, summary, input:not([type=hidden]), select)")]
  .filter((one) => one.checkVisibility() && !one.closest(".hidden, p:not(.people-acts)"))
  .map((one) => [one, (one.matches("[type=checkbox], [type=radio]") && one.closest("label")) || one])
  .map(([one, area]) => [one, area.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 43.5 || box.width < 20))
  .map(([one, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${one.outerHTML.slice(0, 90)}`)"""


@pytest.mark.parametrize(
    ("opener", "field"),
    [
        ("#reach .section-head a", "kind"),
        ("#note .section-head a", "note"),
        ("#work .section-head a", "title"),
        ("#story a", "met_on"),
    ],
)
def test_a_form_in_place_takes_the_focus_and_gives_it_back(page, served, opener, field):
    page.goto(f"{served.url}/people/1")
    where = page.locator(opener).first.get_attribute("href")
    page.locator(opener).first.click()
    expect(page.locator(f"[data-edit] [name={field}]")).to_be_focused()
    page.locator("[data-edit]").get_by_text("Cancel").click()
    expect(page.locator(f'main a[href="{where}"]:visible').first).to_be_focused()


def test_the_name_is_edited_beneath_the_header(page, served):
    page.goto(f"{served.url}/people/1")
    page.locator(".person-more summary").click()
    page.get_by_text("Name and birthday").click()
    expect(page.locator("[name=name]")).to_be_focused()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".person-more .drop")).not_to_be_visible()
    page.get_by_text("Cancel").click()
    expect(page.locator(".person-more summary")).to_be_focused()


def test_what_is_wrong_is_said_in_place(page, served):
    page.goto(f"{served.url}/people/1")
    page.locator("#reach .section-head a").click()
    page.locator("[name=value]").fill("not an address")
    page.locator("[data-edit]").get_by_text("Keep").click()
    expect(page.locator("[data-edit] .problem")).to_contain_text("An email address has an @")
    expect(page.locator("[data-edit] [name=value]")).to_be_focused()
    expect(page.locator("[data-edit] [name=value]")).to_have_accessible_description(re.compile("has an @"))


def test_the_list_answers_while_typing(page, served):
    page.goto(f"{served.url}/people/")
    page.locator("#people-q").press_sequentially("northwnd")
    expect(page.locator("#people-told")).to_contain_text("Nobody matches northwnd. This is 1 person for northwind.")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody .why")).to_have_text("works there")
    expect(page).to_have_url(re.compile("q=northwnd"))
    page.locator("tbody .people-box").click()
    expect(page.locator(".people-count")).to_have_text("1 person selected")
    page.get_by_label("Clear the search").click()
    expect(page.locator("tbody tr").nth(1)).to_be_visible()


def test_the_bar_counts_who_is_selected(page, served):
    page.goto(f"{served.url}/people/")
    expect(page.locator(".people-bar")).not_to_be_visible()
    for number in (0, 1):
        page.locator("tbody .people-box").nth(number).click()
    expect(page.locator(".people-count")).to_have_text("2 people selected")
    page.locator(".people-unselect").click()
    expect(page.locator(".people-bar")).not_to_be_visible()


def test_those_who_are_ticked_or_found_are_told(page, served):
    page.goto(f"{served.url}/people/")
    expect(page.get_by_text("Tell these your news")).to_have_count(0)
    page.locator("tbody .people-box").first.click()
    page.locator(".people-bar summary", has_text="Tell them").press("Enter")
    page.get_by_role("button", name="A new update").press("Enter")
    expect(page.locator("main .lead")).to_contain_text("To 1 person")
    page.goto(f"{served.url}/people/")
    page.locator("#people-q").press_sequentially("northwind")
    page.get_by_role("link", name="Tell these your news").click()
    expect(page).to_have_url(re.compile("/updates/new.q=northwind"))
    expect(page.locator("main .lead")).to_contain_text("To ")


@pytest.mark.parametrize(
    ("path", "summary"),
    [
        ("/people/", ".people-chips summary"),
        ("/people/1", ".person-more summary"),
        ("/people/1", ".rhythm-more summary"),
        ("/promises/", ".favours-change summary"),
        ("/organisations/1", ".person-more summary"),
    ],
)
def test_a_menu_of_the_phone_stays_on_the_screen_above_the_tabs(browser, served, path, summary):
    with opened(browser, served, **PHONE) as page:
        page.goto(served.url + path)
        page.locator(summary).last.click()
        box = page.locator("details.menu[open] .drop").bounding_box()
        assert 0 <= box["x"] <= box["x"] + box["width"] <= 390
        assert 0 <= box["y"] <= box["y"] + box["height"] <= page.locator(".tabs").bounding_box()["y"]


@pytest.mark.parametrize(
    "path", ["/people/", "/people/?q=raman", "/people/1", "/people/1/facts", "/organisations/1", "/search?q=northwind"]
)
def test_what_a_finger_touches_is_large_enough(browser, served, path):
    with opened(browser, served, **PHONE) as page:
        page.goto(served.url + path)
        assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", [320, 820, 1024])
def test_the_words_of_the_rhythm_keep_their_size(browser, served, width):
    with opened(browser, served, viewport={"width": width, "height": 800}) as page:
        page.goto(f"{served.url}/people/1")
        words = page.locator(".rhythm-chart text:visible")
        assert words.count() >= 2
        boxes = sorted((words.nth(number).bounding_box() for number in range(words.count())), key=lambda box: box["x"])
        assert all(box["height"] >= 12 for box in boxes)
        row = [box for box in boxes if abs(box["y"] - boxes[-1]["y"]) < 3]
        assert all(one["x"] + one["width"] <= next_["x"] for one, next_ in pairwise(row))


@pytest.mark.parametrize("path", ["/history/", "/promises/", "/note"])
def test_a_notice_is_as_wide_as_the_column(page, served, path):
    page.goto(served.url + path)
    page.evaluate(
        "document.querySelector('main .wrap').insertAdjacentHTML('afterbegin', '<div class=notice>Kept</div>')"
    )
    told, column = page.locator(".notice").bounding_box(), page.locator("main .wrap > :nth-child(2)").bounding_box()
    assert (told["x"], told["width"]) == (column["x"], column["width"])
