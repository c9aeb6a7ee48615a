"""LinkedIn's files: recognised by their headers, each row read as what it says, what cannot be used told why."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.core.records import (
    EndorsementRecord,
    InvitationRecord,
    MessageRecord,
    OwnPostRecord,
    Party,
    PersonRecord,
    Point,
    RecommendationRecord,
    UnreadableFile,
)
from kith.formats.linkedin import own_profile, read, sniff
from kith.formats.linkedin.names import name_of
from kith.formats.linkedin.rows import plain_text
from tests.imports.archives import HEADERS, IDA, IDA_ROW, ME, PROFILE_ROW, table

KINDS = {
    "Profile.csv": "profile",
    "Connections.csv": "connections",
    "messages.csv": "messages",
    "Invitations.csv": "invitations",
    "Positions.csv": "positions",
    "Education.csv": "education",
    "Recommendations_Received.csv": "recommendations_received",
    "Recommendations_Given.csv": "recommendations_given",
    "Endorsement_Received_Info.csv": "endorsements_received",
    "Endorsement_Given_Info.csv": "endorsements_given",
}


def items(name, *rows):
    return list(read(KINDS[name], table(name, *rows)))


def one(name, row):
    (item,) = items(name, row)
    assert not item.skip, item.skip
    return item.record


def why(name, row):
    (item,) = items(name, row)
    assert item.record is None
    return item.skip


# Which file it is


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_each_file_is_known_by_its_header(name, kind):
    assert sniff(name, table(name)) == kind
    assert sniff(f"Complete_2024/{name.upper()}", table(name)) == kind


@pytest.mark.parametrize("name", [name for name in KINDS if not name.startswith("Recommendations")])
def test_the_name_of_the_file_does_not_matter(name):
    assert sniff("download (3).txt", table(name)) == KINDS[name]


@pytest.mark.parametrize(
    "header",
    [
        "Member Age,Interest,Company",
        "Organization,Followed On",
        "Name",
        "First Name,Last Name,Phone",
        "Email Address,Confirmed,Primary,Updated On",
        "",
    ],
)
def test_other_files_are_none(header):
    assert sniff("Connections.csv", header.encode()) == ""


def test_older_and_translated_headers_are_known():
    older = b"First Name,Last Name,Email Address,Company,Position,Connected On\r\n"
    german = b"Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am\r\n"
    french = "Notes :\r\nPrénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\r\n".encode()
    assert {sniff("x", header) for header in (older, german, french)} == {"connections"}
    (item,) = read("connections", french + "Zoé,Ferrand,,,Voile SA,Capitaine,12 mars 2023\r\n".encode())
    assert (item.record.name.full, item.record.connected_on) == ("Zoé Ferrand", "2023-03-12")


def test_binary_data_is_no_file_of_theirs():
    assert sniff("Connections.csv", bytes(range(256)) * 20) == ""


def test_a_file_that_lost_its_header_is_refused():
    with pytest.raises(UnreadableFile, match="header"):
        list(read("connections", b"Ida,Brandvold\r\n"))


# Connections


def test_a_connection():
    record = one("Connections.csv", IDA_ROW)
    assert isinstance(record, PersonRecord)
    assert (record.name.full, record.name.given, record.name.family) == ("Ida Brandvold", "Ida", "Brandvold")
    assert record.profiles == [IDA]
    assert record.points == [Point("email", "ida@fjordkraft.example"), Point("social", IDA, label="LinkedIn")]
    assert [(post.organisation, post.title, post.current) for post in record.posts] == [
        ("Fjordlys", "Grid Planner", True)
    ]
    assert record.connected_on == "2024-03-04"


def test_a_connection_may_lack_all_but_a_name():
    record = one("Connections.csv", ("Ida", "", "", "", "", "", ""))
    assert (record.name.full, record.profiles, record.points, record.posts) == ("Ida", [], [], [])


def test_somebody_who_left_is_a_skip():
    assert "left LinkedIn" in why("Connections.csv", ("", "", "", "", "", "", "01 Jan 2023"))


@pytest.mark.parametrize(
    ("written", "day"),
    [("04 Mar 2024", "2024-03-04"), ("7-Feb-22", "2022-02-07"), ("03/15/2024", "2024-03-15"),
     ("2024-03-04", "2024-03-04"), ("Mar 2024", "2024-03"), ("some day", ""), ("", ""), ("31 Feb 2024", "")],
)  # fmt: skip
def test_the_day_of_connecting_in_whatever_spelling(written, day):
    assert one("Connections.csv", (*IDA_ROW[:6], written)).connected_on == day


@pytest.mark.parametrize(
    ("first", "last", "full", "suffix", "nickname"),
    [
        ("Jane", "Doerr, PhD, PMP", "Jane Doerr", "PhD, PMP", ""),
        ("Robert (Bob)", "Hale", "Robert Hale", "", "Bob"),
        ("Ida 🚣", "Brandvold ⭐️", "Ida Brandvold", "", ""),
        ("Ida", "B.", "Ida B.", "", ""),
        ("  Ana   María ", " de la  Cruz ", "Ana María de la Cruz", "", ""),
        ("王", "小明", "王 小明", "", ""),
        ("Prince", "", "Prince", "", ""),
        ("Sammy", "Davis, Jr", "Sammy Davis", "Jr", ""),
    ],
)
def test_names_as_members_write_them(first, last, full, suffix, nickname):
    name = name_of(first, last)
    assert (name.full, name.suffix, name.nickname) == (full, suffix, nickname)


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_name_is_a_fault(first, last):
    name = name_of(first, last)
    assert name.full == name.full.strip()


# Messages


def message(**changes):
    cells = {
        "CONVERSATION ID": "c1", "CONVERSATION TITLE": "", "FROM": "Ida Brandvold", "SENDER PROFILE URL": IDA,
        "TO": "Maya Lindqvist", "RECIPIENT PROFILE URLS": ME, "DATE": "2024-05-06 08:15:00 UTC", "SUBJECT": "Boats",
        "CONTENT": "Hello", "FOLDER": "INBOX", "IS MESSAGE DRAFT": "No",
    } | {name.replace("_", " "): value for name, value in changes.items()}  # fmt: skip
    return tuple(cells[name] for name in HEADERS["messages.csv"].split(","))


def test_a_message():
    assert one("messages.csv", message()) == MessageRecord(
        "c1", "2024-05-06T08:15:00+00:00", Party("Ida Brandvold", IDA), [Party("Maya Lindqvist", ME)], "Boats", "Hello"
    )


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"IS_MESSAGE_DRAFT": "Yes"}, "draft"),
        ({"FOLDER": "DRAFTS"}, "draft"),
        ({"CONVERSATION_TITLE": "Sponsored Conversation"}, "sponsored"),
        ({"DATE": ""}, "without a day"),
        ({"FROM": "", "SENDER_PROFILE_URL": ""}, "without a sender"),
        ({"TO": "", "RECIPIENT_PROFILE_URLS": ""}, "recipient"),
        ({"FROM": "LinkedIn Member", "SENDER_PROFILE_URL": ""}, "left"),
        ({"TO": "LinkedIn Member", "RECIPIENT_PROFILE_URLS": ""}, "recipient"),
    ],
)
def test_what_is_no_message_between_people_is_a_skip(changes, word):
    assert word in why("messages.csv", message(**changes))


@pytest.mark.parametrize(
    ("to", "urls", "parties"),
    [
        ("A B,C D", "https://l.example/a,https://l.example/c", [("A B", "https://l.example/a"), ("C D", "https://l.example/c")]),
        ("A B, C D", "https://l.example/a https://l.example/c", [("A B", "https://l.example/a"), ("C D", "https://l.example/c")]),
        ("Doerr, Jane", "https://l.example/j", [("Doerr, Jane", "https://l.example/j")]),
        ("A B,C D", "", [("A B", ""), ("C D", "")]),
        ("A B,C,D", "https://l.example/a,https://l.example/c", [("", "https://l.example/a"), ("", "https://l.example/c")]),
        ("", "https://l.example/a", [("", "https://l.example/a")]),
    ],
)  # fmt: skip
def test_recipients_side_by_side_with_their_profiles(to, urls, parties):
    record = one("messages.csv", message(TO=to, RECIPIENT_PROFILE_URLS=urls))
    assert [(party.name, party.profile) for party in record.recipients] == parties


def test_a_conversation_without_a_number_is_known_by_who_is_in_it():
    there, back = (
        one("messages.csv", message(CONVERSATION_ID="", **changes)).conversation
        for changes in ({}, {"FROM": "Maya", "SENDER_PROFILE_URL": ME, "TO": "Ida", "RECIPIENT_PROFILE_URLS": IDA})
    )
    assert there == back != ""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<p>Fish &amp; chips</p><p>at <b>six</b>?</p>", "Fish & chips\nat six?"),
        ("2 < 3 and 4 > 3", "2 < 3 and 4 > 3"),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("  one\n\ntwo  ", "one\n\ntwo"),
        ("&lt;not a tag&gt;", "<not a tag>"),
    ],
)
def test_content_is_read_as_text(content, text):
    assert plain_text(content) == text


# The others


def test_an_invitation_by_whose_it_was():
    row = ("Maya Lindqvist", "Ida Brandvold", "7/8/26, 3:43\u202fPM", "Hi", "OUTGOING", ME, IDA)
    record = one("Invitations.csv", row)
    assert record == InvitationRecord(
        Party("Ida Brandvold", IDA), Party("Maya Lindqvist", ME), "2026-07-08", "out", "Hi"
    )
    incoming = one("Invitations.csv", (row[1], row[0], row[2], "", "INCOMING", IDA, ME))
    assert (incoming.other, incoming.direction) == (record.other, "in")
    assert "whose" in why("Invitations.csv", (*row[:4], "", ME, IDA))


def test_the_owners_posts():
    job = one("Positions.csv", ("Skrov Verft", "Naval Architect", "Hulls", "Gothenburg", "Jan 2022", ""))
    assert isinstance(job, OwnPostRecord)
    assert (job.post.organisation, job.post.started, job.post.ended, job.post.current) == (
        "Skrov Verft", "2022-01", "", True,
    )  # fmt: skip
    school = one("Education.csv", ("Kattegat University", "2015", "2020", "Honours", "MSc Ships", "Rowing"))
    assert (school.post.kind, school.post.title, school.post.current) == ("study", "MSc Ships", False)
    assert school.post.note == "Honours\nRowing"
    assert "organisation" in why("Positions.csv", ("", "", "Something", "", "2020", ""))


def test_the_owner():
    record = one("Profile.csv", PROFILE_ROW)
    assert (record.name.full, record.is_me, record.birthday) == ("Maya Lindqvist", True, "--05-09")
    assert record.note == "Naval architect\n\nHulls that sip fuel"
    assert {(point.kind, point.value, point.label) for point in record.points} == {
        ("url", "https://maya.example", "Portfolio"),
        ("social", "https://x.com/mayadraws", "X"),
        ("address", "Gothenburg", ""),
    }


def test_recommendations_and_endorsements():
    row = ("Ida", "Brandvold", "Fjordlys", "Planner", "Calm in a storm.", "03/02/24, 11:23 AM", "VISIBLE")
    received, given = (one(f"Recommendations_{way}.csv", row) for way in ("Received", "Given"))
    assert received == RecommendationRecord(
        Party("Ida Brandvold", "", "Fjordlys", "Planner"), "2024-03-02", "in", "Calm in a storm."
    )
    assert given.direction == "out"
    row = ("2024/03/05 12:00:00 UTC", "Hydrodynamics", "Ida", "Brandvold", "www.linkedin.com/in/ida", "ACCEPTED")
    assert one("Endorsement_Received_Info.csv", row) == EndorsementRecord(
        Party("Ida Brandvold", "www.linkedin.com/in/ida"), "2024-03-05", "in", "Hydrodynamics"
    )
    assert "accepted" in why("Endorsement_Given_Info.csv", (*row[:5], "REJECTED"))
    assert "skill" in why("Endorsement_Given_Info.csv", (row[0], "", *row[2:]))


# Of every file


@pytest.mark.parametrize("name", KINDS)
def test_each_row_is_kept_word_for_word_with_its_columns(name):
    values = [f"cell {number} “ü” 🚣" for number, _ in enumerate(HEADERS[name].split(","))]
    (item,) = items(name, values)
    kept = json.loads(item.raw)
    assert kept.pop("file") == KINDS[name]
    assert kept == dict(zip(HEADERS[name].split(","), values, strict=True))


@pytest.mark.parametrize("name", KINDS)
@given(data=st.data())
def test_any_cells_are_a_record_or_a_reason(name, data):
    width = len(HEADERS[name].split(","))
    cell = st.text(
        st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\x85"), max_size=12
    ) | st.sampled_from(["2024-01-02", "LinkedIn Member", IDA, "a,b", "OUTGOING", "<p>", "&#0;", "9999999999"])
    row = data.draw(st.lists(cell, min_size=width, max_size=width))
    for item in items(name, row):
        assert (item.record is None) == bool(item.skip)
        assert item.where.startswith("row ")


def test_places_name_the_line_and_the_member():
    data = table("Connections.csv", IDA_ROW, ("", "", "", "", "", "", "x"))
    assert [item.where for item in read("connections", data)] == ["row 5", "row 6"]
    assert [item.where for item in read("connections", data, member="a/Connections.csv")] == [
        "a/Connections.csv, row 5",
        "a/Connections.csv, row 6",
    ]


def test_the_owner_is_the_one_in_all_of_several_conversations():
    assert own_profile({"1": {"a", "me"}, "2": {"b", "me"}}) == "me"
    assert own_profile({"1": {"a", "me"}}) == ""
    assert own_profile({"1": {"a", "me"}, "2": {"a", "me"}}) == ""
    assert own_profile({"1": {"a", "b"}, "2": {"c", "me"}}) == ""
    assert own_profile({"1": {"a", "me"}, "2": {"b", "me"}, "3": set()}) == "me"
    assert own_profile({}) == ""
