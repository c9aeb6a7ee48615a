"""Whom a record is about: the index of everybody by what identifies them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import Name, PersonRecord, Point
from kith.duplicates.matching import Index, Keys, Known, index_of, keys_of
from kith.people import actions

IDA = "linkedin.com/in/ida"


def known(ref, name, **facts):
    return Known(ref, name, facts.get("uid", ""), set(facts.get("profiles", ())))


def keys(name, **facts):
    return Keys(
        name, facts.get("uid", ""), set(facts.get("profiles", ())), facts.get("emails", []), facts.get("phones", [])
    )


def index(*people):
    made = Index()
    for ref, (name, facts) in enumerate(people, 1):
        made.add(known(ref, name, **facts), keys(name, **facts))
    return made


def match(made, name, **facts):
    found = made.match(keys(name, **facts))
    return found.ref if found else None


def test_a_profile_or_a_uid_identifies_alone():
    made = index(("Ida Brandvold", {"profiles": [IDA], "uid": "card-1"}))
    assert match(made, "Somebody Else", profiles=[IDA]) == 1
    assert match(made, "Somebody Else", uid="card-1") == 1
    assert match(made, "Ida Brandvold", profiles=["linkedin.com/in/other"]) is None
    assert match(made, "Ida Brandvold") is None


def test_of_a_uid_and_a_profile_that_mean_two_people_the_uid_decides():
    made = index(("Ida Brandvold", {"profiles": [IDA]}), ("Ida B.", {"uid": "card-1"}))
    assert match(made, "Ida Brandvold", uid="card-1", profiles=[IDA]) == 2


def test_the_same_profile_is_one_person_whatever_uids_programs_give_to_cards_of_it():
    made = index(("Ida Brandvold", {"uid": "of-the-phone", "profiles": [IDA]}))
    assert match(made, "Ida Brandvold", uid="of-the-mail-program", profiles=[IDA]) == 1


def test_the_same_uid_is_one_person_whose_profile_has_a_new_name():
    made = index(("Ida Brandvold", {"uid": "card-1", "profiles": [IDA]}))
    assert match(made, "Ida Berg", uid="card-1", profiles=["linkedin.com/in/ida-berg"]) == 1


def test_an_address_identifies_unless_the_names_contradict():
    made = index(("Ida Brandvold", {"emails": ["i@x.example"], "phones": ["+4722000017"]}))
    assert match(made, "I. Brandvold", emails=["i@x.example"]) == 1
    assert match(made, "", phones=["+4722000017"]) == 1
    assert match(made, "Teo Marchetti", emails=["i@x.example"]) is None


def test_two_uids_or_two_profiles_are_two_people():
    made = index(("Ida Brandvold", {"uid": "card-1", "profiles": [IDA], "emails": ["i@x.example"]}))
    assert match(made, "Ida Brandvold", uid="card-2", emails=["i@x.example"]) is None
    assert match(made, "Ida Brandvold", profiles=[f"{IDA}-2"], emails=["i@x.example"]) is None
    assert match(made, "Ida Brandvold", profiles=["github.com/ida"], emails=["i@x.example"]) is None
    assert match(made, "Ida Brandvold", emails=["i@x.example"]) == 1


def test_a_value_of_three_identifies_nobody():
    three = [(name, {"emails": ["desk@x.example"]}) for name in ("Ida Brandvold", "Teo Marchetti", "Wei Lim")]
    made = index(*three[:2])
    assert match(made, "Ida Brandvold", emails=["desk@x.example"]) == 1
    made = index(*three)
    assert match(made, "Ida Brandvold", emails=["desk@x.example"]) is None


def test_of_two_who_share_an_address_the_one_whose_name_fits():
    made = index(("Ida Brandvold", {"emails": ["home@x.example"]}), ("Teo Brandvold", {"emails": ["home@x.example"]}))
    assert match(made, "Teo Brandvold", emails=["home@x.example"]) == 2


def test_what_else_identifies_somebody_is_learned():
    made = index(("Ida Brandvold", {"emails": ["i@x.example"]}))
    found = made.match(keys("Ida Brandvold", emails=["i@x.example"]))
    made.add(found, keys("Ida Brandvold", uid="card-1", profiles=[IDA]))
    assert match(made, "Other Name", profiles=[IDA]) == match(made, "Other Name", uid="card-1") == 1


def test_a_name_alone_means_somebody_only_where_one_bears_it():
    made = index(("Ida Brandvold", {}), ("Teo Marchetti", {}), ("teo  MARCHETTI", {}))
    assert made.only_one_named("IDA brandvold").ref == 1
    assert made.only_one_named("Teo Marchetti") is None
    assert made.only_one_named("Nobody") is None


def test_keys_of_a_record_are_comparable():
    record = PersonRecord(
        Name(full="Ida"),
        uid="card-1",
        profiles=["https://www.linkedin.com/in/Ida/"],
        points=[Point("email", "IDA@X.example"), Point("phone", "+47 22 00 00 17"), Point("url", "x.example")],
    )
    assert keys_of(record, "Ida") == keys(
        "Ida", uid="card-1", profiles=[IDA], emails=["ida@x.example"], phones=["+4722000017"]
    )


@pytest.mark.django_db
def test_the_book_is_known_by_its_rows_and_the_owner_is_nobodys_match(book, maya):
    me, ida = (actions.add_person(book=book, by=maya, name=name) for name in ("Maya", "Ida Brandvold"))
    for person, address in ((me, "me@x.example"), (ida, "ida@x.example")):
        actions.add_contact_point(book=book, by=maya, person=person, kind="email", value=address)
    actions.add_contact_point(book=book, by=maya, person=ida, kind="social", value="https://linkedin.com/in/ida")
    actions.set_me(book=book, by=maya, person=me)
    made = index_of(book)
    assert match(made, "Ida Brandvold", emails=["ida@x.example"]) == ida.pk
    assert match(made, "Other", profiles=[IDA]) == ida.pk
    assert match(made, "Maya", emails=["me@x.example"]) is None
    assert made.me.ref == me.pk
    assert index_of(book, shared=[("email", "ida@x.example")]).match(keys("Ida", emails=["ida@x.example"])) is None


@pytest.mark.django_db
def test_other_books_are_unknown(book, maya, omar):
    ida = actions.add_person(book=book, by=maya, name="Ida Brandvold")
    actions.add_contact_point(book=book, by=maya, person=ida, kind="email", value="ida@x.example")
    assert match(index_of(omar.book), "Ida Brandvold", emails=["ida@x.example"]) is None


VALUES = st.sampled_from(["a", "b", "c"])
PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Ida Brandvold", "Teo Marchetti", "Wei Lim", "Ida"]),
        st.fixed_dictionaries(
            {
                "uid": st.sampled_from(["", "", "u1", "u2"]),
                "profiles": st.lists(VALUES.map("linkedin.com/in/{}".format), max_size=1),
                "emails": st.lists(VALUES.map("{}@x.example".format), max_size=2, unique=True),
            }
        ),
    ),
    max_size=8,
)


@given(PEOPLE)
def test_whatever_the_order_two_uids_and_two_profiles_never_become_one(people):
    made = Index()
    joined = {}
    for number, (name, facts) in enumerate(people):
        asked = keys(name, **facts)
        found = made.match(asked) or known(number, name, uid=asked.uid, profiles=asked.profiles)
        weakly = found.ref != number and not any(made.strong.get(key) is found for key in asked.strong)
        if weakly:
            assert not (asked.uid and found.uid and asked.uid != found.uid)
            assert not (asked.profiles and found.profiles and not asked.profiles & found.profiles)
        made.add(found, asked)
        joined.setdefault(found.ref, []).append(name)
