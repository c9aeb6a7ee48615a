"""What Kith cannot use is refused in one clear line, and nothing is half done."""

import struct
import zipfile
from base64 import b64encode

import pytest

from kith.encounters.models import Encounter
from kith.formats import archive
from kith.imports.models import Import
from kith.jobs.models import Job
from kith.journal.models import Batch
from kith.kernel.errors import Refusal
from kith.kernel.home import private_folder
from kith.people.models import Person, Photo

from .archives import IDA, IDA_ROW, ME, PROFILE_ROW, TEO_ROW, folder, said, table, whole, zipped

pytestmark = pytest.mark.django_db
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ida Brandvold\r\nEND:VCARD\r\n"


@pytest.fixture
def refused(bring, book, content):
    """Imports, expects a refusal that names all the words on one line, and sees that nothing stayed."""

    def refused(path, *words, **options):
        before = content()
        with pytest.raises(Refusal) as refusal:
            bring(path, **options)
        text = str(refusal.value)
        assert "\n" not in text
        assert text.endswith(".")
        assert [word for word in words if word not in text] == [], text
        assert content() == before
        assert not Batch.objects.of(book).filter(finished_at__isnull=True).exists()
        assert not Import.objects.of(book).filter(state__in=(Import.WAITING, Import.RUNNING)).exists()
        assert list(private_folder("imports").iterdir()) == []
        assert not Job.objects.of_all_books().filter(state=Job.RUNNING).exists()

    return refused


def test_a_file_that_is_not_there(refused, tmp_path):
    refused(tmp_path / "nothing.zip", "There is no file", "nothing.zip")


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\x00" * 2000])
def test_an_empty_file(refused, tmp_path, data):
    (tmp_path / "Connections.csv").write_bytes(data)
    refused(tmp_path / "Connections.csv", "Connections.csv", "nothing that Kith reads")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40),
        ("letter.txt", b"Dear Ida,\nit was good to see you.\n"),
        ("budget.csv", b"Month,Income,Rent\n1,2,3\n"),
        ("page.html", b"<html><body>BEGIN</body></html>"),
        ("other.json", b'{"kind":"something else"}'),
    ],
)
def test_a_file_of_another_kind(refused, tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    refused(tmp_path / name, name, "nothing that Kith reads", "vCard", "LinkedIn")


def test_a_broken_zip(refused, tmp_path):
    path = zipped(tmp_path / "Complete.zip", whole())
    path.write_bytes(path.read_bytes()[:-200])
    refused(path, "Complete.zip", "Download it again")


def damage(path, name):
    """Bytes of one member that do not unpack any more."""
    with zipfile.ZipFile(path) as opened:
        start = opened.getinfo(name).header_offset
    data = bytearray(path.read_bytes())
    data[start + 60 : start + 120] = b"\xff" * 60
    path.write_bytes(data)
    return path


def test_a_damaged_member_is_a_skip_and_the_rest_comes_in(bring, book, tmp_path):
    files = {"Skills.csv": b"Name\r\n" + bytes(range(32, 122)) * 40, **whole()}
    whole_one = bring(zipped(tmp_path / "Whole.zip", files))
    result = bring(damage(zipped(tmp_path / "Complete.zip", files), "Skills.csv"))
    assert [one["where"] for one in result["skipped"]] == [one["where"] for one in whole_one["skipped"]]
    [reason] = [one["reason"] for one in result["skipped"] if one["where"] == "Skills.csv"]
    assert "damaged" in reason
    assert Person.objects.of(book).filter(name="Ida Brandvold").exists()


def test_a_damaged_member_that_is_used_is_told_and_adds_up(bring, book, tmp_path):
    result = bring(damage(zipped(tmp_path / "Complete.zip", whole()), "messages.csv"))
    assert "messages.csv" in [one["where"] for one in result["skipped"]]
    assert result["read"] == result["added"] + result["updated"] + result["unchanged"] + len(result["skipped"])
    assert Person.objects.of(book).filter(name="Ida Brandvold").exists()


def test_a_zip_of_which_all_that_is_used_is_damaged(refused, tmp_path):
    files = {"Connections.csv": table("Connections.csv", IDA_ROW, TEO_ROW)}
    refused(damage(zipped(tmp_path / "Complete.zip", files), "Connections.csv"), "Connections.csv", "damaged")


def test_a_broken_zip_beside_a_file_is_a_skip(bring, book, tmp_path):
    (tmp_path / "Complete.zip").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "cards.vcf").write_text(CARD)
    result = bring(tmp_path / "Complete.zip", tmp_path / "cards.vcf")
    assert ([one["where"] for one in result["skipped"]], result["added"]) == (["Complete.zip"], 1)


