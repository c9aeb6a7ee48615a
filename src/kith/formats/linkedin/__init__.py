"""LinkedIn's "Get a copy of your data": CSV files, told apart by their headers."""

from .owner import own_profile
from .reading import read
from .sniffing import USED, sniff

__all__ = ["USED", "own_profile", "read", "sniff"]
