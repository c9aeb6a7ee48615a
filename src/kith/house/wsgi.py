"""For gunicorn and other WSGI servers in front of a shared installation; `kith serve` needs none."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.house.settings")
application = get_wsgi_application()
