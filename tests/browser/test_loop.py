"""The whole loop as people go through it: bring in, capture, see, done, undo; with JavaScript, without, by keyboard."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import opened
from .furnishing import CARDS

pytestmark = pytest.mark.browser
SENTENCE = "Lunch with Ngozi Baptiste from Harbour Lights, she is into chess, send her the report by Friday"


def test_the_loop_without_javascript(browser, blank, tmp_path):
    cards = tmp_path / "phone.vcf"
    cards.write_text(CARDS)
    with opened(browser, blank, java_script_enabled=False) as page:
        bring_in(page, blank, cards)
        expect(page.locator("main")).to_contain_text("Together 2")

        page.goto(f"{blank.url}/note")
        page.locator("main textarea[name=text]").fill(SENTENCE)
        page.locator("main").get_by_role("button", name=re.compile("Keep|Look")).first.click()
        expect(page.get_by_text("Ngozi Baptiste").first).to_be_visible()
        page.locator("main").get_by_role("button", name="Keep").click()
        expect(page.locator(".notice")).to_contain_text("Ngozi Baptiste")
        assert "Ngozi Baptiste" in blank.kith("find", "ngozi")

        page.locator(".notice").get_by_role("button", name="Undo").click()
        expect(page.locator(".notice")).to_be_visible()
        assert blank.kith("find", "ngozi", "--json").strip() == "[]"


DROP = """() => {
  const files = new DataTransfer();
  files.items.add(new File(["BEGIN:VCARD\\nVERSION:3.0\\nFN:Ngozi Baptiste\\nEND:VCARD\\n"], "phone.vcf"));
  for (const type of ["dragover", "drop"]) {
    const event = new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
    document.querySelector("h1").dispatchEvent(event);
  }
}"""


def bring_in(page, served, file: Path) -> None:
    """Choose a file on the import page and wait, as a page without JavaScript has to, until it is in."""
    page.goto(f"{served.url}/imports/")
    page.locator("input[type=file]").first.set_input_files(str(file))
    page.locator("main").get_by_role("button", name=re.compile("Import|Bring")).first.click()
    expect(page).to_have_url(re.compile(r"/imports/\d+"))
    for _ in range(60):
        if page.locator("progress, [role=progressbar]").count() == 0:
            return
        page.wait_for_timeout(250)
        page.reload()
    raise AssertionError("the import has not ended")


def test_files_dropped_anywhere_are_named_and_then_brought_in(browser, blank):
    with opened(browser, blank) as page:
        page.goto(blank.url)
        bring = page.get_by_role("button", name="Bring in")
        expect(bring).to_be_hidden()
        page.evaluate(DROP)
        expect(page.get_by_role("status").filter(has_text="phone.vcf is chosen.")).to_be_visible()
        bring.click()
        expect(page.locator("h1")).to_have_text("Brought in: phone.vcf")
        expect(page.get_by_role("link", name="Go to Today")).to_be_visible()


def test_chips_come_while_typing_and_enter_keeps(browser, blank):
    with opened(browser, blank) as page:
        page.goto(blank.url)
        page.keyboard.press("c")
        page.keyboard.type(SENTENCE)
        expect(page.get_by_text("Harbour Lights", exact=False).last).to_be_visible()
        expect(page.locator(".chip").filter(has_text="Ngozi Baptiste").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(page.locator(".notice")).to_contain_text("Ngozi Baptiste")
        found = blank.kith("show", "Ngozi Baptiste")
        assert "Harbour Lights" in found
        assert "chess" in found


def test_a_suggestion_is_done_and_taken_back_by_key(browser, served):
    with opened(browser, served) as page:
        rows = page.locator("[data-row]")
        before = rows.count()
        assert before > 0
        page.keyboard.press("j")
        page.keyboard.press("d")
        expect(page.locator(".notice")).to_be_visible()
        page.keyboard.press("u")
        page.wait_for_load_state()
        expect(page.locator("[data-row]")).to_have_count(before)


def test_search_answers_while_typing(browser, served):
    with opened(browser, served) as page:
        page.goto(f"{served.url}/people/")
        page.keyboard.press("/")
        page.keyboard.type("northwnd")
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_contain_text("Priya Raman")
