"""LinkedIn's saved jobs and applications become opportunities, and nothing comes in twice."""

import pytest

from kith.exports.jsonl import lines
from kith.imports.actions import put_down
from kith.jobs.actions import run_here
from kith.journal.queries import latest_standing
from kith.journal.undoing import undo
from kith.opportunities.models import Opportunity
from kith.opportunities.queries import all_progress

pytestmark = pytest.mark.django_db
SAVED = """Saved Date,Job Url,Job Title,Company Name
21 Jun 2025,https://example.com/jobs/1,Curator,Royal Observatory
10 Sep 2024,https://example.com/jobs/2,Publisher,Royal Society
11 Sep 2024,https://example.com/jobs/9,,Royal Society
"""
COLUMNS = (
    "Application Date",
    "Contact Email",
    "Contact Phone Number",
    "Company Name",
    "Job Title",
    "Job Url",
    "Resume Name",
    "Question And Answers",
)
APPLIED = (
    ",".join(COLUMNS)
    + """
03 Jul 2025,hr@example.com,,Royal Observatory,Curator,https://example.com/jobs/1?r=x,cv-4.pdf,Q: Now? | Q: Pay?
09 Oct 2023,,,King's College,Investigator,https://example.com/jobs/3,,
"""
)


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive" / "Jobs"
    folder.mkdir(parents=True)
    (folder / "Saved Jobs.csv").write_text(SAVED)
    (folder / "Job Applications.csv").write_text(APPLIED)
    return folder.parent


@pytest.fixture
def bring(book, maya):
    def bring(path):
        run, job = put_down(book=book, by=maya, paths=[path])
        run_here(job.pk)
        run.refresh_from_db()
        return run

    return bring


def test_a_job_that_was_saved_and_applied_for_is_one(book, archive, bring):
    run = bring(archive)
    assert (run.read, run.added, run.updated, run.skips.count()) == (5, 3, 1, 1)
    found = {one.row.role: one for one in all_progress(book)}
    assert {role: (one.stage, one.since.isoformat()) for role, one in found.items()} == {
        "Curator": ("applied", "2025-07-03"),
        "Publisher": ("found", "2024-09-10"),
        "Investigator": ("applied", "2023-10-09"),
    }
    curator = found["Curator"].row
    assert (str(curator.organisation), curator.source, curator.source_words) == (
        "Royal Observatory",
        "board",
        "LinkedIn",
    )
    assert curator.note == "hr@example.com\ncv-4.pdf\nQ: Now?\nQ: Pay?"


def test_again_it_changes_nothing_and_undo_gives_the_book_back(book, maya, archive, bring):
    before = list(lines(book))
    bring(archive)
    after = list(lines(book))
    again = bring(archive)
    assert (again.unchanged, again.skips.count()) == (4, 1)
    assert list(lines(book)) == after
    undo(latest_standing(book), by=maya)
    assert list(lines(book)) == before


def test_what_stands_in_the_book_already_moves_on(book, maya, today, archive, bring):
    from kith.opportunities.actions import add_opportunity

    add_opportunity(book=book, by=maya, role="curator", organisation="Royal Observatory Ltd", on=today)
    bring(archive)
    assert Opportunity.objects.of(book).filter(role__iexact="curator").count() == 1
