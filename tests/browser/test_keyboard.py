"""The loop by keyboard alone: no mouse, no finger."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser, own):
    with opened(browser, own) as found:
        yield found


def told(page, words):
    expect(page.locator(".notice")).to_contain_text(words)


def keys(page, *pressed):
    for one in pressed:
        page.keyboard.press(one)


def until(page, selector, most=80):
    """Tab on to the first element that fits; where the focus goes is seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or page.evaluate(
                "document.activeElement.matches('textarea')"
            )
            return
    raise AssertionError(f"the focus never came to {selector}")


def test_a_sentence_is_written_corrected_kept_and_taken_back(page, own):
    keys(page, "c")
    page.keyboard.type("Lunch with Di Holm from Lantern House")
    expect(page.locator("main .capture-chips")).to_contain_text("Lantern House")
    until(page, ".capture-chips summary:has(~ .drop [name=person-0-organisation])")
    keys(page, "Enter", "Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("Lantern Yard")
    keys(page, "Enter")
    expect(page.locator("main .capture-chips")).to_contain_text("Lantern Yard")
    keys(page, "Escape", "c", "Enter")
    told(page, "Kept: meeting with Di Holm")
    keys(page, "u")
    told(page, "Taken back")


def test_today_is_gone_through_by_keys(page, own):
    for key, words in (("d", "Done: "), ("s", "Snoozed "), ("n", "Not ")):
        keys(page, "j", key)
        told(page, words)
        keys(page, "u")
        told(page, "Taken back")
        expect(page.locator("[data-row]", has_text="Ada Berg")).to_have_count(1)


def test_on_a_persons_page_d_is_done_and_u_takes_it_back(page, own):
    page.goto(f"{own.url}/people/{own.ids.due}")
    keys(page, "d")
    told(page, "Done: call with Ada Berg")
    expect(page.locator("h1")).to_have_text("Ada Berg")
    keys(page, "u")
    told(page, "Taken back")


def test_somebody_is_found_opened_and_edited(page, own):
    keys(page, "g", "p")
    expect(page.locator("h1")).to_have_text("People")
    until(page, "#people-q")
    page.keyboard.type("ngozi")
    expect(page.locator("tbody tr")).to_have_count(1)
    keys(page, "Escape", "j", "Enter")
    expect(page.locator("h1")).to_have_text("Ngozi Baptiste")
    keys(page, "e")
    expect(page.locator("[data-edit] [name=name]")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("Ngozi Batiste")
    keys(page, "Enter")
    expect(page.locator("h1")).to_have_text("Ngozi Batiste")
    until(page, ".person-more summary")
    keys(page, "Enter")
    expect(page.locator(".person-more .drop")).to_be_visible()
    keys(page, "Escape")
    expect(page.locator(".person-more .drop")).not_to_be_visible()
    assert page.evaluate("document.activeElement.matches('.person-more summary')")


def test_several_are_selected_and_put_into_a_circle(page, own):
    keys(page, "g", "p")
    expect(page.locator("h1")).to_have_text("People")
    keys(page, "j", "x", "j", "x")
    expect(page.locator(".people-count")).to_have_text("2 people selected")
    until(page, ".people-bar summary", 120)
    keys(page, "Enter", "Tab")
    page.keyboard.type("Sailors")
    keys(page, "Enter")
    told(page, "Sailors")


def test_a_promise_is_made_and_kept(page, own):
    page.goto(f"{own.url}/people/{own.ids.person}")
    until(page, ".favours-new summary", 120)
    keys(page, "Enter", "Tab")
    page.keyboard.type("send her the paper")
    keys(page, "Enter")
    told(page, "Promised Ngozi Baptiste")
    page.goto(f"{own.url}/promises/")
    keys(page, "j", "d")
    told(page, "Kept: send her the paper")
    keys(page, "g", "h")
    expect(page.locator(".journal-said").first).to_contain_text("Kept: send her the paper")
    expect(page).to_have_url(re.compile("/history/"))
    keys(page, "u")
    told(page, "Taken back")


def test_g_and_a_letter_go_to_every_page_that_has_one(page, own):
    for letter, url in (("p", "/people/"), ("h", "/history/"), ("r", "/promises/"), ("m", "/imports/"), ("t", "/")):
        keys(page, "g", letter)
        expect(page).to_have_url(f"{own.url}{url}")
    keys(page, "?")
    expect(page).to_have_url(f"{own.url}/help")
    expect(page.locator(".help-keys kbd").first).to_be_visible()


def test_switched_off_in_settings_no_key_does_anything_and_none_is_shown(page, own):
    expect(page.locator("kbd").first).to_be_visible()
    keys(page, "?")
    expect(page.locator(".help-keys")).to_be_visible()
    keys(page, "g", "t")
    expect(page).to_have_url(f"{own.url}/")
    page.goto(f"{own.url}/settings")
    page.get_by_label("Use keys").uncheck()
    page.locator("main").get_by_role("button", name="Keep").click()
    told(page, "Kept.")
    for path in ("/", f"/people/{own.ids.person}", "/people/", "/help"):
        page.goto(own.url + path)
        expect(page.locator("kbd:visible")).to_have_count(0)
        before = page.evaluate("document.activeElement.tagName")
        keys(page, *"c/jkdsnwxeu?", "g", "p")
        page.wait_for_timeout(300)
        assert page.url == own.url + path
        assert page.evaluate("document.activeElement.tagName") == before
        expect(page.locator(".notice")).to_have_count(0)
    page.goto(f"{own.url}/settings")
    page.get_by_label("Use keys").check()
    page.locator("main").get_by_role("button", name="Keep").click()
    told(page, "Kept.")
    keys(page, "g", "t")
    expect(page).to_have_url(f"{own.url}/")


UNCOVERED = """() => {
  const covered = [];
  scrollTo(0, document.body.scrollHeight);
  for (const one of [...document.querySelectorAll("main a, main button, main summary")].reverse()) {
    if (one.closest(".notice") || !one.checkVisibility()) continue;
    one.focus();
    const end = document.querySelector(".notice").getBoundingClientRect().bottom;
    if (scrollY > 0 && one.getBoundingClientRect().top < end) covered.push(one.outerHTML);
  }
  return covered;
}"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_notice_covers_nothing_that_one_comes_to(browser, served, width):
    with opened(browser, served, viewport={"width": width, "height": 568}) as page:
        row = page.locator("[data-row]").first
        row.get_by_role("button", name=re.compile("Done")).click()
        expect(page.locator(".notice")).to_be_visible()
        assert page.evaluate(UNCOVERED) == []
        page.locator(".notice").get_by_role("button", name="Undo").click()
