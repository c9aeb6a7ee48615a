from django.db import migrations, models


def one_becomes_several(apps, schema_editor):
    Import, Source = apps.get_model("imports", "Import"), apps.get_model("people", "Source")
    for run in Import.objects.exclude(source=None):
        if kind := Source.objects.filter(pk=run.source).values_list("kind", flat=True).first():
            run.sources = {kind: run.source}
            run.save(update_fields=["sources"])


class Migration(migrations.Migration):
    dependencies = [("imports", "0001_initial"), ("people", "0001_initial")]

    operations = [
        migrations.AddField("import", "sources", models.JSONField(default=dict)),
        migrations.AddField("import", "people", models.PositiveIntegerField(default=0)),
        migrations.AddField("import", "contacts", models.PositiveIntegerField(default=0)),
        migrations.RunPython(one_becomes_several, migrations.RunPython.noop),
        migrations.RemoveField("import", "source"),
    ]
