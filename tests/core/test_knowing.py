"""Who knows whom, as a sentence tells it, and the answer to the question whom somebody knows."""

import pytest

from kith.core.sentence.answering import Answer, answer
from kith.core.sentence.knowing import knowing


@pytest.mark.parametrize(
    ("text", "who", "whom", "place", "strength"),
    [
        ("Hanna knows Tomás at Northwind", "Hanna", ["Tomás"], "Northwind", 3),
        ("hanna knows tomas at northwind", "hanna", ["tomas"], "northwind", 3),
        ("Hanna Lindqvist knows Tomás Reyes and Marek Nowak at Northwind Energy very well.",
         "Hanna Lindqvist", ["Tomás Reyes", "Marek Nowak"], "Northwind Energy", 5),
        ("Hanna, director at Vattholm, also knows Tomás well", "Hanna", ["Tomás"], "", 4),
        ("Hanna from Vattholm knows Tomás at the Northwind", "Hanna", ["Tomás"], "Northwind", 3),
        ("Coffee with Hanna, she knows Dr. Ana Lind at Northwind", "she", ["Dr. Ana Lind"], "Northwind", 3),
        ("Hanna and Tomás know each other", "Hanna", ["Tomás"], "", 3),
        ("Hanna and Tomás are good friends from school", "Hanna", ["Tomás"], "", 4),
        ("Hanna used to work with Tomás", "Hanna", ["Tomás"], "", 3),
        ("Hanna used to work with Tomás at Northwind for years", "Hanna", ["Tomás"], "", 3),
        ("Hanna went to school with Tomás", "Hanna", ["Tomás"], "", 3),
        ("Hanna is an old friend of Tomás", "Hanna", ["Tomás"], "", 4),
        ("Lena kennt Tomás bei Northwind", "Lena", ["Tomás"], "Northwind", 3),
        ("Lena kennt Tomás gut", "Lena", ["Tomás"], "", 4),
        ("Lena kennt Tomás nicht", "Lena", ["Tomás"], "", 0),
        ("Hanna doesn't know Tomás", "Hanna", ["Tomás"], "", 0),
        ("Lena kennt Julia und Britta, ich kenn sie nicht", "Lena", ["Julia", "Britta"], "", 3),
        ("Lena und Tomás kennen sich aus dem Studium", "Lena", ["Tomás"], "", 3),
        ("Lena hat früher mit Tomás bei Siemens gearbeitet", "Lena", ["Tomás"], "", 3),
        ("Lena hat mit Tomás studiert", "Lena", ["Tomás"], "", 3),
        ("Lena ging mit Tomás zur Schule", "Lena", ["Tomás"], "", 3),
        ("Lena ist mit Tomás befreundet", "Lena", ["Tomás"], "", 4),
    ],
)  # fmt: skip
def test_a_sentence_tells_who_knows_whom(text, who, whom, place, strength):
    found = knowing(text)
    assert found
    assert (found.who, list(found.whom), found.place, found.strength) == (who, whom, place, strength)


@pytest.mark.parametrize(
    "text",
    [
        "Sara knows Python",
        "Mehmet the barber knows everyone.",
        "Hanna knows the HR lead at Kaiser",
        "Gudrun knows every mushroom",
        "Dagmar Stolz kennt jemanden bei Porsche",
        "I know Tomás at Northwind",
        "Farah says hi, she used to work with my brother.",
        "Zanele knows me from church",
        "Hanna worked with Kubernetes",
        "Hanna knows a lot about grids",
        "Met Hanna and Tomás at the fair",
        "Hanna knows what Tomás wants",
    ],
)
def test_what_is_no_tie_of_two_people_is_none(text):
    assert knowing(text) is None


def test_the_rest_of_the_text_is_told_apart():
    found = knowing("Coffee with Hanna. She knows Tomás at Northwind from school. Send her the paper")
    assert found
    assert found.clause == "She knows Tomás at Northwind from school"
    assert "Tomás" not in found.rest
    assert "Send her the paper" in found.rest


@pytest.mark.parametrize(
    ("text", "names", "strength"),
    [
        ("yes, Tomás Reyes, she worked with him", ("Tomás Reyes",), 3),
        ("Yes: Tomás Reyes and Ana Lind, very well", ("Tomás Reyes", "Ana Lind"), 5),
        ("she knows Tomás Reyes well", ("Tomás Reyes",), 4),
        ("Tomás", ("Tomás",), 3),
        ("ja, Tomás Reyes, sie haben zusammen studiert", ("Tomás Reyes",), 3),
        ("yes, tomás reyes", ("Tomás Reyes",), 3),
        ("no", (), 0),
        ("No, she does not", (), 0),
        ("nein, leider niemanden", (), 0),
        ("nobody there", (), 0),
    ],
)
def test_an_answer_names_somebody_or_nobody(text, names, strength):
    assert answer(text) == Answer(names, strength)


@pytest.mark.parametrize("text", ["", "maybe", "yes", "she will ask around", "Noel"])
def test_what_is_no_answer_is_none_and_a_name_is_no_no(text):
    assert (answer(text) or Answer((), 0)).names == (("Noel",) if text == "Noel" else ())
    assert (answer(text) is None) == (text != "Noel")
