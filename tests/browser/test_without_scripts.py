"""A browser that runs no scripts goes through all of it: every action is a form, and every menu opens by itself."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser, own):
    with opened(browser, own, java_script_enabled=False) as found:
        yield found


def told(page, words):
    expect(page.locator(".notice")).to_contain_text(words)


def press(page, name, within="main"):
    page.locator(within).get_by_role("button", name=re.compile(name)).first.click()


def undo(page):
    press(page, "Undo", ".notice")
    told(page, "Taken back")


@pytest.mark.parametrize(
    ("deed", "words"), [("^Done", "Done: "), ("^Snooze .* for a week", "Snoozed "), ("^Not this one", "Not ")]
)
def test_a_suggestion_is_dealt_with_and_taken_back(page, own, deed, words):
    row = page.locator("[data-row]", has_text="Ada Berg")
    row.get_by_role("button", name=re.compile(deed)).click()
    told(page, words)
    expect(page.locator("[data-row]", has_text="Ada Berg")).to_have_count(0)
    undo(page)
    expect(page.locator("[data-row]", has_text="Ada Berg")).to_have_count(1)


def test_a_rhythm_is_chosen_and_rests_until_a_day(page, own):
    page.goto(f"{own.url}/people/{own.ids.person}")
    page.locator(".segments label").nth(1).click()
    press(page, "^Keep$", ".rhythm-set")
    told(page, "In touch with Ngozi Baptiste")
    page.locator(".rhythm-more summary").first.click()
    page.locator("#rhythm-until").fill("2999-01-01")
    page.locator("#rhythm-until").press("Enter")
    told(page, "Snoozed Ngozi Baptiste until 1 January 2999")


def test_facts_are_edited_on_pages_of_their_own(page, own):
    page.goto(f"{own.url}/people/{own.ids.person}")
    page.locator("#note .section-head a").click()
    page.locator("[name=note]").fill("Plays the white pieces")
    press(page, "^Keep$", "form:has([name=note])")
    expect(page.locator("#note")).to_contain_text("Plays the white pieces")
    page.locator("#reach .section-head a").click()
    page.locator("[name=value]").fill("ngozi at lights")
    press(page, "^Keep$", "form:has([name=value])")
    expect(page.locator(".problem")).to_contain_text("has an @ in it")
    page.locator("[name=value]").fill("ngozi@lights.example")
    press(page, "^Keep$", "form:has([name=value])")
    expect(page.locator("#reach")).to_contain_text("ngozi@lights.example")
    undo(page)
    expect(page.locator("#reach")).not_to_contain_text("ngozi@lights.example")


def test_the_selection_goes_into_a_circle_and_on_a_rhythm(page, own):
    page.goto(f"{own.url}/people/")
    for number in (0, 1):
        page.locator("tbody .people-box").nth(number).click()
    page.locator(".people-bar summary").first.click()
    page.locator("#deed-circle").fill("Sailors")
    press(page, "^Add$", ".people-bar")
    told(page, "Sailors")
    undo(page)
    page.locator("tbody .people-box").first.click()
    page.locator(".people-bar").get_by_text("Set rhythm").click()
    press(page, "^Set$", ".people-bar")
    told(page, "In touch with")


def test_a_promise_is_made_moved_kept_opened_again_and_let_go(page, own):
    page.goto(f"{own.url}/people/{own.ids.person}")
    page.locator(".favours-new summary", has_text="Promise").click()
    page.locator("#promise-what").fill("send her the paper")
    press(page, "^Keep$", ".favours-new:has(#promise-what)")
    told(page, "Promised Ngozi Baptiste")
    page.goto(f"{own.url}/promises/")
    page.locator(".favours-change summary").click()
    page.locator(".favours-change [type=date]").fill("2999-01-01")
    page.locator(".favours-change [type=date]").press("Enter")
    told(page, "Moved to 1 January 2999")
    page.locator(".favours-change summary").click()
    press(page, "^Tomorrow$", ".favours-change")
    expect(page.locator("main")).to_contain_text("due ")
    press(page, "^Kept", ".favours-tick")
    told(page, "Kept: send her the paper")
    press(page, "^Open again", ".favours-ended")
    page.locator(".favours-change summary").click()
    press(page, "^Let go", ".favours-change")
    told(page, "Let go: send her the paper")
    undo(page)


def test_search_finds_by_its_button(page, own):
    page.goto(f"{own.url}/search")
    page.locator("#search-q").fill("baptist")
    press(page, "^Search$", ".search-box")
    expect(page.locator("#found")).to_contain_text("Ngozi Baptiste")
    page.goto(f"{own.url}/people/")
    page.locator("#people-q").fill("harbour")
    page.locator("#people-q").press("Enter")
    expect(page.locator("tbody tr")).to_have_count(1)


def test_several_lines_are_looked_over_kept_and_taken_back(page, own):
    page.goto(f"{own.url}/note")
    page.locator("main [name=text]").fill("Lunch with Di Holm\nCall with Ed Vik\nthis line is none")
    press(page, "Keep|Look")
    expect(page.locator("h1")).to_have_text("3 notes")
    page.locator("[name=keep-2]").uncheck()
    press(page, "^Keep$")
    told(page, "Kept 2 notes.")
    undo(page)


def test_a_kept_note_is_corrected_and_a_slip_in_it_is_shown_again(page, own):
    page.goto(f"{own.url}/people/{own.ids.person}")
    page.locator(".encounters-fix").first.click()
    chip = page.locator("details", has=page.locator("[name=person-0-organisation]"))
    chip.locator("summary").click()
    chip.locator("[name=person-0-organisation]").fill("Harbour Lamps")
    when = page.locator("details", has=page.locator("[name=when]"))
    when.locator("summary").click()
    when.locator("[name=when]").fill("2999-01-01")
    press(page, "^Keep", ".capture-box")
    expect(when.locator(".problem")).to_contain_text("still to come")
    when.locator("[name=when]").fill("2026-01-05")
    press(page, "^Keep", ".capture-box")
    told(page, "Kept: meeting with Ngozi Baptiste")
    expect(page.locator("main")).to_contain_text("Harbour Lamps")


def test_settings_are_kept(page, own):
    page.goto(f"{own.url}/settings")
    page.locator("[name=time_zone]").select_option("Pacific/Auckland")
    press(page, "^Keep$", "form:has([name=time_zone])")
    told(page, "Kept.")
    expect(page.locator("[name=time_zone]")).to_have_value("Pacific/Auckland")
