"""A password opens in the home that sealed it, and nowhere else."""

import stat

import pytest

from kith.kernel.home import home
from kith.post import sealing
from kith.post.queries import account_of, password_of
from kith.post.sealing import Foreign, Unopenable, seal, unseal

from .conftest import PASSWORD


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(tmp_path))


def test_it_opens_again_and_its_key_is_private(elsewhere):
    sealed = seal("größer ☂")
    assert unseal(sealed) == "größer ☂"
    assert "größer".encode() not in sealed
    assert stat.S_IMODE((home() / sealing.FILE).stat().st_mode) == 0o600


def test_another_home_does_not_open_it(elsewhere, tmp_path, monkeypatch):
    sealed = seal("secret")
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "other"))
    with pytest.raises(Foreign):
        unseal(sealed)
    seal("something")  # now there is a key, and it is another
    with pytest.raises(Foreign):
        unseal(sealed)


def test_a_damaged_key_or_secret_says_what_to_do(elsewhere, tmp_path):
    sealed = seal("secret")
    with pytest.raises(Unopenable):
        unseal(sealed[:-3])
    (tmp_path / sealing.FILE).write_text("nothing")
    with pytest.raises(Unopenable, match="Delete that file"):
        unseal(sealed)


@pytest.mark.django_db
def test_the_password_of_an_account_is_in_no_text_of_it(book, account):
    found = account_of(book)
    assert password_of(found) == PASSWORD
    assert PASSWORD.encode() not in bytes(found.sealed)
    assert PASSWORD not in f"{found!r}{found}{vars(found)}"


@pytest.mark.django_db
def test_an_account_from_another_home_asks_for_its_password_again(book, account, tmp_path, monkeypatch):
    found = account_of(book)
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "other"))
    with pytest.raises(Unopenable, match="Enter the password again"):
        password_of(found)
