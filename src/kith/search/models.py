"""The index. Search knows a row only as (kind, id, words in columns); everything here is derived and can be rebuilt."""

from django.db import models

from kith.kernel.scoping import DerivedRow

from .columns import LONGEST


class Kind(models.Model):
    """What rows of the index stand for ("person", "organisation"), as a small number."""

    name = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.name


class Document(DerivedRow):
    """The words of one row, by column. `id` says whose and which it is: see `places`."""

    name = models.TextField()
    work = models.TextField()
    reach = models.TextField()
    notes = models.TextField()
    met = models.TextField()


class Term(DerivedRow):
    """A word that a book holds, forwards and backwards, so that words like it are found from either end.

    `columns` are those in which it stands or once stood, a bit each (`vocabulary.BITS`), for each kind.
    """

    book = models.ForeignKey("accounts.Book", on_delete=models.CASCADE, related_name="+", db_index=False)
    term = models.CharField(max_length=LONGEST)
    backwards = models.CharField(max_length=LONGEST)
    columns = models.SmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["book", "term"], name="one_term")]
        indexes = [models.Index(fields=["book", "backwards"], name="term_backwards")]
