"""Nothing that came in is lost: cards of one person from different places stand beside each other."""

import pytest

from kith.people.models import Raw

pytestmark = pytest.mark.django_db


@pytest.fixture
def bring_card(bring, tmp_path):
    def bring_card(name, *lines):
        path = tmp_path / name
        path.write_text(
            "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", "FN:Ann Lee", "EMAIL:ann@x.example", *lines, "END:VCARD", ""))
        )
        return bring(path)

    return bring_card


def bodies(book):
    return sorted(Raw.objects.of(book).values_list("body", flat=True))


def test_another_card_of_a_known_person_takes_nothing_away(bring_card, book):
    bring_card("phone.vcf", "X-PHONE-ONLY:precious")
    bring_card("mail.vcf", "X-MAIL-ONLY:1")
    assert [("X-PHONE-ONLY" in one, "X-MAIL-ONLY" in one) for one in bodies(book)] in (
        [(True, False), (False, True)],
        [(False, True), (True, False)],
    )


def test_a_newer_card_of_the_same_uid_takes_the_place_of_the_older(bring_card, book):
    bring_card("old.vcf", "UID:card-1", "X-COLOUR:red")
    bring_card("new.vcf", "UID:card-1", "X-COLOUR:blue")
    assert ["blue" in one for one in bodies(book)] == [True]
