"""The tables of the index, and beside them what each database searches with.

SQLite: an FTS5 table over the rows of `search_document`, which triggers keep, so that whatever deletes a row (a book
that goes, a flush) leaves nothing behind. A later migration that alters `search_document` must make the triggers anew:
Django remakes a table on SQLite, and they go with the old one. PostgreSQL: a tsvector column with its GIN index.
"""

import django.db.models.deletion
from django.db import migrations, models


COLUMNS = "name, work, reach, notes, met"
SQLITE = [
    f"""CREATE VIRTUAL TABLE search_index USING fts5({COLUMNS}, content='search_document', content_rowid='id',
        tokenize='ascii', detail='column', prefix='1 2 3')""",
    f"""CREATE TRIGGER search_document_in AFTER INSERT ON search_document BEGIN
        INSERT INTO search_index (rowid, {COLUMNS})
        VALUES (new.id, new.name, new.work, new.reach, new.notes, new.met); END""",
    f"""CREATE TRIGGER search_document_out AFTER DELETE ON search_document BEGIN
        INSERT INTO search_index (search_index, rowid, {COLUMNS})
        VALUES ('delete', old.id, old.name, old.work, old.reach, old.notes, old.met); END""",
]
POSTGRESQL = [
    "ALTER TABLE search_document ADD COLUMN lexemes tsvector NOT NULL",
    "CREATE INDEX search_document_lexemes ON search_document USING gin (lexemes)",
    # Beginnings are looked up as ranges, which need the order of bytes and not that of a language.
    """ALTER TABLE search_term ALTER COLUMN term TYPE varchar(64) COLLATE "C",
        ALTER COLUMN backwards TYPE varchar(64) COLLATE "C" """,
]
SQLITE_BACK = ["DROP TABLE search_index"]


def forwards(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def backwards(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in SQLITE_BACK:
            schema_editor.execute(statement)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Kind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField()),
                ('work', models.TextField()),
                ('reach', models.TextField()),
                ('notes', models.TextField()),
                ('met', models.TextField()),
                ('book', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.book')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Term',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('term', models.CharField(max_length=64)),
                ('backwards', models.CharField(max_length=64)),
                ('columns', models.SmallIntegerField()),
                ('book', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.book')),
            ],
            options={
                'indexes': [models.Index(fields=['book', 'backwards'], name='term_backwards')],
                'constraints': [models.UniqueConstraint(fields=('book', 'term'), name='one_term')],
            },
        ),
        migrations.RunPython(forwards, backwards),
    ]
