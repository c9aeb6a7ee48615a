"""The page after the first import: it leads from there and from Today, works without scripts, and can be left."""

import re

import pytest

from kith.people.models import Mark
from kith.rhythm.models import Rhythm
from kith.sorting.grouping import groups
from kith.sorting.models import Sorting

pytestmark = pytest.mark.django_db


def test_today_leads_to_it_until_it_is_skipped_and_undo_leads_there_again(web, book, came_in):
    assert 'href="/sort/"' in web.get("/").content.decode()
    page = web.post("/sort/end", {"outcome": "skipped"}, follow=True).content.decode()
    assert 'href="/sort/"' not in page
    batch = re.search(r"/history/(\d+)/undo", page)[1]
    web.post(f"/history/{batch}/undo", {"back": "/"})
    assert 'href="/sort/"' in web.get("/").content.decode()


def test_groups_are_ticked_and_put_aside_and_people_are_ticked_and_chosen(web, book, came_in):
    page = web.get("/sort/").content.decode()
    for name in came_in:
        assert name.replace("&", "&amp;") in page
    key = next(one.key for one in groups(book).open if one.name == "Mill & Sons")
    assert f'value="{key}"' in page
    page = web.post("/sort/aside", {"group": key}, follow=True).content.decode()
    assert "Put aside: Mill &amp; Sons (4 people)" in page
    assert Mark.objects.of(book).count() == 4
    writer = came_in["By message"][0]
    page = web.post("/sort/chosen", {"person": writer.pk, f"every-{writer.pk}": "91"}, follow=True).content.decode()
    assert Rhythm.objects.of(book).get(person=writer).days == 91
    assert "1 person is chosen." in page
    assert web.post("/sort/end", {"outcome": "done"}).headers["Location"] == "/"
    assert Sorting.objects.of(book).get().outcome == "done"


def test_a_group_of_one_is_read_out_as_one_person(web, came_in):
    page = web.get("/sort/").content.decode()
    told = {name: re.search(rf">{name}</label>.*?class=\"hidden\"> (\w+)<", page)[1] for name in ("Nordvind", "Rowers")}
    assert told == {"Nordvind": "people", "Rowers": "person"}


def test_nothing_ticked_says_what_to_do(web, came_in):
    for url in ("/sort/aside", "/sort/back", "/sort/chosen"):
        assert "Tick" in web.post(url, follow=True).content.decode()


def test_the_summary_of_an_import_leads_to_it(web, book, maya, came_in, tmp_path):
    from kith.imports.actions import put_down
    from kith.jobs.actions import run_here

    path = tmp_path / "one.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Cleo Holm\nEND:VCARD\n")
    run, job = put_down(book=book, by=maya, paths=[path])
    run_here(job.pk)
    assert 'href="/sort/"' in web.get(f"/imports/{run.pk}").content.decode()
    web.post("/sort/end", {"outcome": "done"})
    assert 'href="/sort/"' not in web.get(f"/imports/{run.pk}").content.decode()


def test_an_empty_today_leads_to_it_until_it_is_over(web, book, maya, today):
    from kith.people.actions import add_person
    from kith.people.models import Source

    source = Source.objects.create(book=book, kind="vcard", name="contacts.vcf", on=today)
    for number in range(6):
        add_person(book=book, by=maya, name=f"Guest {number}", source=source)

    def choose():
        page = web.get("/").content.decode()
        return re.search(r'href="([^"]*)">Choose people', page)[1]

    assert choose() == "/sort/"
    web.post("/sort/end", {"outcome": "skipped"})
    assert choose() == "/people/"


def test_more_are_offered_only_where_there_are_more_and_then_shown(web, book, came_in, monkeypatch):
    assert "Show more" not in web.get("/sort/").content.decode()
    monkeypatch.setattr("kith.sorting.views.GUESSES", 1)
    page = web.get("/sort/").content.decode()
    assert page.count('name="person"') == 1
    assert "Show more" in page
    page = web.get("/sort/?show=more").content.decode()
    assert page.count('name="person"') > 1
    assert "Show more" not in page
