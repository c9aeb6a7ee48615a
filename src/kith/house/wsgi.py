"""For gunicorn and other WSGI servers in front of a shared installation; `kith serve` needs none.

Such a server answers requests and nothing else: `kith work` beside it carries out imports and what is regular.
"""

import os

from django.core.wsgi import get_wsgi_application

os.umask(0o077)  # whatever Kith writes is its owner's alone
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kith.house.settings")
application = get_wsgi_application()
