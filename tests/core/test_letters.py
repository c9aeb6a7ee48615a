"""A letter to one person: greeted as the record suggests, with a personal line that the record bears out, or none."""

import pytest

from kith.core.common_ground import Common
from kith.core.letters import Known, Name, Talk, closing, greeting, letter, opening

INES = Name("Ines Prado", given="Ines", family="Prado")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (INES, "Hello Ines,"),
        (Name("Dr Amina Yusuf", given="Amina", family="Yusuf", prefix="Dr"), "Dear Dr Yusuf,"),
        (Name("Dr Amina Yusuf", given="Amina", family="Yusuf", prefix="Dr", nickname="Mina"), "Hello Mina,"),
        (Name("J. Okafor", given="J.", family="Okafor"), "Hello J. Okafor,"),
        (Name("Port of Vale"), "Hello Port of Vale,"),
        (Name("Dr Yusuf", prefix="Dr"), "Hello Dr Yusuf,"),
    ],
)
def test_the_greeting_is_as_the_record_suggests(name, said):
    assert greeting(name) == said


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (Talk("3 May 2024", event="Grid Forum", place="Rotterdam"), "We last met on 3 May 2024 at Grid Forum (Rotterdam)."),
        (Talk("3 May 2024", event="Grid Forum, Rotterdam", place="Rotterdam"), "We last met on 3 May 2024 at Grid Forum, Rotterdam."),
        (Talk("3 May", place="the station"), "We last met on 3 May (the station)."),
        (Talk("3 May", call=True), "We last talked on 3 May."),
        (Talk("3 May"), "We last met on 3 May."),
    ],
)  # fmt: skip
def test_the_last_talk_is_told_as_far_as_it_is_known(talk, said):
    assert opening(Known(INES, talk)) == said


@pytest.mark.parametrize(
    ("common", "said"),
    [
        (Common("interest", ("sailing", "maps"), 4), "We share an interest: sailing, maps."),
        (Common("through", ("Tom Reilly",), 4), "It was Tom Reilly who brought us together."),
        (Common("study", ("KTH",), 6, when="together", years=(2015, 2018)), "We were both at KTH, 2015 to 2018."),
        (Common("study", ("KTH",), 6, when="together", years=(2015, 2015)), "We were both at KTH in 2015."),
        (Common("work", ("Tide Lab",), 3, when="now"), "We are both at Tide Lab."),
        (Common("work", ("Tide Lab",), 3, when="other_years"), "We have both been at Tide Lab."),
        (Common("town", ("Vale",), 2), "We are both in Vale."),
        (Common("known", ("Tom Reilly",), 2), "We both know Tom Reilly."),
        (Common("event", ("Grid Forum",), 2), "We know each other from Grid Forum."),
    ],
)  # fmt: skip
def test_what_one_shares_is_told(common, said):
    assert opening(Known(INES, common=[common])) == said


def test_it_is_two_sentences_at_most_the_talk_first_and_no_event_twice():
    forum, sailing = Common("event", ("Grid Forum",), 9), Common("interest", ("sailing",), 4)
    talk = Talk("3 May", event="Grid Forum")
    assert opening(Known(INES, talk, common=[forum, sailing])) == (
        "We last met on 3 May at Grid Forum. We share an interest: sailing."
    )
    assert opening(Known(INES, talk, helped="read my  letter.", common=[sailing])) == (
        "We last met on 3 May at Grid Forum. Thank you once more for the help: read my letter."
    )


def test_where_the_record_is_silent_so_is_the_letter():
    assert opening(Known(INES)) == ""
    assert letter(Known(INES), "I have a *new* job. ", "Maya") == "\n\n".join(
        ["Hello Ines,", "I have a *new* job.", closing("Maya")]
    )
    assert closing("Maya").endswith("Best wishes\nMaya")
