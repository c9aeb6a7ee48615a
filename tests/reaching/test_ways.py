"""The ways in which somebody can be reached, as links."""

import pytest

from kith.core.addresses import point_key
from kith.people.models import ContactPoint
from kith.reaching.ways import ways

MOBILE, FIXED = "+46 70 555 01 42", "+46 8 555 014 20"


def point(kind, value, label=""):
    return ContactPoint(kind=kind, value=value, key=point_key(kind, value), label=label)


def kinds(*points, **how):
    return [one.kind for one in ways([point(*some) for some in points], **how)]


@pytest.mark.parametrize(
    ("points", "found"),
    [
        ([("email", "ada@vela.example")], ["email"]),
        ([("email", "ask her")], []),
        ([("phone", MOBILE)], ["call", "sms", "whatsapp"]),
        ([("phone", FIXED)], ["call"]),
        ([("phone", "0176 5550142")], ["call", "sms"]),  # no country: WhatsApp would reach somebody else
        ([("phone", MOBILE, "Fax")], []),
        ([("phone", "none")], []),
        ([("social", "linkedin.com/in/ada")], ["page"]),
        ([("social", "javascript:alert(1)")], []),
        ([("url", "https://ada.example")], []),
        ([("phone", MOBILE), ("email", "ada@vela.example")], ["email", "call", "sms", "whatsapp"]),
        ([("email", "a@b.example"), ("email", "A@b.example")], ["email", "email"]),
    ],
)
def test_there_is_what_the_person_has(points, found):
    assert kinds(*points) == found


def test_the_best_comes_first():
    points = [("phone", MOBILE), ("email", "ada@vela.example"), ("social", "linkedin.com/in/ada")]
    assert kinds(*points)[:2] == ["email", "page"]
    assert kinds(*points, calling=True)[0] == "call"
    assert kinds(*points, last="message")[0] == "page"
    assert kinds(*points, last="email")[0] == "email"
    assert len(kinds(*[("email", f"ada{number}@vela.example") for number in range(30)])) == 8


def test_words_go_along_where_the_way_takes_any():
    said = "Hello Ada, fish & chips?\nÅ+1 #2"
    coded = "Hello%20Ada%2C%20fish%20%26%20chips%3F%0A%C3%85%2B1%20%232"
    points = [point("phone", MOBILE), point("email", "ada?cc=all@vela.example"), point("social", "linkedin.com/in/ada")]
    links = {one.kind: one.link(said) for one in ways(points)}
    assert links == {
        "email": f"mailto:ada%3Fcc%3Dall@vela.example?body={coded}",
        "call": "tel:+46705550142",
        "sms": f"sms:+46705550142?&body={coded}",
        "whatsapp": f"https://wa.me/46705550142?text={coded}",
        "page": "https://linkedin.com/in/ada",
    }
    assert {one.kind: one.link() for one in ways(points)}["sms"] == "sms:+46705550142"


def test_an_email_may_have_a_subject():
    [found] = ways([point("email", "ada@vela.example")], subject="Grid Forum & more")
    assert found.link("Hello") == "mailto:ada@vela.example?subject=Grid%20Forum%20%26%20more&body=Hello"


def test_a_profile_is_called_by_its_site():
    found = ways([point("social", "https://www.linkedin.com/in/ada"), point("social", "https://xing.com/profile/ada")])
    assert [(one.name, one.value, one.copies) for one in found] == [
        ("LinkedIn", "linkedin.com/in/ada", True),
        ("Profile", "xing.com/profile/ada", True),
    ]