def test_a_bomb_beside_a_file_is_refused(refused, tmp_path):
    bomb = zipped(tmp_path / "Complete.zip", {"messages.csv": table("messages.csv") + b"a" * (40 * 2**20)})
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "cards.vcf").write_text(CARD)
    bomb.rename(tmp_path / "more" / "Complete.zip")
    refused(tmp_path / "more", "250 times")


def test_something_else_that_is_called_zip(refused, tmp_path):
    (tmp_path / "Complete.zip").write_bytes(b"<html>Please sign in</html>")
    refused(tmp_path / "Complete.zip", "Complete.zip", "no ZIP")


def test_an_empty_zip(refused, tmp_path):
    refused(zipped(tmp_path / "Complete.zip", {}), "Complete.zip is empty")


def test_a_spreadsheet_is_told_what_to_do_with(refused, tmp_path):
    files = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    refused(zipped(tmp_path / "Contacts.xlsx", files), "Contacts.xlsx is an Office document", "CSV")


@pytest.mark.parametrize("name", ["phone.vcf", "Connections.csv", "book.jsonl"])
def test_a_name_that_lies_is_not_believed(refused, bring, tmp_path, name):
    (tmp_path / name).write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40)
    refused(tmp_path / name, name, "nothing that Kith reads")
    (tmp_path / name).write_text(CARD)
    assert bring(tmp_path / name)["added"] == 1


def test_a_zip_bomb_is_not_unpacked(refused, tmp_path):
    header = table("messages.csv")
    refused(zipped(tmp_path / "Complete.zip", {"messages.csv": header + b"a" * (40 * 2**20)}), "250 times")


def test_many_members_that_come_to_too_much(refused, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 200_000)
    rows = table("Connections.csv", *[(f"A{n}", f"B{n}", "", "", "", "", "") for n in range(8000)])
    refused(zipped(tmp_path / "Complete.zip", {f"{n}/Connections.csv": rows for n in range(4)}), "unpacks to more")


def test_a_zip_of_too_many_files(refused, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 20)
    refused(zipped(tmp_path / "Complete.zip", {f"{n}.csv": b"" for n in range(30)}), "more than 20 files")


def test_a_zip_with_a_password(refused, tmp_path):
    path = zipped(tmp_path / "Complete.zip", {"Connections.csv": table("Connections.csv", IDA_ROW)})
    data = bytearray(path.read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):  # the flag, in the member and in the directory
        start = data.index(mark) + at
        data[start : start + 2] = struct.pack("<H", 1)
    path.write_bytes(data)
    refused(path, "password", "Unpack it")


def test_a_zip_in_a_zip_alone(refused, tmp_path):
    inner = zipped(tmp_path / "inner.zip", whole())
    refused(zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()}), "inner.zip", "Unpack", "by itself")


def test_a_zip_in_a_zip_beside_what_is_used_is_one_skip(bring, tmp_path):
    inner = zipped(tmp_path / "inner.zip", whole())
    result = bring(zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes(), "cards.vcf": CARD.encode()}))
    assert [one["where"] for one in result["skipped"]] == ["inner.zip"]
    assert (result["read"], result["added"]) == (2, 1)


def test_a_zip_that_points_out_of_itself_writes_nowhere(bring, book, tmp_path):
    bring(zipped(tmp_path / "Complete.zip", {"../../../evil.vcf": CARD.encode()}))
    assert not list(tmp_path.parent.rglob("evil.vcf"))
    assert Person.objects.of(book).count() == 1


@pytest.mark.parametrize("files", [{}, {"notes.txt": b"nothing"}, {".hidden.vcf": CARD.encode()}])
def test_a_folder_without_usable_files(refused, tmp_path, files):
    refused(folder(tmp_path / "Downloads", files), "Nothing in Downloads")


def test_a_link_out_of_a_folder_is_not_followed(refused, tmp_path):
    (tmp_path / "secret.vcf").write_text(CARD)
    inside = folder(tmp_path / "Downloads", {})
    (inside / "link.vcf").symlink_to(tmp_path / "secret.vcf")
    refused(inside, "Nothing in Downloads")


def test_a_device_is_not_read(refused, tmp_path):
    import os

    os.mkfifo(tmp_path / "pipe.vcf")
    refused(tmp_path / "pipe.vcf", "neither a file nor a folder")


def test_a_format_that_the_file_is_not_in(refused, tmp_path):
    (tmp_path / "cards.vcf").write_text(CARD)
    refused(tmp_path / "cards.vcf", "cards.vcf", wanted="linkedin")


