"""Whatever stands in an address or in a cookie: a page, or a page that says so; never a fault of Kith."""

import random
import re
from pathlib import Path

import pytest

import kith
from kith.people.queries import filters

from .conftest import EVERY, address

pytestmark = pytest.mark.django_db
ODD = [
    "", "0", "-1", "9" * 40, "1e9", "²", "x" * 5_000, "'\"><script>", "%00", "a\x00b", "../../etc/passwd", "2999-99-99",
    "~", "1~" * 50, "0~x~9999999999999999999999", "\ud800", "\u202e🦜", "\r\nSet-Cookie: a=b",
]  # fmt: skip
ZONES = [
    "America",
    "../../etc/passwd",
    "/etc/passwd",
    "Europe%2FOslo%00",
    "x" * 5_000,
    ".",
    "..",
    "Etc",
    "%FF",
    "tzdata.zi",
]


def parameters():
    """The names that the source looks up in the query of an address, and those of the filters."""
    found = {"q", "circle", "organisation", "place", "show", "sort", "after"}
    for path in Path(kith.__file__).parent.rglob("*.py"):
        found |= set(re.findall(r"""\.GET(?:\.get(?:list)?\(|\[)["'](\w+)""", path.read_text(encoding="utf-8")))
    return sorted(found | {one.name for one in filters()})


PARAMETERS = parameters()


def sent(value):
    """As a test client can send it: what is no text in UTF-8 goes as its escapes."""
    return value.encode("utf-8", "surrogatepass")


def mixes(count):
    """Odd and sound values together, the same at each run: one that is odd must not hide what another breaks."""
    chance, sound = random.Random(7), {"sort": "name", "show": "all", "only": "spoken", "page": "2", "q": "ada"}
    for value in ODD:
        yield dict.fromkeys(PARAMETERS, sent(value))
    for _ in range(count):
        yield {name: sound.get(name, "1") if chance.random() < 0.5 else sent(chance.choice(ODD)) for name in PARAMETERS}


def test_odd_values_in_an_address_break_no_page(mine):
    web = mine.client(raise_request_exception=False)
    asked = [address(pattern, mine.ids) for pattern in EVERY if "<slug:wanted>" not in pattern]
    pages = [url for url in asked if web.get(url).status_code != 405]
    assert "/people/" in pages
    for url in pages:
        for query in mixes(9):
            assert web.get(url, query).status_code < 500, (url, query)


def test_a_sign_that_no_text_has_is_left_out_of_what_is_sent(mine):
    web = mine.client()
    web.post(f"/people/{mine.ids.person}/interests", {"add": "kni\0tting"})
    assert "knitting" in web.get(f"/people/{mine.ids.person}").content.decode()
    assert "ada" in web.get("/people/", {"q": "a\0da"}).content.decode()


@pytest.mark.parametrize("name", ["kith_zone", "kith", "kith_csrf", "django_language"])
def test_odd_values_in_a_cookie_break_nothing(mine, name):
    web = mine.client(raise_request_exception=False)
    for value in [*ZONES, *ODD]:
        web.cookies[name] = re.sub(r"[^\x20-\x7e]", "?", value)
        assert web.get("/search").status_code < 500, value


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_that_is_none_is_the_one_of_the_machine(mine, zone):
    web = mine.client()
    web.cookies["kith_zone"] = zone
    assert web.get("/").status_code == 200


@pytest.mark.parametrize("header", ["HX-Current-URL", "Referer", "Accept-Language", "X-Forwarded-For"])
def test_odd_values_in_a_header_break_nothing(mine, header):
    web = mine.client(raise_request_exception=False)
    for value in ODD:
        headers = {header: re.sub(r"[^\x20-\x7e]", "?", value), "HX-Request": "true"}
        for send in (web.get, web.post):
            assert send(f"/people/{mine.ids.person}/note", headers=headers).status_code < 500, value
