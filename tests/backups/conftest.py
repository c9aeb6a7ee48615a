import os

# Backups are of a file; PostgreSQL has its own.
collect_ignore = (
    ["test_backups.py", "test_daily.py", "test_sealed.py", "test_pages.py"]
    if os.environ.get("KITH_DATABASE_URL")
    else []
)
