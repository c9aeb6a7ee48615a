"""Who is who at import: cautious, since a wrong join is worse than a duplicate."""

import pytest

from kith.people.models import Person
from tests.people import conftest as people

from .archives import IDA, IDA_ROW, PROFILE_ROW, TEO_ROW, table

pytestmark = pytest.mark.django_db
add = people.add


def card(name, *lines, uid=""):
    given, _, family = name.partition(" ")
    told = [f"UID:{uid}"] if uid else []
    return "\r\n".join(
        ["BEGIN:VCARD", "VERSION:4.0", f"FN:{name}", f"N:{family};{given};;;", *told, *lines, "END:VCARD", ""]
    )


def connections(*rows):
    return {"Connections.csv": table("Connections.csv", *rows)}


@pytest.fixture
def bring_cards(bring, tmp_path):
    def bring_cards(*cards, name="cards.vcf"):
        path = tmp_path / name
        path.write_text("".join(cards), encoding="utf-8", newline="")
        return bring(path)

    return bring_cards


@pytest.fixture
def names(book):
    def names():
        return sorted(Person.objects.of(book).values_list("name", flat=True))

    return names


def row(first, last, url="", email=""):
    return (first, last, url, email, "", "", "04 Mar 2024")


def test_a_profile_identifies_alone_under_any_name_and_spelling(bring_archive, names):
    bring_archive(connections(IDA_ROW))
    result = bring_archive(connections(row("Ida", "Solheim", "http://no.linkedin.com/in/Ida-Brandvold/?trk=x")))
    assert (result["added"], names()) == (0, ["Ida Brandvold"])


def test_a_uid_identifies_alone(bring_cards, names):
    bring_cards(card("Ida Brandvold", uid="card-17"))
    result = bring_cards(card("Ida Solheim", "TEL:+47 22 00 00 17", uid="card-17"))
    assert (result["updated"], names()) == (1, ["Ida Brandvold"])


def test_an_email_joins_names_that_do_not_contradict(bring_cards, bring_archive, names, book):
    bring_archive(connections(IDA_ROW))
    result = bring_cards(card("Brandvold, Ida M.", "EMAIL:IDA@fjordkraft.example", "TEL:+47 22 00 00 17"))
    assert (result["updated"], names()) == (1, ["Ida Brandvold"])
    points = Person.objects.of(book).get().contact_points.values_list("kind", flat=True)
    assert sorted(points) == ["email", "phone", "social"]


@pytest.mark.parametrize("line", ["EMAIL:desk@hafen.example", "TEL:+49 40 555 0199"])
def test_an_address_of_two_names_that_contradict_joins_nobody(bring_cards, names, line):
    bring_cards(card("Ida Brandvold", line), card("Teo Marchetti", line))
    assert names() == ["Ida Brandvold", "Teo Marchetti"]


@pytest.mark.parametrize("line", ["EMAIL:office@hafen.example", "TEL:+49 40 555 0100"])
def test_an_address_that_three_share_identifies_none_of_them(bring_cards, names, line):
    three = [card(name, line) for name in ("Ida Brandvold", "Teo Marchetti", "Wei Sun Lim")]
    result = bring_cards(*three, card("Ida B.", line))
    assert result["added"] == 4
    assert names() == ["Ida B.", "Ida Brandvold", "Teo Marchetti", "Wei Sun Lim"]


def test_an_address_that_three_of_the_book_share_identifies_nobody_in_a_later_file(bring_cards, names):
    line = "EMAIL:office@hafen.example"
    bring_cards(*[card(name, line) for name in ("Ida Brandvold", "Teo Marchetti", "Wei Sun Lim")])
    assert bring_cards(card("Ida B.", line), name="later.vcf")["added"] == 1


def test_different_uids_are_two_people_whatever_else_agrees(bring_cards, names):
    same = ("EMAIL:ida@fjordkraft.example", "TEL:+47 22 00 00 17")
    bring_cards(card("Ida Brandvold", *same, uid="card-17"), card("Ida Brandvold", *same, uid="card-18"))
    assert names() == ["Ida Brandvold", "Ida Brandvold"]


def test_different_profiles_are_two_people_whatever_else_agrees(bring_archive, names):
    same = {"email": "ida@fjordkraft.example"}
    bring_archive(connections(row("Ida", "Brandvold", IDA, **same), row("Ida", "Brandvold", f"{IDA}-2", **same)))
    assert names() == ["Ida Brandvold", "Ida Brandvold"]


def test_a_name_alone_joins_nobody(bring_archive, bring_cards, names):
    bring_archive(connections(row("Ida", "Brandvold")))
    bring_cards(card("Ida Brandvold"))
    assert names() == ["Ida Brandvold", "Ida Brandvold"]


def test_a_profile_finds_somebody_typed_in_by_hand(bring_archive, add, names, book, maya):
    from kith.people.actions import add_contact_point

    ida = add("Ida B.")
    add_contact_point(book=book, by=maya, person=ida, kind="social", value="linkedin.com/in/ida-brandvold")
    assert bring_archive(connections(IDA_ROW))["updated"] == 1
    assert names() == ["Ida B."]


def test_the_second_item_for_one_person_in_a_file_is_no_second_person(bring_archive, names):
    result = bring_archive(connections(IDA_ROW, row("Ida", "Brandvold", IDA, email="ida@home.example")))
    assert (result["added"], result["updated"], names()) == (1, 1, ["Ida Brandvold"])


def test_what_the_owner_wrote_is_never_overwritten(bring_archive, add, book, maya):
    from kith.people.actions import add_contact_point, change_person

    ida = add("Ida B.")
    change_person(book=book, by=maya, person=ida, note="Sails", birthday="1990-02-03")
    add_contact_point(book=book, by=maya, person=ida, kind="email", value="ida@fjordkraft.example")
    bring_archive(connections(IDA_ROW))
    ida.refresh_from_db()
    assert (ida.name, ida.note, ida.birthday, ida.met_on) == ("Ida B.", "Sails", "1990-02-03", "2024-03-04")


def test_the_erased_do_not_come_back(bring_archive, names, book, maya):
    from kith.people.actions import erase_person

    bring_archive(connections(IDA_ROW, TEO_ROW))
    erase_person(book=book, by=maya, person=Person.objects.of(book).get(name="Ida Brandvold"))
    assert bring_archive(connections(IDA_ROW, TEO_ROW))["unchanged"] == 2, "what was seen is known by its hash"
    result = bring_archive(connections((*IDA_ROW[:4], "Nordvind Energi", "Head of Grid", IDA_ROW[6])))
    assert names() == ["Teo Marchetti"]
    assert [(one["where"], "erased" in one["reason"]) for one in result["skipped"]] == [("row 5", True)]


def test_the_owner_is_not_matched(bring_archive, bring_cards, names):
    bring_archive({"Profile.csv": table("Profile.csv", PROFILE_ROW)})
    bring_cards(card("Maya Lindqvist", "URL:https://maya.example"))
    assert names() == ["Maya Lindqvist", "Maya Lindqvist"]
