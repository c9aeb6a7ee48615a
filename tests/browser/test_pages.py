"""Every page, as people see it, open and shut: nothing that axe objects to, light and dark; nothing that overflows."""

from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT, AxeResults

from tests.web.conftest import EVERY, address

from .conftest import opened, overflow

pytestmark = pytest.mark.browser
NO_PAGES = ("<slug:wanted>", "photo", "health", "/everything", ".csv", ".ics", "attachments/<")  # files
MORE = [
    "/people/?q={word}",
    "/people/?show=aside",
    "/people/?circle={circle}",
    "/people/?q=nobodyatall",
    "/people/{person}/merge?other={other}",
    "/people/{person}/merge?q={word}",
    "/search?q={word}",
    "/search?q=nobodyatall",
    "/?show=20",
    "/map?around={person}",
    "/map?beside={organisation}",
    "/map?interest=nobodyatall",
    "/updates/new?circle={circle}",
    "/updates/{update}/audience?q={word}",
    "/nowhere",
]
WORD = "Wolfeschlegel"
EMPTY = ["/", "/people/", "/promises/", "/imports/", "/history/", "/people/left-hanging", "/why", "/search?q=a", "/map"]
VIOLATIONS = {"resultTypes": ["violations"]}  # what passes need not be written down
CONTRAST = {"runOnly": ["color-contrast"]}
OPEN = "document.querySelectorAll('details').forEach((one) => { one.removeAttribute('name'); one.open = true; })"
TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility())
  .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
  .map((one) => one.outerHTML.slice(0, 120)).slice(0, 3)"""
SLIPS = {
    "/people/new": {"name": WORD, "email": "ada@berg", "phone": "7"},
    "/people/{person}/facts": {"birthday": "soon"},
    "/people/{person}/meeting": {"met_on": "soon", "through": "Nobody At All"},
    "/people/{person}/contact-points": {"value": "nothing"},
    "/people/{person}/posts": {"title": "Pilot", "started": "2022", "ended": "2020"},
    "/organisations/{organisation}/facts": {"name": " "},
    "/circles/{circle}/name": {"name": " "},
    "/encounters/{encounter}": {"people": "Nobody At All"},
    "/settings": {"name": " "},
}
NOTES = {
    "what is understood": f"Lunch with Ada {WORD} from {WORD * 4}, {WORD * 5}@mill.example, send her it by Friday",
    "several lines": f"Lunch with Ada {WORD}\nCall with Bela {WORD * 5}\nlong talk, very kind",
    "too long a note": "word " * 5000,
}
SUBMIT = """(text) => {
  const form = document.querySelector("main [data-capture]");
  form.elements.text.value = text;
  form.submit();
}"""
_FOUND: dict[str, list[str]] = {}


def pages(page: Any, full: Any) -> list[str]:
    """The address of every page there is, and of lists that are narrowed or empty, asked for once; those that take only
    forms, or lead to signing in, are none."""
    if full.session not in _FOUND:
        paths = [address(one, full.ids) for one in EVERY if not any(sign in one for sign in NO_PAGES)]
        paths += [one.format(word=WORD, **vars(full.ids)) for one in MORE]
        answers = {path: page.request.get(full.url + path) for path in paths}
        there = {path: one.status not in (405, 422) and "sign-in" not in one.url for path, one in answers.items()}
        _FOUND[full.session] = [path for path in paths if there[path]]
    return _FOUND[full.session]


def gone_to(page: Any, full: Any) -> Any:
    """Each page in turn."""
    for path in pages(page, full):
        answer = page.goto(full.url + path)
        assert answer.status == (404 if path == "/nowhere" else 200), path
        yield path


def objections(page: Any, options: dict[str, Any] | None = None) -> str:
    """What axe objects to on the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = AxeResults(page.evaluate("(options) => axe.run(options)", {**VIOLATIONS, **(options or {})}))
    return found.generate_report() if found.violations_count else ""


def too_wide(page: Any) -> list[str]:
    """The first elements that stand out of the screen, where the page is wider than that."""
    return page.evaluate(TOO_WIDE) if overflow(page) > 0 else []


@pytest.mark.parametrize(("width", "scheme", "other"), [(320, "light", "dark"), (1280, "dark", "light")])
def test_every_page_is_for_everybody(browser, full, width, scheme, other):
    size = {"width": width, "height": 800}
    # Without motion: a colour on its way from one scheme to the other is none of either.
    faults, view = {}, opened(browser, full, color_scheme=scheme, reduced_motion="reduce", viewport=size)
    with view as page:
        for path in gone_to(page, full):
            faults[path] = objections(page)
            page.evaluate(OPEN)
            page.emulate_media(color_scheme=other)
            faults[f"{path}, opened"] = objections(page, CONTRAST if width == 320 else None)
            page.emulate_media(color_scheme=scheme)
        assert len(faults) > 60
        view.complaints = [said for said in view.complaints if "responded with a status of 4" not in said]
    assert not any(faults.values()), "\n".join(f"{path}: {said}" for path, said in faults.items() if said)


def test_no_page_is_wider_than_the_screen(browser, full):
    faults, view = {}, opened(browser, full, viewport={"width": 320, "height": 800})
    with view as page:
        for path in gone_to(page, full):
            for width in (1280, 1024, 820, 390, 320):
                page.set_viewport_size({"width": width, "height": 800})
                faults[f"{path} at {width}"] = too_wide(page)
            page.evaluate(OPEN)
            faults[f"{path}, opened"] = too_wide(page)
        view.complaints = [said for said in view.complaints if "responded with a status of 4" not in said]
    assert not any(faults.values()), "\n".join(f"{path}: {said}" for path, said in faults.items() if said)


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_what_is_refused_is_for_everybody(browser, full, width, scheme):
    faults, view = {}, opened(browser, full, color_scheme=scheme, viewport={"width": width, "height": 800})
    with view as page:
        for path, slips in SLIPS.items():
            page.goto(full.url + path.format(**vars(full.ids)))
            for name, value in slips.items():
                page.locator(f"main form:not([data-capture]) [name={name}]").first.fill(value)
            page.evaluate("(name) => document.querySelector(`main [name=${name}]`).form.submit()", list(slips)[-1])
            page.locator(".problem").first.wait_for()
            faults[path] = objections(page) or too_wide(page)
        for what, text in NOTES.items():
            page.goto(f"{full.url}/note")
            with page.expect_navigation():
                page.evaluate(SUBMIT, text)
            faults[what] = objections(page) or too_wide(page)
        view.complaints = [said for said in view.complaints if "responded with a status of 4" not in said]
    assert not any(faults.values()), "\n".join(f"{path}: {said}" for path, said in faults.items() if said)


def test_the_sign_in_page_is_for_everybody(browser, served):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    page.goto(served.url)
    assert page.url.startswith(f"{served.url}/sign-in")
    assert not objections(page)
    page.locator("[name=name]").fill("Maya")
    page.locator("[name=password]").fill("nothing that fits")
    page.get_by_role("button", name="Sign in").click()
    page.locator(".problem").wait_for()
    assert not objections(page)
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_an_empty_book_leads_to_an_import(browser, blank, width):
    with opened(browser, blank, viewport={"width": width, "height": 800}) as page:
        assert page.locator("main :is(a[href^='/imports'], form[action^='/imports'])").count() > 0
        for path in (
            "/",
            "/people/",
            "/promises/",
            "/imports/",
            "/history/",
            "/people/left-hanging",
            "/why",
            "/search?q=a",
        ):
            page.goto(blank.url + path)
            assert not objections(page), path
            assert overflow(page) <= 0, path
