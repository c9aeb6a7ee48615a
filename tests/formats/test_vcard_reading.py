"""vCards as phones, mail programs and servers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import GroupRecord, UnreadableFile
from kith.formats import vcard


def one(text, *, encoding="utf-8"):
    """The only item of a file."""
    [item] = vcard.read(text.encode(encoding) if isinstance(text, str) else text)
    return item


def person(*lines, version="3.0", end="\r\n"):
    return one(end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])).record


def points(record):
    return {(point.kind, point.value, point.label) for point in record.points}


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_the_same_card_however_its_lines_end(version, end):
    made = person("N:Haddad;Noor;;Dr.;", "FN:Dr. Noor Haddad", "EMAIL:noor@vela.example", version=version, end=end)
    assert made.name.full == "Dr. Noor Haddad"
    assert (made.name.given, made.name.family, made.name.prefix) == ("Noor", "Haddad", "Dr.")
    assert ("email", "noor@vela.example") in {(point.kind, point.value) for point in made.points}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_letters_in_every_encoding_that_phones_write(encoding):
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Müßig\r\nEND:VCARD\r\n"
    data = card.encode(encoding)
    if encoding == "utf-16-le":
        data = b"\xff\xfe" + data
    if encoding == "utf-16-be":
        data = b"\xfe\xff" + data
    assert one(data).record.name.full == "Zoë Müßig"


def test_quoted_printable_over_several_lines_with_its_charset():
    made = person(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=C3=9Fig;J=C3=B6rg;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0Atwo and a very=",
        " long end",
        version="2.1",
    )
    assert made.name.full == "Jörg Müßig"
    assert made.note.splitlines() == ["one", "two and a very long end"]


def test_quoted_printable_in_latin_1():
    data = b"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Zo=EB\r\nEND:VCARD\r\n"
    assert one(data).record.name.full == "Zoë"


def test_folded_lines_are_joined_even_within_a_letter():
    data = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Noor\r\n  Haddad\r\nNOTE:ü\r\nEND:VCARD\r\n".encode()
    split = data.replace("ü".encode(), b"\xc3\r\n \xbc")
    assert one(split).record.note == "ü"
    assert one(split).record.name.full == "Noor Haddad"


def test_labels_of_apple_and_of_everybody():
    made = person(
        "FN:Noor Haddad",
        "item1.EMAIL;type=INTERNET:noor@vela.example",
        "item1.X-ABLabel:_$!<Work>!$_",
        "item2.TEL:+31 20 555 0111",
        "item2.X-ABLabel:boat",
        "TEL;TYPE=CELL,PREF:+31 6 1555 0112",
    )
    found = points(made)
    assert ("email", "noor@vela.example", "work") in {(kind, value, label.lower()) for kind, value, label in found}
    assert any(kind == "phone" and label == "boat" for kind, _value, label in found)
    assert any(point.preferred and point.kind == "phone" for point in made.points)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:1990-04-12", "1990-04-12"),
        ("BDAY:19900412", "1990-04-12"),
        ("BDAY:--0412", "--04-12"),
        ("BDAY:--04-12", "--04-12"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12", "--04-12"),
        ("BDAY:1990-04-12T00:00:00Z", "1990-04-12"),
        ("BDAY:nonsense", ""),
    ],
)
def test_birthdays_with_and_without_a_year(line, day):
    assert person("FN:Noor Haddad", line).birthday == day


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Haddad;Noor;;;"], "Noor Haddad"),
        (["ORG:Vela Works"], "Vela Works"),
        (["EMAIL:noor@vela.example"], "noor@vela.example"),
        (["NICKNAME:Nono"], "Nono"),
        (["FN:", "N:Haddad;;;;"], "Haddad"),
    ],
)
def test_a_card_without_a_full_name_gets_the_best_it_has(lines, name):
    made = person(*lines)
    assert (made.name.full or made.organisation_name if hasattr(made, "organisation_name") else made.name.full) == name


def test_a_group_is_no_person():
    made = person("FN:Rowing", "KIND:group", "MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af", version="4.0")
    assert isinstance(made, GroupRecord)


def test_escapes_are_read_once():
    made = person("FN:Noor\\, Haddad\\; MD", "NOTE:back\\\\slash\\nnew line", "ORG:Vela\\; Works;Buying")
    assert made.name.full == "Noor, Haddad; MD"
    assert made.note == "back\\slash\nnew line"
    assert made.posts[0].organisation == "Vela; Works"


def test_one_bad_card_touches_no_other():
    good = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nEND:VCARD\r\n"
    items = list(vcard.read((good.format("Ada") + "BEGIN:VCARD\r\nFN:half\r\n" + good.format("Bo")).encode()))
    assert [item.record.name.full for item in items if item.record] == ["Ada", "Bo"]
    assert [bool(item.skip) for item in items] == [False, True, False]


def test_a_file_without_a_card_is_refused_with_what_to_do():
    with pytest.raises(UnreadableFile, match="Export your contacts again"):
        list(vcard.read(b"Name,E-mail\nAda,a@b.example\n"))


@given(st.binary(max_size=400) | st.text(max_size=300).map(str.encode))
def test_any_bytes_within_a_card_are_a_record_or_a_skip(data):
    whole = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\n" + data + b"\r\nEND:VCARD\r\n"
    for item in vcard.read(whole):
        assert (item.record is None) == bool(item.skip)
        assert item.where
