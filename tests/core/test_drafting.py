"""Words to begin with, by the reason that there is."""

from datetime import date, timedelta

import pytest

from kith.core.dated import Dated
from kith.core.drafting import draft
from kith.core.facts import Facts, Late
from kith.core.ranking import weigh

TODAY = date(2026, 6, 9)


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("facts", "occasion", "words"),
    [
        ({"first": ago(90), "last": ago(5), "wrote": ago(5)}, "", "Hello Ada, thank you for your message."),
        ({"first": ago(2), "last": ago(2)}, "", "Hello Ada, it was good to meet you."),
        ({"first": ago(2), "last": ago(2)}, "Grid Forum", "Hello Ada, it was good to meet you at Grid Forum."),
        ({"last": ago(40), "dated": (Dated("birthday", TODAY),)}, "", "Hello Ada, happy birthday to you."),
        (
            {"last": ago(40), "dated": (Dated("birthday", ago(-3)),)},
            "",
            "Hello Ada, your birthday made me think of you. How are you?",
        ),
        (
            {"last": ago(40), "dated": (Dated("job", ago(3), "Buyer", "Vela"),)},
            "",
            "Hello Ada, congratulations on your new work at Vela.",
        ),
        (
            {"last": ago(40), "dated": (Dated("job", ago(3), "Buyer"),)},
            "",
            "Hello Ada, congratulations on your new work.",
        ),
        ({"last": ago(60), "usual": 30.0, "encounters": 5}, "", "Hello Ada, how are you?"),
        (
            {"last": ago(400), "usual": 200.0, "encounters": 5},
            "",
            "Hello Ada, it has been a long time, and I thought of you today. How are you?",
        ),
        (
            {"last": ago(40), "dated": (Dated("job", ago(3), "Buyer", "Vela"),), "late": (Late("the list", ago(2)),)},
            "",
            "Hello Ada, congratulations on your new work at Vela.",
        ),
        (
            {"last": ago(60), "late": (Late("send the list", ago(2)),)},
            "",
            "Hello Ada, I have not forgotten what I promised you.",
        ),
    ],
)
def test_words_say_the_reason(facts, occasion, words):
    ranked = weigh(Facts(1, **facts), TODAY)
    assert ranked is not None
    assert draft(ranked, TODAY, name="Ada", occasion=occasion) == words
