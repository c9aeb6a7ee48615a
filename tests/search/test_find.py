"""Anyone is found again by any words one remembers."""


def test_a_name_is_found_by_its_beginning(add, names):
    add("Hanna Visser")
    assert names("han") == names("vis") == names("hanna v") == ["Hanna Visser"]


def test_two_words_in_any_order_and_across_columns(add, names):
    add("Hanna Visser", at="Port of Rotterdam", title="Pilot")
    add("Hanna Berg", at="Oslo Havn")
    assert names("hanna rotterdam") == names("rotterdam hanna") == ["Hanna Visser"]
