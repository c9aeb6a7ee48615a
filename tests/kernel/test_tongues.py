"""Which language Kith speaks before anybody has chosen one."""

import pytest

from kith.kernel.days import dated, in_its_month, weekday
from kith.kernel.numbers import decimal, grouped
from kith.kernel.tongues import early, machine_tongue


@pytest.mark.parametrize(
    ("environment", "tongue"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT@euro"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "de_CH"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "nb:en"}, "en"),
        ({"LANGUAGE": "nb:de:en"}, "de"),
        ({"LANG": "nb_NO.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
    ],
)
def test_the_environment_says_the_language(monkeypatch, environment, tongue):
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert machine_tongue() == tongue


def test_what_is_said_before_django_is_up_is_translated(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "de")
    told = "%(path)s is a file, and the data needs a folder. Name another with --home."
    assert early(told).startswith("%(path)s ist eine Datei")


def test_days_and_numbers_are_written_as_germans_do(today):
    from django.utils.translation import override

    with override("de"):
        assert weekday(today) == "Dienstag, 9. Juni"
        assert weekday(today, short=True) == "Di, 9. Juni"
        assert in_its_month(today) == "Di 9."
        assert dated("2024-03-12", today) == "12. März 2024"
        assert dated("2024-01-12", today, short=True) == "12. Jan. 2024"
        assert dated("--12-01", today) == "1. Dezember"
        assert grouped(1234567) == "1.234.567"
        assert decimal(0.5, 2) == "0,50"
