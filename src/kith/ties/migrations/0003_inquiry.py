import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0002_keys'),
        ('people', '0002_standing_by_silence'),
        ('ties', '0002_ties_of_two'),
    ]

    operations = [
        migrations.CreateModel(
            name='Inquiry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('organisation', models.CharField(max_length=255)),
                ('key', models.CharField(max_length=255)),
                ('said', models.TextField(blank=True)),
                ('on', models.DateField()),
                ('book', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.book')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='inquiries', to='people.person')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
