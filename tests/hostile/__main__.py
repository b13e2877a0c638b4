"""Write the hostile files into the folder named."""

import sys
from pathlib import Path

from . import build

for made in build(Path(sys.argv[1])).values():
    print(f"{made.case:>3}  {made.name}  {made.note}")
