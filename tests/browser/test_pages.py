"""Every page, as people see it: nothing that axe objects to, nothing that overflows, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import opened

pytestmark = pytest.mark.browser
PAGES = [
    "/",
    "/people/",
    "/people/?q=raman",
    "/people/1",
    "/people/1/facts",
    "/people/1/meeting",
    "/people/1/note",
    "/people/1/contact-points",
    "/people/1/contact-points/1",
    "/people/1/posts",
    "/people/1/posts/1",
    "/people/1/encounters",
    "/people/1/erasure",
    "/people/new",
    "/people/left-hanging",
    "/why",
    "/organisations/1",
    "/organisations/1/facts",
    "/people/?circle=1",
    "/promises/",
    "/imports/",
    "/imports/1",
    "/export",
    "/history/",
    "/search?q=northwind",
    "/settings",
    "/help",
    "/note",
    "/captures/1",
    "/encounters/1",
    "/nowhere",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_for_everybody(browser, served, scheme, width):
    faults = {}
    view = opened(browser, served, color_scheme=scheme, viewport={"width": width, "height": 800})
    with view as page:
        for path in PAGES:
            answer = page.goto(served.url + path)
            assert answer.status == (404 if path == "/nowhere" else 200), path
            found = Axe().run(page)
            if found.violations_count:
                faults[path] = found.generate_report()
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                faults[f"{path} overflows"] = over
        view.complaints = [said for said in view.complaints if "404" not in said]
    assert not faults, "\n".join(f"{path}: {said}" for path, said in faults.items())


def test_the_sign_in_page_is_for_everybody(browser, served):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(served.url)
    assert page.url.startswith(f"{served.url}/sign-in")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_an_empty_book_leads_to_an_import(browser, blank, width):
    with opened(browser, blank, viewport={"width": width, "height": 800}) as page:
        for path in ("/", "/people/", "/promises/", "/imports/", "/history/"):
            page.goto(blank.url + path)
            found = Axe().run(page)
            assert found.violations_count == 0, f"{path}: {found.generate_report()}"
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, path
        page.goto(blank.url)
        assert page.locator("main a[href^='/imports']").count() > 0