def test_a_photo_of_fifty_megabytes_is_a_skip_and_the_rest_comes_in(bring, book, tmp_path):
    photo = b64encode(bytes(37 * 2**20)).decode()
    huge = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Huge Photo\r\nPHOTO;ENCODING=b;TYPE=JPEG:{photo}\r\nEND:VCARD\r\n"
    (tmp_path / "cards.vcf").write_text(huge + CARD, newline="")
    result = bring(tmp_path / "cards.vcf")
    assert [(one["where"], "larger than" in one["reason"]) for one in result["skipped"]] == [("card 1", True)]
    assert list(Person.objects.of(book).values_list("name", flat=True)) == ["Ida Brandvold"]
    assert not Photo.objects.of(book).exists()


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_whatever_its_encoding_a_table_is_read(bring, book, tmp_path, codec):
    text = table("Connections.csv", ("Zoë", "Håkansson", "", "", "Café Größe", "Ägare", "04 Mar 2024")).decode()
    (tmp_path / "Connections.csv").write_bytes(text.encode(codec))
    bring(tmp_path / "Connections.csv")
    person = Person.objects.of(book).get()
    assert (person.name, person.affiliations.get().organisation.name) == ("Zoë Håkansson", "Café Größe")


def test_bytes_that_are_no_text_within_a_row_do_not_stop_the_rest(bring, book, tmp_path):
    broken = table("Connections.csv", TEO_ROW).replace(b"Marchetti", b"Mar\xff\xfe\x81tti", 1)
    more = table("Connections.csv", IDA_ROW).rpartition(b"Connected On\r\n")[2]
    (tmp_path / "Connections.csv").write_bytes(broken + more)
    assert bring(tmp_path / "Connections.csv")["added"] == 2
    assert Person.objects.of(book).filter(name="Ida Brandvold").exists()


def test_rows_with_too_few_or_too_many_cells_are_skips_with_their_places(bring, tmp_path):
    data = table("Connections.csv", IDA_ROW, ("Short",), (*TEO_ROW, "one", "too many"), TEO_ROW)
    (tmp_path / "Connections.csv").write_bytes(data)
    result = bring(tmp_path / "Connections.csv")
    assert [one["where"] for one in result["skipped"]] == ["row 6", "row 7"]
    assert (result["read"], result["added"]) == (4, 2)


def test_a_quote_that_never_ends_is_told(bring, tmp_path):
    data = table("Connections.csv", IDA_ROW) + b'Teo,"Marchetti,,,,,\r\nWei,Lim,,,,,\r\n'
    (tmp_path / "Connections.csv").write_bytes(data)
    result = bring(tmp_path / "Connections.csv")
    assert (result["read"], result["added"]) == (3, 2), "the row after it is not swallowed"
    [skip] = result["skipped"]
    assert (skip["where"], "line 6" in skip["reason"]) == ("row 6", True)


def test_a_quote_that_ends_in_a_later_row_swallows_none(bring, book, tmp_path):
    rows = b'Teo,Marchetti,,,"Studio Rosso,Designer,05 Mar 2024\r\nWei,Lim,,,"Delta",Pilot,06 Mar 2024\r\n'
    (tmp_path / "Connections.csv").write_bytes(table("Connections.csv", IDA_ROW) + rows)
    result = bring(tmp_path / "Connections.csv")
    assert [one["where"] for one in result["skipped"]] == ["row 6"]
    assert sorted(Person.objects.of(book).values_list("name", flat=True)) == ["Ida Brandvold", "Wei Lim"]


def test_a_member_of_a_folder_that_is_no_text_is_a_skip(bring, book, tmp_path):
    rotten = table("Connections.csv", IDA_ROW) + bytes(range(32)) * 9000
    files = {"Connections.csv": rotten, "cards.vcf": CARD.replace("Ida", "Teo").encode()}
    result = bring(folder(tmp_path / "Downloads", files))
    assert [one["where"] for one in result["skipped"]] == ["Connections.csv"]
    assert Person.objects.of(book).get().name == "Teo Brandvold"


def test_what_is_dated_in_days_to_come_is_a_skip(bring, book, tmp_path):
    rows = [said("c1", IDA, ME, f"{at} 08:15:00 UTC", "Hello") for at in ("2024-05-06", "2199-01-01")]
    files = {"Profile.csv": table("Profile.csv", PROFILE_ROW), "messages.csv": table("messages.csv", *rows)}
    result = bring(folder(tmp_path / "Archive", files))
    [skip] = result["skipped"]
    assert (skip["where"], "2199-01-01" in skip["reason"]) == ("messages.csv, row 3", True)
    assert Encounter.objects.of(book).count() == 1


