"""Makes the modules beside the tests importable: pytest does not put their folder on the path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
