"""The box while one types: what it understood, what it will do, and that a note is never lost."""

import json
import re

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser
SENTENCE = "Lunch with Ngozi Baptiste from Harbour Lights, she is into chess, send her the report by Friday"
WILL = "Adds Ngozi Baptiste, one encounter and one promise. Nothing is sent."


def typed(page, text):
    box = page.locator("main [data-capture] textarea")
    box.fill(text)
    return box


def test_what_keeping_will_do_is_said_while_the_focus_is_in_the_sentence(browser, blank):
    with opened(browser, blank) as page:
        page.goto(f"{blank.url}/note")
        page.keyboard.press("c")
        page.keyboard.type(SENTENCE)
        expect(page.locator("main [data-will]")).to_have_text(WILL)
        assert page.evaluate("document.activeElement.name") == "text"
        expect(page.locator("main [data-verb]")).to_have_text("Keep")
        typed(page, f"{SENTENCE}\nCall with Folke Brand")
        expect(page.locator("main [data-will]")).to_contain_text("2 notes, one a line.")
        expect(page.locator("main [data-verb]")).to_have_text("Look them over")
        typed(page, "")
        expect(page.locator("main [data-will]")).to_contain_text("One sentence is enough")


def test_a_chip_is_corrected_by_keys_and_the_focus_stays_with_it(browser, blank):
    with opened(browser, blank) as page:
        page.goto(f"{blank.url}/note")
        typed(page, SENTENCE)
        chip = page.locator("details", has=page.locator("[name=person-0-organisation]"))
        chip.locator("summary").press("Enter")
        chip.locator("input:not([type=hidden])").fill("Harbour Lamps")
        chip.locator("input:not([type=hidden])").press("Enter")
        expect(chip.locator("summary")).to_contain_text("Harbour Lamps")
        assert page.evaluate("document.activeElement.name") == "person-0-organisation"


def test_without_an_answer_notes_are_kept_here_and_go_in_later(browser, blank):
    view = opened(browser, blank)
    with view as page:
        page.goto(f"{blank.url}/note")
        page.context.set_offline(True)
        for sentence in ("Lunch with Ngozi Baptiste", "Call with Folke Brand"):
            typed(page, sentence).press("Enter")
            expect(page.locator("main [data-will]")).to_have_text("Kept here, goes in later.")
            expect(page.locator("main [data-verb]")).to_have_text("Keep")
            expect(page.locator("main textarea")).to_have_value("")
        page.context.set_offline(False)
        expect(page.locator("main [data-will]")).to_have_text("What was kept here has gone in.")
        assert "Ngozi Baptiste" in blank.kith("find", "ngozi")
        assert "Folke Brand" in blank.kith("find", "folke")
        view.complaints = [said for said in view.complaints if "ERR_INTERNET_DISCONNECTED" not in said]


def test_a_note_written_after_the_session_ended_goes_in_after_signing_in(browser, blank):
    with opened(browser, blank) as page:
        page.goto(f"{blank.url}/note")
        cookies = [one for one in page.context.cookies() if one["name"] != "kith"]
        page.context.clear_cookies()
        page.context.add_cookies(cookies)
        typed(page, "Lunch with Ngozi Baptiste").press("Enter")
        page.wait_for_url(re.compile("/sign-in"))
        assert blank.kith("find", "ngozi", "--json").strip() == "[]"
        page.goto(blank.link())
        expect(page.locator("main [data-will]")).to_have_text("What was kept here has gone in.")
        assert "Ngozi Baptiste" in blank.kith("find", "ngozi")


def test_a_seventh_is_named_where_six_are_offered(browser, blank):
    toms = ["Tom Abel", "Tom Birk", "Tom Carr", "Tom Dorn", "Tom Elm", "Tom Fisk", "Tom Grant"]
    for name in toms:
        blank.kith("met", f"Call with {name}", "--json")
    with opened(browser, blank) as page:
        page.goto(f"{blank.url}/note")
        typed(page, "Coffee with Tom about the roof")
        chip = page.locator("details", has=page.locator("[name='who-Tom']"))
        chip.locator("summary").click()
        chip.get_by_label("Or another name").fill("Tom Grant")
        chip.get_by_label("Or another name").press("Enter")
        expect(page.locator("main [data-will]")).to_have_text("One encounter with Tom Grant. Nothing is sent.")
        page.locator("main textarea").press("Enter")
        expect(page.locator(".notice")).to_contain_text("Kept: meeting with Tom Grant")


def test_a_kept_note_is_corrected_while_its_chips_follow(browser, blank):
    kept = json.loads(blank.kith("met", SENTENCE, "--json"))["id"]
    with opened(browser, blank) as page:
        page.goto(f"{blank.url}/captures/{kept}")
        assert page.locator("[data-capture]").count() == 1, "one box: the one that is corrected"
        typed(page, "Call with Folke Brand")
        expect(page.locator("main [data-will]")).to_have_text("Adds Folke Brand and one encounter. Nothing is sent.")
        expect(page.get_by_role("link", name="Cancel")).to_be_visible()
        page.locator("main").get_by_role("button", name=re.compile("Keep")).click()
        expect(page.locator(".notice")).to_contain_text("Folke Brand")
        assert blank.kith("find", "ngozi", "--json").strip() == "[]"
