"""What a job title tells: how senior it is (`level`), and of which broad function (`function`, `adjacent`)."""

from kith.core.levels.functions import FUNCTIONS, adjacent, function
from kith.core.levels.ladder import Level
from kith.core.levels.reading import level

__all__ = ["FUNCTIONS", "Level", "adjacent", "function", "level"]
