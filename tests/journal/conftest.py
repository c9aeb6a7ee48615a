import os

# Two writers at once are two connections, which the database in memory does not have.
collect_ignore = [] if os.environ.get("KITH_DATABASE_URL") else ["test_turns.py"]
