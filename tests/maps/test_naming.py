"""Which names stand beside their dots."""

from kith.core.labels import Dot
from kith.maps.naming import SIZES, Named, beside, making_room, radius_of

WITHIN = 458.0


def named(number: int, x: int, y: int, *, strength: int = 0, hanging: int = 0, name: str = "Maya Lind") -> Named:
    return Named(number, x, y, strength, hanging, name)


def test_where_two_names_do_not_fit_the_chosen_one_then_who_holds_a_group_comes_first():
    close = [named(1, 100, 100, strength=90), named(2, 104, 118), named(3, 102, 109, hanging=4)]
    assert beside(close, (), 20.0, WITHIN)[3][0] < beside(close, (), 20.0, WITHIN).get(1, (len(SIZES), ""))[0]
    assert beside(close, (2,), 20.0, WITHIN)[2][0] <= beside(close, (), 20.0, WITHIN).get(2, (len(SIZES), ""))[0]


def test_a_chosen_one_is_named_from_the_largest_size_on_and_names_in_the_way_give_way():
    dots = {1: Dot(-300, 0, "Maya Lind"), 2: Dot(-200, 5, "Tom Okafor"), 3: Dot(200, 200, "Ines Prado")}
    found = {2: (0, "left"), 3: (0, "right")}
    assert making_room(found, dots, [1], radius_of(20.0)) == {1: (0, "right"), 3: (0, "right")}


def test_nothing_changes_where_nobody_is_chosen():
    dots = {1: Dot(-300, 0, "Maya Lind")}
    assert making_room({1: (2, "left")}, dots, [], 3.0) == {1: (2, "left")}
