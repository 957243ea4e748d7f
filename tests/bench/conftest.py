"""The bench is a package beside the sources, not an installed one: make it importable for its tests."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
