"""The mail account without a browser: the password comes from a file or standard input, never as a word."""

ADDRESS = "maya@lindt.example"
SERVER = ("--smtp", "127.0.0.1:9", "--smtp-security", "plain", "--password-from", "-")


def test_it_is_set_up_tried_and_taken_away(machine):
    said = machine("mail", "set", ADDRESS, *SERVER, given="correct horse\n")
    assert (said.code, said.out) == (0, f"Kept: {ADDRESS}. `kith mail check` tries it.\n"), said.err
    tried = machine("mail", "check", "--json")
    assert tried.code == 1
    assert tried.document["address"] == ADDRESS
    assert tried.document["smtp"] == {
        "well": False,
        "says": "At 127.0.0.1 nothing listens at port 9. See whether the port is right.",
    }
    assert "correct horse" not in tried.out + tried.err
    assert machine("mail", "--json").code == 2
    assert machine("mail", "out", "--json").document == []
    assert machine("mail", "remove").code == 0
    gone = machine("mail", "check")
    assert gone.code == 1
    assert "There is no mail account yet" in gone.err


def test_without_a_password_it_is_refused_in_a_line(machine):
    said = machine("mail", "set", ADDRESS, *SERVER[:4])
    assert said.code == 1
    assert "--password-from" in said.err
