"""All settings. What a person may set comes from the environment, as the README lists it; the rest is decided here."""

import logging.config
import sys
from pathlib import Path
from urllib.parse import urlsplit

import environ

from kith.kernel import capabilities
from kith.kernel.errors import Refusal
from kith.kernel.home import home, home_file, secret
from kith.kernel.tongues import TONGUES, WORDS, early, machine_tongue
from kith.kernel.zones import is_zone, machine_zone

env = environ.Env()
PACKAGE = Path(__file__).parent.parent
HOME = home()

SECRET_KEY = env.str("KITH_SECRET_KEY", default="") or secret()
DEBUG = env.bool("KITH_DEBUG", default=False)

# One setting, the public address, says which host answers, where forms may come from, and that a proxy in front is
# trusted to tell whether a request came by https.
PUBLIC_URL = env.str("KITH_PUBLIC_URL", default="").rstrip("/")
_public = urlsplit(PUBLIC_URL)
if PUBLIC_URL and not (_public.scheme in ("http", "https") and _public.hostname):
    told = early("KITH_PUBLIC_URL is %(value)s, which is no address. Write it as https://kith.example.org.")
    raise Refusal(told % {"value": PUBLIC_URL})
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", *([_public.hostname] if _public.hostname else [])]
CSRF_TRUSTED_ORIGINS = [f"{_public.scheme}://{_public.netloc}"] if _public.netloc else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _public.scheme == "https" else None

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_htmx",
    *(f"kith.{name}" for name in capabilities.NAMES),
    "kith.faces.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "kith.faces.web.files.Files",
    "kith.faces.web.middleware.cookies_follow_the_scheme",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "kith.faces.web.middleware.texts_are_texts",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
    "kith.faces.web.middleware.owner_and_day",
    "kith.faces.web.middleware.refusals_are_answers",
]
ROOT_URLCONF = "kith.house.urls"
WSGI_APPLICATION = "kith.house.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_database = env.str("KITH_DATABASE_URL", default="")
if _database:
    if urlsplit(_database).scheme not in ("postgres", "postgresql"):
        raise Refusal(
            early("KITH_DATABASE_URL names no PostgreSQL. Write it as postgres://user@host/name, or leave it away.")
        )
    DATABASES = {"default": env.db_url_config(_database)}
    DATABASES["default"]["CONN_MAX_AGE"] = 60
else:
    DATABASES = {
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": home_file("kith.sqlite3"),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;"
                " PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;",
            },
            "TEST": {"NAME": None},
        }
    }

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [
            PACKAGE / "faces" / "web" / "templates",
            *(folder for name in capabilities.NAMES if (folder := PACKAGE / name / "templates").is_dir()),
        ],
        "OPTIONS": {
            "environment": "kith.faces.web.jinja.environment",
            "context_processors": ["kith.faces.web.context.shell"],
        },
    },
]

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["kith.accounts.owners.Owners"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/sign-in"
SESSION_COOKIE_AGE = 90 * 24 * 3600
SESSION_SAVE_EVERY_REQUEST = False  # rolled on by the middleware, once a day
SESSION_COOKIE_NAME = "kith"
CSRF_COOKIE_NAME = "kith_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "kith.faces.web.views.form_expired"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "kith.faces.web.files.Names"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # notes that are looked over together have some twenty fields each
DATA_UPLOAD_MAX_NUMBER_FILES = 20_000  # an address book in single cards
FILE_UPLOAD_HANDLERS = ["kith.imports.receiving.OnDisk"]
FILE_UPLOAD_PERMISSIONS = 0o600

USE_TZ = True
TIME_ZONE = env.str("KITH_TIME_ZONE", default="") or machine_zone()
if not is_zone(TIME_ZONE):
    told = early("KITH_TIME_ZONE is %(value)s, which is no time zone. Write it as Europe/Oslo.")
    raise Refusal(told % {"value": TIME_ZONE})
LANGUAGE_CODE = machine_tongue()
LANGUAGES = list(TONGUES.items())
LOCALE_PATHS = [WORDS]

# Django's own way also makes a handler that mails administrators, which no command needs and each would pay for.
LOGGING_CONFIG = None
logging.config.dictConfig(
    {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "stream": sys.stderr, "formatter": "plain"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {"waitress.queue": {"level": "ERROR"}},  # that a page waits for another is nothing to tell
    }
)
