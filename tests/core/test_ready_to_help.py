"""Who could help: those of whom more, and rarer, words speak come first."""

from kith.core.ready_to_help import ranked, telling_words


def test_only_words_that_tell_something_are_looked_for():
    assert telling_words("an introduction to the port of Vale") == ["port", "vale"]
    assert telling_words("jemanden zum Hafen") == ["hafen"]


def test_work_counts_more_than_notes_and_a_rare_word_more_than_a_common_one():
    hits = {"port": [(1, "work"), (2, "notes"), (3, "name")], "vale": [(2, "met")]}
    assert {one.person for one in ranked(hits)} == {1, 2}
    assert ranked({"port": [(1, "notes"), (2, "work")]})[0].person == 2
    assert ranked({"port": [(1, "work"), (2, "work")], "rare": [(2, "met")]})[0].person == 2
    assert ranked({"port": [(1, "work"), (2, "work")]}, offered={2})[0].person == 2
    assert ranked({}) == []
