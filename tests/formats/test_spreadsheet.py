"""Contacts in a CSV, as Outlook and Google write them: recognised by their headers, every row a person."""

import csv
import io

import pytest

from kith.core.records import Name, Point, Post
from kith.formats import linkedin
from kith.formats.spreadsheet import read, sniff
from tests.imports.archives import HEADERS, table

CLASSIC = {
    "Title": "Dr.",
    "First Name": "Ngozi",
    "Middle Name": "Ada",
    "Last Name": "Baptiste",
    "Suffix": "PhD",
    "Company": "Harbour Lights",
    "Department": "Grid",
    "Job Title": "Head of Planning",
    "Business Street": "Quay 4",
    "Business City": "Larvik",
    "Business Postal Code": "3256",
    "Business Country/Region": "Norway",
    "Home Street": "",
    "Business Fax": "+47 33 00 00 01",
    "Business Phone": "+47 33 00 00 00",
    "Mobile Phone": "+47 900 00 000",
    "Birthday": "0/0/00",
    "Categories": "Rotary;Rowers",
    "E-mail Address": "ngozi@harbour.example",
    "E-mail Type": "SMTP",
    "E-mail 2 Address": "/o=Harbour/ou=First/cn=Recipients/cn=ngozi",
    "E-mail 2 Type": "EX",
    "Gender": "Unspecified",
    "Notes": "Met at the fair.\nLikes chess.",
    "Hobby": "Chess",
    "Web Page": "https://www.linkedin.com/in/ngozi-baptiste",
}
NEW = {
    "First Name": "Ngozi",
    "Last Name": "Baptiste",
    "Company": "Harbour Lights",
    "Job Title": "Head of Planning",
    "E-mail Address": "ngozi@harbour.example",
    "Home Phone": "+47 33 00 00 02",
    "Birthday": "1988-06-15",
}
GERMAN = {
    "Anrede": "Frau",
    "Vorname": "Ngozi",
    "Nachname": "Baptiste",
    "Firma": "Hafenlicht",
    "Position": "Leiterin",
    "Straße geschäftlich": "Kai 4",
    "Ort geschäftlich": "Kiel",
    "Postleitzahl geschäftlich": "24103",
    "Telefon geschäftlich": "+49 431 000",
    "Telefon (privat)": "+49 431 001",
    "Mobiltelefon": "+49 151 000",
    "E-Mail-Adresse": "ngozi@hafen.example",
    "E-Mail 2: Adresse": "n@hafen.example",
    "Geburtstag": "15.06.1988",
    "Kategorien": "Ruderer",
    "Notizen": "Von der Messe",
}
GOOGLE = {
    "Name": "Ngozi Baptiste",
    "Given Name": "Ngozi",
    "Family Name": "Baptiste",
    "Birthday": " --12-01",
    "Group Membership": "* myContacts ::: Rotary",
    "E-mail 1 - Type": "* Work",
    "E-mail 1 - Value": "ngozi@harbour.example ::: n@harbour.example",
    "Phone 1 - Type": "Mobile",
    "Phone 1 - Value": "+47 900 00 000",
    "Address 1 - Type": "Work",
    "Address 1 - Formatted": "Quay 4\nLarvik",
    "Address 1 - Street": "Quay 4",
    "Address 1 - City": "Larvik",
    "Organization 1 - Name": "Harbour Lights",
    "Organization 1 - Title": "Head of Planning",
}
NEW_GOOGLE = {
    "First Name": "Ngozi",
    "Middle Name": "",
    "Last Name": "Baptiste",
    "Organization Name": "Harbour Lights",
    "Organization Title": "Head of Planning",
    "Labels": "Rotary ::: * starred",
    "E-mail 1 - Label": "Work",
    "E-mail 1 - Value": "ngozi@harbour.example",
    "Website 1 - Label": "",
    "Website 1 - Value": "https://harbour.example",
}


def written(*people, delimiter=",", encoding="utf-8"):
    text = io.StringIO()
    rows = csv.DictWriter(text, people[0], delimiter=delimiter, quoting=csv.QUOTE_ALL, restval="")
    rows.writeheader()
    rows.writerows(people)
    return text.getvalue().encode(encoding)


def only(data):
    (item,) = read(data)
    assert not item.skip
    return item.record


