"""The first ten minutes: a blank book, one question, a file, a first look at who came in, and a Today that says why."""

import pytest
from playwright.sync_api import expect

from .conftest import opened
from .test_loop import bring_in

pytestmark = pytest.mark.browser
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nORG:{firm}\r\n{more}END:VCARD\r\n"
    for name, firm, more in (
        ("Folake Adeyemi", "Brightwater Trust", "BDAY:--01-20\r\n"),
        ("Tariq Noor", "Brightwater Trust", ""),
        ("Wenche Dale", "Brightwater Trust", ""),
        ("Åsa Lindqvist", "Fjord Instruments", "NOTE:Two sons\r\n"),
        ("Piet Maas", "", ""),
        ("Oluf Brask", "", ""),
    )
)


@pytest.mark.parametrize("scripts", [True, False])
def test_from_a_blank_book_to_a_today_that_says_why(browser, blank, tmp_path, scripts):
    cards = tmp_path / "phone.vcf"
    cards.write_text(CARDS, encoding="utf-8")
    with opened(browser, blank, java_script_enabled=scripts) as page:
        main, notice = page.locator("main"), page.locator(".notice")
        page.get_by_label("Looking for work").check()
        page.locator(".ties-question").get_by_role("button", name="Keep").click()
        expect(notice).to_contain_text("Goal: Looking for work")
        bring_in(page, blank, cards)
        main.get_by_role("link", name="Sort your people").click()

        main.get_by_label("Brightwater Trust").check()
        main.get_by_role("button", name="Put these aside").click()
        expect(notice).to_contain_text("Put aside: Brightwater Trust (3 people)")
        expect(main.get_by_label("Folake Adeyemi")).to_have_count(0)
        notice.get_by_role("button", name="Undo").click()
        expect(main.get_by_label("Folake Adeyemi", exact=True)).to_have_count(1)

        for name in ("Folake Adeyemi", "Åsa Lindqvist"):
            main.get_by_label(name, exact=True).check()
        main.get_by_label("How often with Åsa Lindqvist").select_option("30")
        main.get_by_role("button", name="Keep these").click()
        expect(notice).to_contain_text("You want to stay close to 2 people")
        main.get_by_role("button", name="Done, go to Today").click()
        row = page.locator("[data-row]", has_text="Åsa Lindqvist")
        expect(row).to_contain_text("You wanted to be in touch every 30 days; nothing yet.")
        expect(page.get_by_role("link", name="Sort your people")).to_have_count(0)


def test_the_question_of_the_day_is_asked_by_the_box_on_the_page(browser, own):
    with opened(browser, own) as page:
        link = page.locator(".prompt a")
        asked = link.inner_text()
        link.click()
        box = page.locator("main textarea[name=text]")
        expect(box).to_be_focused()
        expect(page.get_by_label(asked)).to_be_visible()
        page.locator(".prompt").get_by_role("button", name="Not today").click()
        expect(page.locator(".prompt")).to_have_count(0)
