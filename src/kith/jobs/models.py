from django.db import models

from kith.kernel.scoping import BookManager


class Job(models.Model):
    """A piece of background work: what to run, how it stands, and a heartbeat that tells a dead runner from a slow one.

    Outside the journal. `runner` is "host:pid:when the process began" while it runs; `tries` counts starts since the
    work last got on. `day` is that of daily work, which is done once for each day on which Kith runs.
    `language` is that of whoever asked for it, in which it tells what it did.
    """

    WAITING, RUNNING, DONE = "waiting", "running", "done"
    REFUSED, FAILED = "refused", "failed"  # the user can mend the first; the second is a fault

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=60)
    about = models.BigIntegerField(null=True)
    state = models.CharField(max_length=10, default=WAITING)
    runner = models.CharField(max_length=150, blank=True)
    heartbeat = models.DateTimeField(null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    day = models.DateField(null=True)
    tries = models.PositiveIntegerField(default=0)
    problem = models.TextField(blank=True)
    language = models.CharField(max_length=16, blank=True)

    objects = BookManager()

    @property
    def at_work(self) -> bool:
        """Whether it waits or runs."""
        return self.state in (self.WAITING, self.RUNNING)

    class Meta:
        indexes = [models.Index(fields=["state", "id"], name="job_by_state")]
        constraints = [models.UniqueConstraint(fields=["name", "day"], name="job_once_a_day")]
