"""The database of a blank book in one go: what all migrations come to, kept in `blank.sql`.

To walk them in a blank file takes four times as long as all else that a first start does, since Django works every
table out anew between any two. `make schema` writes the file; where it is of another schema than the program, the
migrations are walked.
"""

from pathlib import Path

from django.db import connection

from .schema import schema

FILE = Path(__file__).with_name("blank.sql")


def make_blank() -> bool:
    """Fill a database file that holds nothing yet, in one transaction; tells whether it did."""
    if connection.vendor != "sqlite" or connection.introspection.table_names():
        return False
    statements = FILE.read_text(encoding="utf-8")
    if not statements.endswith(f"PRAGMA user_version = {schema()};\n"):
        return False
    with connection.cursor() as cursor:
        cursor.executescript(f"BEGIN;\n{statements}COMMIT;\n")
    return True
