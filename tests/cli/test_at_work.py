"""What runs in the background while Kith is served: jobs, outgoing mail, and an ear for mailboxes."""

import pytest

from kith.faces.cli import serving


@pytest.mark.parametrize("fails", [False, True])
def test_all_of_it_begins_and_ends_with_the_process(monkeypatch, fails):
    done = []

    def thread(name):
        return type(
            "", (), {"start": lambda _self: done.append(f"+{name}"), "end": lambda _self: done.append(f"-{name}")}
        )

    monkeypatch.setattr("kith.jobs.consuming.consumer", thread("jobs"))
    monkeypatch.setattr("kith.post.postman.Postman", thread("post"))
    monkeypatch.setattr("kith.mailboxes.listening.Listeners", thread("mailboxes"))
    monkeypatch.setattr(serving, "take_up_again", list)
    try:
        with serving.at_work():
            assert set(done) == {"+jobs", "+post", "+mailboxes"}
            if fails:
                raise KeyboardInterrupt
    except KeyboardInterrupt:
        assert fails
    assert {one for one in done if one.startswith("-")} == {"-jobs", "-post", "-mailboxes"}
