from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("maps", "0001_initial")]

    operations = [migrations.RenameField("drawing", "shown_at", "made_at")]
