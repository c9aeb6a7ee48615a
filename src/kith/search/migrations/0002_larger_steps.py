"""How FTS5 lays its index: pieces are joined sixteen at a time instead of four, and fill a page of the file, which
makes an import of many cards a sixth cheaper to index; a question costs the same (`bench/search.py`)."""

from django.db import migrations

SQLITE = [
    "INSERT INTO search_index (search_index, rank) VALUES ('automerge', 16)",
    "INSERT INTO search_index (search_index, rank) VALUES ('pgsz', 4050)",
]


def forwards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE:
            schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('search', '0001_initial'),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
