"""Erase is erase: not a byte of them is left in the files of the home."""

import re
import subprocess
import sys
import urllib.request
from urllib.parse import urlencode

import pytest

from .machine import Machine
from .test_serving import browser, serving

NAME = "Grisella Quennelvaart"
TRACES = [
    "quennelvaart",
    "grisella",
    "zephyrine",
    "g.q@vaartpost.example",
    "vaartpost",
    "30 77318846",
    "3077318846",
    "uid-gq-55",
]
CARD = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:uid-gq-55\r\nFN:Grisella Quennelvaart\r\nN:Quennelvaart;Grisella;;;\r\n"
    "NICKNAME:Zephyrine\r\nEMAIL:g.q@vaartpost.example\r\nTEL:+49 30 77318846\r\nNOTE:Grows quinces\r\nEND:VCARD\r\n"
)
OTHERS = "".join(f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Odd Lien{n}\r\nEND:VCARD\r\n" for n in range(300))
DELETE = """
import sys, django
django.setup(set_prefix=False)
from kith.people.actions import delete_person
from kith.people.models import Person
person = Person.objects.of_all_books().get(pk=sys.argv[1])
delete_person(book=person.book, by=None, person=person)
"""


@pytest.fixture
def kith(tmp_path):
    return Machine.furnished(tmp_path / "home")


@pytest.fixture
def full(kith, tmp_path):
    """A home in which she left traces wherever one can."""
    (tmp_path / "phone.vcf").write_text(CARD + OTHERS, newline="")
    for words in (
        ("import", tmp_path / "phone.vcf"),
        ("met", f"Coffee with {NAME} and Mo Hale today, Grisella is moving to Bath"),
        ("met", f"Lunch with {NAME} at the quince fair today, promised her the graft by Friday"),
        ("met", "Met Ann Lee today, she knows Grisella Quennelvaart from school"),
        ("log", NAME, "--channel", "call", "--note", "Zephyrine sounded well; write to g.q@vaartpost.example"),
        ("undo",),
        ("log", NAME, "--channel", "call", "--note", "Her new number is 030 / 77318846"),
    ):
        said = kith(*words)
        assert said.code == 0, said.err
    assert traces(kith), "they are there to be found"
    return kith


def traces(kith):
    """Which traces stand in which files."""
    found = set()
    for path in kith.home.rglob("*"):
        if path.is_file() and "backups" not in path.parts:
            bytes_ = path.read_bytes().lower()
            found |= {(path.name, trace) for trace in TRACES if trace.encode() in bytes_}
    return found


def test_not_a_byte_is_left(full):
    said = full("erase", NAME, "--yes")
    assert (said.code, "backups made before still do" in said.out) == (0, True), said.err
    assert traces(full) == set()
    assert full("find", "quennelvaart", "--json").document == []
    assert full("find", "Odd Lien7", "--json").document[0]["name"] == "Odd Lien7"
    assert full("doctor").code in (0, 1)


def test_nor_of_somebody_who_was_deleted_before(full):
    person = full("show", NAME, "--json").document["id"]
    subprocess.run([sys.executable, "-c", DELETE, str(person)], env=full.environment, check=True)
    assert full("show", NAME).code == 1
    said = full("erase", NAME, "--yes")
    assert said.code == 0, said.err
    assert traces(full) == set()


def test_not_a_byte_is_left_while_it_serves(full):
    person = full("show", NAME, "--json").document["id"]
    with serving(full, "--no-open") as (_process, link):
        web, here = browser(), link.partition("/sign-in/")[0]
        web.open(link).read()
        for page in ("/", f"/people/{person}", "/history/", "/search?q=quennelvaart"):
            web.open(here + page).read()
        page = web.open(f"{here}/people/{person}/erasure").read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        form = urlencode({"csrfmiddlewaretoken": token}).encode()
        ask = urllib.request.Request(f"{here}/people/{person}/erasure", form, {"Referer": here})
        assert "backups made before still do" in web.open(ask).read().decode()
        assert traces(full) == set()


def test_it_is_asked_first(full):
    said = full("erase", NAME)
    assert (said.code, "--yes" in said.err, len(said.err.strip().splitlines())) == (1, True, 1)
    assert full("show", NAME).code == 0
