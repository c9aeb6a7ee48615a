"""Tables in CSV: the header found behind notes, rows by column name, what is broken told by its line."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.formats.tables import columns_known, find_header, rows

COLUMNS = ["Name", "Town", "Boat"]
KNOWN = columns_known(COLUMNS)


def read(text, least=3):
    table = find_header(text, KNOWN, least=least)
    return list(rows(text, table)) if table else None


def cells(text):
    return [list(row.cells.values()) for row in read(text)]


@pytest.mark.parametrize(
    "notes",
    [
        "",
        "Notes:\n",
        '"Notes:"\n"Some, with a comma"\n',
        "Notes:\nOne sentence.\n\n",
        "Notes:\nOne.\n\n\n",
        "\ufeffNotes:\nOne.\n\n",
        "Name of this file: people\n\n",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_header_is_found_behind_whatever_stands_before_it(notes, end):
    text = (notes + "Name,Town,Boat\nIda,Oslo,Skjold\n").replace("\n", end)
    (row,) = read(text)
    assert row.cells == {"Name": "Ida", "Town": "Oslo", "Boat": "Skjold"}
    assert text.splitlines()[row.line - 1].startswith("Ida")


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_commas_semicolons_and_tabs(sign):
    assert cells(f"Name{sign}Town{sign}Boat\nIda{sign}Oslo{sign}Skjold\n") == [["Ida", "Oslo", "Skjold"]]


def test_columns_in_any_order_case_and_company():
    (row,) = read("BOAT,More,name,town\nSkjold,x,Ida,Oslo\n")
    assert row.cells == {"BOAT": "Skjold", "More": "x", "name": "Ida", "town": "Oslo"}


def test_a_header_too_far_down_or_with_too_few_known_columns_is_none():
    assert read("\n" * 40 + "Name,Town,Boat\n") is None
    assert read("Name,Town,Ship\nIda,Oslo,x\n") is None
    assert read("") is None


def test_a_header_alone_has_no_rows():
    assert read("Name,Town,Boat") == []
    assert read("Name,Town,Boat\r\n\r\n  \r\n") == []


def test_empty_lines_are_no_rows_and_count_as_lines():
    found = read("Name,Town,Boat\n\nIda,Oslo,Skjold\n,,\n\nTeo,Bari,Luna\n")
    assert [(row.line, row.cells["Name"]) for row in found] == [(3, "Ida"), (6, "Teo")]


def test_a_cell_may_hold_lines_and_the_next_row_knows_its_own():
    found = read('Name,Town,Boat\nIda,"Oslo\nNorth\nWest",Skjold\nTeo,Bari,Luna\n')
    assert found[0].cells["Town"] == "Oslo\nNorth\nWest"
    assert [row.line for row in found] == [2, 5]


def test_too_few_or_too_many_cells_are_told_and_stop_nobody():
    found = read("Name,Town,Boat\nIda,Oslo\nTeo,Bari,Luna,Stella\nWei,Busan,Dol\n")
    assert [bool(row.broken) for row in found] == [True, True, False]
    assert "2 of 3 cells" in found[0].broken


def test_empty_cells_at_the_end_are_no_fault():
    assert cells("Name,Town,Boat\nIda,Oslo,Skjold,,\n") == [["Ida", "Oslo", "Skjold"]]


def test_zero_bytes_do_not_matter():
    assert cells("Name,Town,Boat\nI\0da,Oslo,Skjold\n") == [["Ida", "Oslo", "Skjold"]]


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=8))
def test_what_was_written_is_read(table):
    text = io.StringIO(newline="")
    csv.writer(text).writerows([COLUMNS, *table])
    found = read(text.getvalue())
    wanted = [tuple(cell.strip() for cell in row) for row in table if any(cell.strip() for cell in row)]
    assert [tuple(row.cells.values()) for row in found] == wanted


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text):
    for row in read("Name,Town,Boat\n" + text):
        assert row.broken or len(row.cells) == 3
