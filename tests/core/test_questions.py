"""Three things to ask, from the record."""

from hypothesis import given
from hypothesis import strategies as st

from kith.core.common_ground import Common
from kith.core.questions import Record, three

WORDS = st.text(max_size=300)


def test_something_new_something_open_something_shared():
    common = Common("interest", ("sailing",), 4.0)
    found = three(Record(new_place="Halden Grid", theirs="send the tender paper. Soon", shared=(common,)))
    assert found == [
        "How was the start at Halden Grid?",
        "How far did you come with this: send the tender paper?",
        "What did you do lately in sailing?",
    ]


def test_of_whom_nothing_is_known_one_asks_what_fits_anybody():
    assert len(set(three(Record()))) == 3


@given(WORDS, WORDS, WORDS, WORDS, WORDS)
def test_there_are_always_three_and_they_are_questions(title, place, theirs, mine, last):
    found = three(Record(new_title=title, place=place, theirs=theirs, mine=mine, last=last))
    assert len(found) == 3
    assert all("?" in one for one in found)
    assert all(len(one) < 500 for one in found)
