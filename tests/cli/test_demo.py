"""`kith demo`: a folder of its own beside that of the data, which it does not touch."""

import pytest

from .machine import Machine
from .test_serving import browser, started


@pytest.fixture
def beside(machine):
    """The folder of the demo, as commands see it."""
    return Machine(machine.home.with_name("home-demo"))


def test_it_opens_in_a_folder_of_its_own_and_is_found_again(machine, beside):
    machine.environment["KITH_DATABASE_URL"] = "postgres://nobody@nowhere.example/nothing"
    with started(machine, "demo", "--no-open") as (process, link):
        assert "300 people" in process.said[0]
        with browser().open(link) as page:
            assert "Hanna Lindqvist" in page.read().decode()
        again = machine("demo", "--no-open")
        assert again.out.splitlines()[-1].startswith(link.partition("/sign-in/")[0])
        refused = machine("demo", "--anew")
        assert (refused.code, len(refused.err.splitlines())) == (1, 1)
    assert not machine.home.exists()
    assert beside("find", "Hanna Lindqvist", "--json").document[0]["organisation"] == "Vattholm"


def test_what_one_did_there_stays_until_it_is_made_anew(machine, beside):
    with started(machine, "demo", "--no-open"):
        pass
    beside("met", "Coffee with Zebulon Quist")
    with started(machine, "demo", "--no-open"):
        assert beside("find", "Zebulon Quist", "--json").document != []
    with started(machine, "demo", "--no-open", "--anew"):
        assert beside("find", "Zebulon Quist", "--json").document == []
        assert beside("find", "Hanna Lindqvist", "--json").document != []


def test_a_making_that_was_cut_off_is_done_again(machine, beside):
    with started(machine, "demo", "--no-open"):
        pass
    (beside.home / "demo").write_text("")
    with started(machine, "demo", "--no-open") as (process, _):
        assert "300 people" in process.said[0]


def test_a_folder_with_a_book_of_ones_own_is_left_alone(machine, beside):
    beside("met", "Coffee with Zebulon Quist")
    for words in (("demo",), ("demo", "--anew")):
        said = machine(*words, "--no-open")
        assert (said.code, said.out, len(said.err.splitlines())) == (1, "", 1)
    assert beside("find", "Zebulon Quist", "--json").document != []


def test_what_else_is_in_the_folder_stays(machine, beside):
    beside.home.mkdir(parents=True)
    mine = [beside.home / "photos.sqlite3", beside.home / "letters" / "one.txt"]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    for words in ((), ("--anew",)):
        with started(machine, "demo", "--no-open", *words):
            assert [path.read_text() for path in mine] == ["mine", "mine"]
