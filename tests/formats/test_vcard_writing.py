"""What Kith writes comes in again as it was, and what it does not know goes out as it came."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import Name, PersonRecord, Point, Post
from kith.formats import vcard

word = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20)
text = st.lists(word, min_size=1, max_size=5).map(" ".join)
people = st.builds(
    PersonRecord,
    name=st.builds(Name, full=text, given=word, family=word),
    points=st.lists(
        st.builds(Point, kind=st.just("email"), value=st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True)),
        max_size=3,
        unique_by=lambda point: point.value,
    ).map(tuple),
    posts=st.lists(st.builds(Post, organisation=text, title=text), max_size=1).map(tuple),
    note=st.lists(text, max_size=3).map("\n".join),
    birthday=st.sampled_from(["", "1990-04-12", "--04-12", "1990"]),
)


def again(card):
    [item] = vcard.read(card.encode())
    return item.record


@pytest.mark.parametrize("version", [vcard.NEW, vcard.OLD])
@given(record=people)
def test_what_is_written_is_read_the_same(version, record):
    read = again(vcard.write(record, version=version))
    assert read.name.full == record.name.full
    assert (read.name.given, read.name.family) == (record.name.given, record.name.family)
    assert [point.value for point in read.points] == [point.value for point in record.points]
    assert [(post.organisation, post.title) for post in read.posts] == [
        (post.organisation, post.title) for post in record.posts
    ]
    assert read.note == record.note
    assert (version == vcard.OLD and record.birthday == "1990") or read.birthday == record.birthday


@given(record=people)
def test_lines_are_no_longer_than_allowed_and_never_part_a_letter(record):
    for line in vcard.write(record, version=vcard.NEW).encode().split(b"\r\n"):
        assert len(line) <= 75
    vcard.write(record, version=vcard.NEW).encode().decode()


RAW = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Phone//EN\r\nFN:Noor Haddad\r\nN:Haddad;Noor;;;\r\n"
    "item1.EMAIL;type=pref:noor@vela.example\r\nitem1.X-ABLabel:boat\r\nX-SAIL-NUMBER;X-OF=dinghy:7\\, red\r\n"
    "GEO:52.37;4.89\r\nIMPP;X-SERVICE-TYPE=Jabber:xmpp:noor@vela.example\r\nEND:VCARD\r\n"
)


@pytest.mark.parametrize("version", [vcard.NEW, vcard.OLD])
def test_unknown_properties_go_out_as_they_came(version):
    [item] = vcard.read(RAW.encode())
    written = vcard.write(item.record, [item.raw], version=version)
    assert "X-SAIL-NUMBER;X-OF=dinghy:7\\, red" in written
    assert written.count("noor@vela.example") >= 1
    assert f"VERSION:{version}" in written
    assert written.count("BEGIN:VCARD") == written.count("END:VCARD") == 1
    assert again(written).name.full == "Noor Haddad"


def test_what_was_changed_since_goes_out_and_not_what_came():
    [item] = vcard.read(RAW.encode())
    record = PersonRecord(name=Name(full="Noor H. Berg", given="Noor", family="Berg"), points=item.record.points)
    written = vcard.write(record, [item.raw], version=vcard.NEW)
    assert again(written).name.full == "Noor H. Berg"
    assert "Haddad" not in written
