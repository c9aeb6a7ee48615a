"""The first day of somebody new: from an empty machine to a list of the day, in a real browser."""

import os
import re
import signal
import subprocess
import sys

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ARCHIVE = "corpus/linkedin/silkyrich+linkedin-export-viewer/fixtures/sample_export.zip"
SENTENCE = "Lunch with Ngozi Baptiste from Harbour Lights, she is into chess, send her the report by Friday"


@pytest.fixture
def machine(tmp_path):
    """`kith serve` on an empty home, and the link that it prints."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KITH_")}
    command = [sys.executable, "-m", "kith", "serve", "--no-open", "--port", "0"]
    home = {"KITH_HOME": str(tmp_path / "home"), "CI": "1"}
    process = subprocess.Popen(command, env=environment | home, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield next(line.strip() for line in process.stdout if "/sign-in/" in line)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)


def test_from_an_empty_machine_to_the_list_of_the_day(browser, machine, shared):
    home = machine.split("/sign-in/")[0]
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    try:
        page.goto(machine)
        expect(page.locator("h1")).to_have_text("A new book, still blank.")
        bring_in(page, home, shared / ARCHIVE)
        choose_ten(page)
        names_somebody_and_says_why(page)
        write_down_done_and_back(page)
        set_a_password_and_come_back(page, home)
    finally:
        context.close()


def bring_in(page, home, archive) -> None:
    page.goto(f"{home}/imports/")
    page.locator("input[type=file]").first.set_input_files(str(archive))
    page.get_by_role("button", name="Bring in").click()
    expect(page.locator("h1")).to_have_text("Brought in: sample_export.zip", timeout=120_000)
    expect(page.locator("main")).to_contain_text("every item is accounted for")


def choose_ten(page) -> None:
    page.get_by_role("link", name="Sort your people").click()
    page.get_by_role("checkbox", name=re.compile("Admiralty")).check()
    page.get_by_role("button", name="Put these aside").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    chosen = page.locator("#people input[type=checkbox]")
    for number in range(10):
        chosen.nth(number).check()
    page.get_by_role("button", name="Keep these").click()
    expect(page.locator(".notice")).to_contain_text("10")
    page.get_by_role("button", name="Done, go to Today").click()


def names_somebody_and_says_why(page) -> None:
    expect(page.locator("h1")).to_be_visible()
    first = page.locator(".today-row").first
    expect(first.locator("h3")).not_to_be_empty()
    expect(first.locator(".today-reason")).not_to_be_empty()


def write_down_done_and_back(page) -> None:
    box = page.locator("main textarea[name=text]")
    box.fill(SENTENCE)
    expect(page.locator(".chip").filter(has_text="Ngozi Baptiste").first).to_be_visible()
    page.locator("main").get_by_role("button", name="Keep").click()
    expect(page.locator(".notice")).to_contain_text("Ngozi Baptiste")
    page.goto(page.url.split("?")[0])
    row = page.locator(".today-row").first
    name = row.locator("h3").inner_text()
    row.get_by_role("button", name=re.compile("^Done")).click()
    expect(page.locator(".notice")).to_contain_text(name)
    expect(page.locator(".today-row h3", has_text=name)).to_have_count(0)
    page.locator(".notice").get_by_role("button", name="Undo").click()
    expect(page.locator(".today-row h3", has_text=name)).to_have_count(1)


def set_a_password_and_come_back(page, home) -> None:
    page.goto(f"{home}/settings")
    name = re.search(r"Your name to sign in is (\S+)\.", page.locator("main").inner_text())
    assert name
    for field in page.locator("input[type=password]").all():
        field.fill("a lantern at the harbour")
    page.get_by_role("button", name=re.compile("password")).click()
    expect(page.locator(".notice")).to_contain_text("password is set")
    page.locator("summary", has_text="More").last.click()
    page.get_by_role("button", name="Sign out").last.click()
    expect(page).to_have_url(re.compile("/sign-in"))
    page.get_by_label("Name").fill(name[1])
    page.locator("input[type=password]").fill("a lantern at the harbour")
    page.get_by_role("button", name="Sign in").click()
    page.goto(home)
    expect(page.get_by_role("heading", name="Reach out today")).to_be_visible()
