"""Nothing is lost between a card that comes in and the card that goes out, in either version."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import PersonRecord
from kith.formats import vcard

from .nothing_lost import changed, lost, picture

VERSIONS = [vcard.NEW, vcard.OLD]


def card(*lines, version="3.0"):
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def out(raw, version):
    """The card that goes out for one that came in."""
    [item] = vcard.read(raw.encode())
    return vcard.write(item.record, [item.raw], version=version)


LINES = {
    "3.0": [
        "FN:Jane Roe",
        "N:Roe;Jane;Q.,Public;Dr.,Prof.;Jr.",
        "NICKNAME:Janie,J.R.",
        "UID:jane-1",
        "REV:2026-05-01T10:00:00Z",
        "PRODID:-//Phone//EN",
        "BDAY:circa 1970",
        "ORG:Acme\\, Inc.;R&D;Optics",
        "ORG:;Choir",
        "TITLE:Chief Editor",
        "ROLE:Programmer",
        "TEL;TYPE=home,voice:+44 20 7946 0017",
        "TEL;TYPE=work;X-Line=2:+44 20 7946 0017",
        "tel;type=CELL;type=pref:+44 20 7946 0018",
        "EMAIL;TYPE=INTERNET,HOME:jane@roe.example",
        "EMAIL;TYPE=work:JANE@roe.example",
        f"PHOTO;ENCODING=b;TYPE=GIF:{picture()}",
        "PHOTO;VALUE=uri:https://roe.example/jane.jpg",
        f"LOGO;ENCODING=b;TYPE=GIF:{picture()}",
        "LABEL;TYPE=home:12 Mill Road\\nLeeds",
        "ADR;TYPE=home;LABEL=\"12 Mill Road\":;;12 Mill Road;Leeds;;LS1 4AP;England",
        "CATEGORIES:Friends,myContacts",
        "CATEGORIES;LANGUAGE=en:Rowers",
        "NOTE;LANGUAGE=en:Likes tea\\, not coffee.",
        "NOTE:Second note",
        "HOBBY;LEVEL=high:sailing",
        "EXPERTISE:optics",
        "INTEREST:chess",
        "KIND:org",
        "MEMBER:urn:uuid:1",
        "x-evolution-file-as;x-Odd=A:Roe\\, Jane",
        "GEO:52.37;4.89",
        "item1.URL:https://roe.example/",
        "item1.X-ABLabel:_$!<HomePage>!$_",
        "AGENT:BEGIN:VCARD\\nFN:Sue\\nTEL:+1-919-555-1234\\nEND:VCARD\\n",
        "SORT-STRING:Roe",
    ],
    "4.0": [
        "FN;LANGUAGE=en:Jane Roe",
        "FN;LANGUAGE=de:Johanna Roe",
        'N;SORT-AS="Roe,Jane":Roe;Jane;Q.,Public;;',
        "NICKNAME;TYPE=work:Boss",
        "NICKNAME;TYPE=home:Janie",
        "UID:jane-1",
        "BDAY;CALSCALE=gregorian:19700412",
        'ORG;SORT-AS="ABC":Acme;R&D',
        "TITLE;PREF=1:Editor",
        "TITLE;PREF=2:Author",
        "TEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+1-555-555-5555;ext=5555",
        "TEL;VALUE=uri;TYPE=cell:tel:+33-01-23-45-67",
        "EMAIL;PREF=1:jane@roe.example",
        f"PHOTO:data:image/gif;base64,{picture()}",
        "PHOTO;PREF=2:https://roe.example/jane.jpg",
        "RELATED;TYPE=agent;VALUE=text:Sue",
        "LANG;PREF=1:fr",
        "SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@jane",
        "X-JABBER:jane@roe.example",
        "UNKNOWN-PROP;P=\"a:b\";Q=^n^^:value; with, signs",
    ],
}  # fmt: skip


@pytest.mark.parametrize("to", VERSIONS)
@pytest.mark.parametrize("version", LINES)
def test_a_card_with_everything_goes_out_with_everything(version, to):
    raw = card(*LINES[version], version=version)
    written = out(raw, to)
    assert lost(raw, written) == []
    if to == version:
        assert changed(raw, written) == []
        assert written.count("\r\nFN") == raw.count("\r\nFN")


@pytest.mark.parametrize("to", VERSIONS)
@given(data=st.data(), version=st.sampled_from(sorted(LINES)))
def test_any_part_of_a_card_goes_out_whole(to, data, version):
    some = data.draw(st.lists(st.sampled_from(LINES[version]), unique=True).map(lambda lines: ["FN:Jane Roe", *lines]))
    raw = card(*some, version=version)
    [item] = vcard.read(raw.encode())
    if isinstance(item.record, PersonRecord):
        assert lost(raw, out(raw, to)) == []


@pytest.mark.parametrize("to", VERSIONS)
def test_the_old_way_of_2_1_goes_out_in_the_new(to):
    raw = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
        "FN;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg, M=C3=BCller",
        "CATEGORIES;ENCODING=QUOTED-PRINTABLE:Chor,Stra=C3=9Fe",
        "TEL;CELL;VOICE:+49 170 1234567",
        "X-Old;ENCODING=QUOTED-PRINTABLE:a=3Db",
        f"PHOTO;GIF;BASE64:{picture()}",
        "AGENT:",
        "BEGIN:VCARD",
        "VERSION:2.1",
        "FN:Sue",
        "END:VCARD",
        version="2.1",
    )
    written = out(raw, to)
    assert lost(raw, written) == []
    [item] = vcard.read(written.encode())
    assert (item.record.name.full, item.record.circles) == ("Jörg, Müller", ["Chor", "Straße"])
    assert "AGENT:BEGIN:VCARD\\n" in written
    assert item.record.photo is not None


@pytest.mark.parametrize("to", VERSIONS)
def test_what_goes_out_comes_in_as_the_same_person(to):
    for version, lines in LINES.items():
        [item] = vcard.read(card(*lines, version=version).encode())
        [again] = vcard.read(out(card(*lines, version=version), to).encode())
        assert again.record == item.record, version


def test_a_whole_card_keeps_who_wrote_it_and_when_and_a_changed_one_does_not():
    raw = card("FN:Jane Roe", "N:Roe;Jane;;;", "UID:jane-1", "PRODID:-//Phone//EN", "REV:2026-05-01T10:00:00Z")
    assert changed(raw, out(raw, vcard.OLD)) == []
    [item] = vcard.read(raw.encode())
    item.record.note = "Met at the fair"
    written = vcard.write(item.record, [raw], version=vcard.OLD)
    assert "PRODID" not in written
    assert "REV" not in written


def test_what_the_book_says_otherwise_by_now_is_written_anew():
    raw = card(*LINES["3.0"])
    [item] = vcard.read(raw.encode())
    record = item.record
    record.name.full, record.birthday, record.note, record.photo = "Jane Poe", "1970-04-12", "New note", None
    record.circles, record.interests = ["Rowers", "Choir"], ["chess"]
    record.posts = record.posts[1:]
    record.points = [point for point in record.points if point.kind != "phone"]
    written = vcard.write(record, [raw], version=vcard.OLD)
    [again] = vcard.read(written.encode())
    assert (again.record.name.full, again.record.birthday, again.record.note) == ("Jane Poe", "1970-04-12", "New note")
    assert sorted(again.record.circles) == ["Choir", "Rowers"]
    assert (again.record.interests, again.record.photo) == (["chess"], None)
    assert again.record.posts == record.posts
    for gone in ("Jane Roe", "circa", "tea", "Friends", "sailing", "7946", "Acme"):
        assert gone not in written, gone
    for kept in ("N:Roe;Jane;Q.,Public", "UID:jane-1", "x-evolution-file-as;x-Odd=A:Roe\\, Jane", "LANGUAGE=en:Rowers"):
        assert kept in written, kept


def test_two_cards_of_one_person_do_not_mix_their_groups():
    one = card("FN:Jane Roe", "item1.EMAIL:jane@roe.example", "item1.X-ABLabel:boat", "X-A:1")
    two = card("FN:J. Roe", "item1.TEL:+44 20 7946 0017", "item1.X-ABLabel:desk", "X-A:1")
    [a], [b] = vcard.read(one.encode()), vcard.read(two.encode())
    a.record.points += b.record.points
    written = vcard.write(a.record, [one, two], version=vcard.OLD)
    [again] = vcard.read(written.encode())
    assert [(point.value, point.label) for point in again.record.points] == [
        ("jane@roe.example", "boat"),
        ("+44 20 7946 0017", "desk"),
    ]
    assert written.count("X-A:1") == 1
    assert again.record.name.full == "Jane Roe"


@pytest.mark.parametrize("to", VERSIONS)
def test_of_every_card_that_others_wrote_nothing_is_lost(shared, to):
    lacking = {}
    for path in sorted(Path(shared, "corpus", "vcard").rglob("*.vcf")):
        try:
            items = list(vcard.read(path.read_bytes()))
        except ValueError:
            continue
        for item in items:
            if isinstance(item.record, PersonRecord):
                written = vcard.write(item.record, [item.raw], version=to)
                if found := lost(item.raw, written):
                    lacking[f"{path.name} {item.where}"] = found
                list(vcard.read(written.encode()))
    assert lacking == {}
