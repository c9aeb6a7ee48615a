"""What happens where the network, the session or a row is gone; and what each key press does just once."""

import re

import pytest
from playwright.sync_api import expect

from .conftest import opened

pytestmark = pytest.mark.browser


@pytest.fixture
def ngozi(own):
    """The address of somebody's page in a book of one's own."""
    return f"{own.url}/people/{own.ids.person}"


def note_of(page, where, words):
    """The form of the note in place, with words in it."""
    page.goto(where)
    page.locator("#note .section-head a").click()
    page.locator("[data-edit] [name=note]").fill(words)
    return page.locator("[data-edit]").get_by_role("button", name="Keep")


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (500, "nothing was changed"),
        (403, "load the page again"),
        (404, "not in your book any more"),
        (503, "Nothing answers"),
    ],
)
def test_what_the_server_could_not_do_is_said_and_nothing_is_lost(browser, own, ngozi, status, said):
    view = opened(browser, own)
    with view as page:
        keep = note_of(page, ngozi, "Plays the white pieces")
        page.route("**/note", lambda route: route.fulfill(status=status, body="no"))
        keep.click()
        expect(page.locator(".notice[role=alert]")).to_contain_text(said)
        expect(page.locator("[data-edit] [name=note]")).to_have_value("Plays the white pieces")
        page.unroute("**/note")
        keep.click()
        expect(page.locator("#note")).to_contain_text("Plays the white pieces")
        expect(page.locator(".notice[role=alert]")).to_have_count(0)
        view.complaints.clear()


def test_without_an_answer_a_form_in_place_stays_and_says_so(browser, own, ngozi):
    view = opened(browser, own)
    with view as page:
        keep = note_of(page, ngozi, "Plays the white pieces")
        page.context.set_offline(True)
        keep.click()
        expect(page.locator(".notice[role=alert]")).to_contain_text("Nothing answers.")
        page.context.set_offline(False)
        keep.click()
        expect(page.locator("#note")).to_contain_text("Plays the white pieces")
        view.complaints.clear()


def test_a_session_that_ended_is_said_with_the_way_to_sign_in(browser, own, ngozi):
    view = opened(browser, own)
    with view as page:
        keep = note_of(page, ngozi, "Plays the white pieces")
        page.context.clear_cookies(name="kith")
        keep.click()
        expect(page.locator(".notice[role=alert]")).to_contain_text("You are signed out.")
        expect(page.locator("[data-edit] [name=note]")).to_have_value("Plays the white pieces")
        page.get_by_role("link", name="Sign in").click()
        expect(page).to_have_url(re.compile(r"/sign-in\?next=/people/\d+"))
        view.complaints.clear()


def test_the_boxes_of_a_page_that_is_drawn_anew_listen(browser, own, ngozi):
    with opened(browser, own) as page:
        note_of(page, ngozi, "Plays the white pieces").click()
        expect(page.locator(".notice")).to_contain_text("Undo")
        box = page.locator(".capture-line textarea")
        box.fill("Call with Folke Brand")
        expect(page.locator(".capture-line [data-will]")).to_contain_text("One encounter with Folke Brand")
        box.press("Enter")
        expect(page.locator(".notice")).to_contain_text("Kept: call with Folke Brand")


@pytest.mark.parametrize(("word", "told"), [("More", ("interest", "chess clocks")), ("Set rhythm", ("own", "45"))])
def test_enter_in_a_field_of_the_selection_presses_the_button_beside_it(browser, own, ngozi, word, told):
    field, value = told
    with opened(browser, own) as page:
        page.goto(f"{own.url}/people/")
        page.locator("tbody tr", has_text="Ngozi").locator(".people-box").click()
        page.locator(".people-bar").get_by_text(word, exact=True).click()
        if field == "own":
            page.locator("#deed-every").select_option("own")
        page.locator(f".people-bar [name={field}]").fill(value)
        page.locator(f".people-bar [name={field}]").press("Enter")
        expect(page.locator(".notice:not([role=alert])")).to_contain_text("Undo")
        page.goto(ngozi)
        expect(page.locator("main")).to_contain_text(value)


def test_enter_without_scripts_does_nothing_wrong(browser, own, ngozi):
    with opened(browser, own, java_script_enabled=False) as page:
        page.goto(f"{own.url}/people/")
        page.locator("tbody tr", has_text="Ngozi").locator(".people-box").click()
        page.locator(".people-bar summary").last.click()
        page.locator(".people-bar [name=interest]").fill("chess clocks")
        page.locator(".people-bar [name=interest]").press("Enter")
        expect(page.locator(".people-bar [name=interest]")).to_have_value("chess clocks")
        page.locator(".people-bar").get_by_role("button", name="Note").click()
        expect(page.locator(".notice")).to_contain_text("Undo")


def test_walking_through_the_segments_is_one_change(browser, own, ngozi):
    with opened(browser, own) as page:
        page.goto(ngozi)
        page.locator("#rhythm .segments input:checked").focus()
        for _ in range(3):
            page.keyboard.press("ArrowLeft")
        chosen = page.locator("#rhythm .segments input:checked").get_attribute("value")
        page.keyboard.press("Tab")
        expect(page.locator(".notice")).to_contain_text("In touch with")
        expect(page.locator("#rhythm .segments input:checked")).to_have_attribute("value", chosen)
        page.goto(f"{own.url}/history/")
        expect(page.locator("main")).to_contain_text("In touch with")
        assert page.locator(".journal-said").get_by_text("In touch with Ngozi").count() == 1


def test_a_segment_is_kept_at_once_by_a_finger_and_after_a_rest_by_keys(browser, own, ngozi):
    with opened(browser, own) as page:
        page.goto(ngozi)
        page.locator("#rhythm .segments label").first.click()
        expect(page.locator(".notice")).to_contain_text("In touch with")
        page.goto(ngozi)
        page.locator("#rhythm .segments input:checked").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator(".notice")).to_contain_text("In touch with")


def test_x_selects_where_the_focus_is_and_leaves_other_keys_alone(browser, own, ngozi):
    with opened(browser, own) as page:
        page.goto(f"{own.url}/people/")
        boxes = page.locator("tbody input[name=person]")
        page.locator("tbody th a").nth(0).focus()
        page.keyboard.press("Control+x")
        assert page.locator("tbody input:checked").count() == 0
        page.keyboard.press("x")
        expect(boxes.nth(0)).to_be_checked()