def test_a_uid_and_names_longer_than_the_book_keeps(bring, book, tmp_path):
    path = tmp_path / "cards.vcf"
    uids = ["u" * 300 + end for end in "ab"]
    for line in ("NOTE:once", "NOTE:again"):
        path.write_text("".join(CARD.replace("FN:", f"{line}\r\nUID:{uid}\r\nFN:{uid[-1]} ") for uid in uids))
        bring(path)
    assert sorted(Person.objects.of(book).values_list("name", flat=True)) == ["a Ida Brandvold", "b Ida Brandvold"]
    first, second = Person.objects.of(book)
    assert first.card_uid != second.card_uid
    path.write_text(CARD.replace("FN:", f"EMAIL:ida@x.example\r\nN:{'n' * 200};;;;\r\nFN:"))
    bring(path)
    (tmp_path / "more.vcf").write_text(
        CARD.replace("FN:", f"EMAIL:ida@x.example\r\nN:{'n' * 200};{'g' * 200};;{'p' * 200};\r\nUID:{'v' * 300}\r\nFN:")
    )
    assert bring(tmp_path / "more.vcf")["updated"] == 1


# A damaged export of Kith's own


@pytest.mark.parametrize(
    "line",
    [
        "{not json",
        "[]",
        '{"kind":"people.Person","uid":"x"}',
        '{"kind":"people.Person","uid":"no uid","facts":{"name":"A"}}',
        '{"kind":"people.Ghost","uid":"00000000000000000000000000000001","facts":{}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":null}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":["A"]}}',
        '{"kind":"people.Source","uid":"00000000000000000000000000000001","facts":{"kind":"x","on":"not a day"}}',
        '{"kind":"people.Place","uid":"00000000000000000000000000000001","facts":{}}',
        '{"kind":"people.Interest","uid":"00000000000000000000000000000001","facts":{"person":"gone","name":"A"}}',
        '{"kind":"people.Interest","uid":"00000000000000000000000000000001","facts":{"person":7,"name":"A"}}',
        '{"kind":"accounts.User","uid":"00000000000000000000000000000001","facts":{"name":"Mallory"}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":"' + "x" * 300 + '"}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":"a\\u0000b"}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":"A","name2":"B"}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":"a\\ud800b"}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":NaN}}',
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":' + "[" * 100_000,
        '{"kind":"people.Person","uid":"00000000000000000000000000000001","facts":{"name":"A","note":'
        + "[" * 500
        + "]" * 500
        + "}}",
    ],
)
def test_an_odd_line_of_an_export_is_a_skip_and_the_rest_comes_in(bring, book, tmp_path, line):
    facts = '{"name":"Fjordlys","key":"fjordlys"}'
    good = f'{{"kind":"people.Organisation","uid":"0000000000000000000000000000000a","facts":{facts}}}'
    path = tmp_path / "book.jsonl"
    path.write_text(f'{{"kind":"kith","version":1}}\n{line}\n{good}\n')
    result = bring(path)
    assert (result["read"], result["added"]) == (2, 1), result
    assert [one["where"] for one in result["skipped"]] == ["line 2"]
    assert not Person.objects.of(book).exists()


def test_the_same_circle_twice_in_an_export_is_taken_once(bring, book, tmp_path):
    facts = '{{"name":"Rowers","key":"rowers"}}'
    row = '{{"kind":"people.Circle","uid":"0000000000000000000000000000000{}","facts":' + facts + "}}"
    path = tmp_path / "book.jsonl"
    path.write_text("\n".join(['{"kind":"kith","version":1}', row.format("a"), row.format("b"), row.format("a"), ""]))
    result = bring(path)
    assert (result["added"], result["unchanged"], len(result["skipped"])) == (1, 1, 1)
    assert "twice" in result["skipped"][0]["reason"]


def test_an_export_of_a_later_kith_is_refused(refused, tmp_path):
    (tmp_path / "book.jsonl").write_text('{"kind":"kith","version":2}\n')
    refused(tmp_path / "book.jsonl", "newer", "Kith")


def test_an_export_cut_in_the_middle_brings_what_is_whole(bring, bring_archive, content, tmp_path, omar):
    bring_archive(whole())
    text = content()
    path = tmp_path / "book.jsonl"
    path.write_text(text[: int(len(text) * 0.7)])
    result = bring(path, into=omar.book, by=omar)
    assert result["read"] == result["added"] + result["updated"] + result["unchanged"] + len(result["skipped"])
    assert result["skipped"]