@pytest.mark.parametrize(
    ("who", "table"),
    [
        ("outlook", written(CLASSIC, encoding="cp1252")),
        ("outlook", written(CLASSIC, encoding="utf-8-sig")),
        ("outlook", written(NEW)),
        ("outlook", written(GERMAN, delimiter=";", encoding="cp1252")),
        ("google", written(GOOGLE)),
        ("google", written(GOOGLE, encoding="utf-16")),
        ("google", written(NEW_GOOGLE)),
    ],
)
def test_a_table_of_contacts_is_recognised_by_its_header(who, table):
    assert sniff("anything.txt", table) == who
    assert linkedin.sniff("anything.txt", table) == ""


def test_what_is_no_table_of_contacts_is_left_alone():
    for text in (
        b"",
        b"\0\1\2",
        b"a,b,c\n1,2,3\n",
        b"Name,Company,Notes\nAda,Berg,x\n",
        b"Mobile Phone,Pager,Home Fax\n",
    ):
        assert sniff("contacts.csv", text) == ""
    for name in HEADERS:
        assert linkedin.sniff(name, table(name)), "what is LinkedIn's is asked for first"


def test_classic_outlook():
    record = only(written(CLASSIC, encoding="cp1252"))
    assert record.name == Name("Ngozi Ada Baptiste", "Dr.", "Ngozi", "Ada", "Baptiste", "PhD")
    assert record.posts == [Post("Harbour Lights", "Head of Planning", department="Grid")]
    address = {"street": "Quay 4", "city": "Larvik", "code": "3256", "country": "Norway"}
    assert record.points == [
        Point("address", "Quay 4, 3256, Larvik, Norway", "work", parts=address),
        Point("phone", "+47 33 00 00 01", "fax"),
        Point("phone", "+47 33 00 00 00", "work"),
        Point("phone", "+47 900 00 000", "mobile"),
        Point("email", "ngozi@harbour.example"),
        Point("social", "https://www.linkedin.com/in/ngozi-baptiste"),
    ]
    assert record.profiles == ["https://www.linkedin.com/in/ngozi-baptiste"]
    assert (record.birthday, record.circles, record.interests) == ("", ["Rotary", "Rowers"], ["Chess"])
    assert record.note == "Met at the fair.\nLikes chess."


def test_german_outlook():
    record = only(written(GERMAN, delimiter=";", encoding="cp1252"))
    assert (record.name.full, record.birthday, record.note) == ("Ngozi Baptiste", "1988-06-15", "Von der Messe")
    assert record.posts == [Post("Hafenlicht", "Leiterin")]
    assert [(one.kind, one.value, one.label) for one in record.points] == [
        ("address", "Kai 4, 24103, Kiel", "work"),
        ("phone", "+49 431 000", "work"),
        ("phone", "+49 431 001", "home"),
        ("phone", "+49 151 000", "mobile"),
        ("email", "ngozi@hafen.example", ""),
        ("email", "n@hafen.example", ""),
    ]


def test_google_of_before_and_of_now():
    record = only(written(GOOGLE))
    assert (record.name.full, record.birthday, record.circles) == ("Ngozi Baptiste", "--12-01", ["Rotary"])
    assert [(one.kind, one.value, one.label, one.preferred) for one in record.points] == [
        ("email", "ngozi@harbour.example", "work", True),
        ("email", "n@harbour.example", "work", True),
        ("phone", "+47 900 00 000", "mobile", False),
        ("address", "Quay 4\nLarvik", "work", False),
    ]
    assert record.points[-1].parts == {"street": "Quay 4", "city": "Larvik"}
    new = only(written(NEW_GOOGLE))
    assert (new.name.full, new.posts, new.circles) == (
        "Ngozi Baptiste",
        [Post("Harbour Lights", "Head of Planning")],
        ["Rotary"],
    )
    assert [(one.kind, one.value) for one in new.points] == [
        ("email", "ngozi@harbour.example"),
        ("url", "https://harbour.example"),
    ]


def test_a_row_that_names_nobody_is_told_with_its_place_and_the_row_stays_as_it_was():
    nobody = dict.fromkeys(NEW, "") | {"Birthday": "1988-06-15"}
    first, second = read(written(NEW, nobody), member="contacts.csv")
    assert (second.where, second.skip) == ("contacts.csv, row 3", "A row without a name.")
    assert '"Birthday":"1988-06-15"' in first.raw
