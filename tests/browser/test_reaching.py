"""A contact link in a real browser: the words go along, and on return it is asked once what came of it."""

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser
AWAY_AND_BACK = """() => {
  for (const state of ["hidden", "visible"]) {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }
}"""
STAY = "() => addEventListener('click', (event) => event.target.closest('[data-to]') && event.preventDefault())"


@pytest.fixture
def page(browser, own):
    with opened(browser, own, permissions=["clipboard-read", "clipboard-write"]) as found:
        found.evaluate(STAY)
        yield found


def row(page):
    return page.locator("[data-row]", has_text="Ada Berg")


def test_edited_words_go_along_with_every_way_that_takes_them(page, own):
    best = row(page).locator("[data-key=w]")
    expect(best).to_have_text("Call Ada Berg")
    expect(best).to_have_attribute("href", "tel:+46705550142")
    row(page).locator(".reach summary").click()
    box = row(page).get_by_label("Words to begin with")
    expect(box).to_have_value("Hello Ada, how are you?")
    expect(row(page).get_by_role("button", name="Use these words")).to_be_hidden()
    box.fill("Fish & chips?")
    links = [one.get_attribute("href") for one in row(page).locator(".drop [data-to]").all()]
    assert links == [
        "tel:+46705550142",
        "mailto:ada@berg.example?body=Fish%20%26%20chips%3F",
        "https://linkedin.com/in/ada",
        "sms:+46705550142?&body=Fish%20%26%20chips%3F",
        "https://wa.me/46705550142?text=Fish%20%26%20chips%3F",
    ]
    row(page).get_by_role("link", name="LinkedIn").click()
    expect(row(page).locator("[data-told]")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "Fish & chips?"


def test_on_return_the_row_asks_once_and_logs_what_one_says(page, own):
    row(page).locator("[data-key=w]").click()
    expect(row(page).locator(".reach-question")).to_have_count(0)
    page.evaluate(AWAY_AND_BACK)
    expect(row(page).locator(".reach-question")).to_contain_text("Did you reach Ada Berg?")
    row(page).get_by_role("button", name="Not yet").click()
    expect(row(page).locator(".reach-question")).to_have_count(0)
    page.evaluate(AWAY_AND_BACK)
    page.wait_for_timeout(200)
    expect(row(page).locator(".reach-question")).to_have_count(0)
    page.evaluate(STAY)
    row(page).locator("[data-key=w]").click()
    page.evaluate(AWAY_AND_BACK)
    row(page).get_by_role("button", name="Talked").click()
    expect(page.locator(".notice")).to_contain_text("Done: call with Ada Berg, today.")
    expect(row(page)).to_have_count(0)
    page.locator(".notice").get_by_role("button", name="Email").click()
    expect(page.locator(".notice")).to_contain_text("Corrected: email with Ada Berg")
    assert '"channel": "email"' in own.kith("show", "Ada Berg", "--json")


def test_the_page_of_a_person_asks_too(page, own):
    page.goto(f"{own.url}/people/{own.ids.due}")
    page.evaluate(STAY)
    page.keyboard.press("w")
    page.evaluate(AWAY_AND_BACK)
    expect(page.locator(".reach-question")).to_contain_text("Did you reach Ada Berg?")
    page.get_by_role("button", name="Wrote").click()
    expect(page.locator(".notice")).to_contain_text("Done: message with Ada Berg")


def test_an_address_among_the_facts_is_a_contact_link_too(page, own):
    page.goto(f"{own.url}/people/{own.ids.due}")
    page.evaluate("() => addEventListener('click', (event) => event.preventDefault())")
    page.locator("#reach a[href^='mailto:']").click()
    page.evaluate(AWAY_AND_BACK)
    expect(page.locator(".reach-question")).to_contain_text("Did you reach Ada Berg?")


def test_without_scripts_it_is_asked_at_the_next_page(browser, own):
    with opened(browser, own, java_script_enabled=False) as page:
        row(page).locator("[data-key=w]").click()
        expect(page.locator("h1")).to_have_text("Reach Ada Berg")
        page.get_by_label("Words to begin with").fill("Fish & chips?")
        page.get_by_role("button", name="Use these words").click()
        link = page.get_by_role("link", name="Email")
        expect(link).to_have_attribute("href", "mailto:ada@berg.example?body=Fish%20%26%20chips%3F")
        page.goto(own.url)
        row(page).get_by_role("button", name="Talked").click()
        expect(page.locator(".notice")).to_contain_text("Done: call with Ada Berg, today.")
        page.locator(".notice").get_by_role("button", name="Meeting").click()
        expect(page.locator(".notice")).to_contain_text("Corrected: meeting with Ada Berg")
