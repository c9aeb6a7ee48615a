"""Kith keeps, tends and uses a person's professional network."""

__version__ = "0.1.0"
