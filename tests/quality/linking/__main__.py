"""The scores of linking, by language and half.

python -m tests.quality.linking            print the table
python -m tests.quality.linking --show 20  and the first misses, of the half that may be tuned on
python -m tests.quality.linking --raise    and raise the floors that were exceeded
"""

from __future__ import annotations

import argparse
import sys

from tests.quality import gate
from tests.quality.linking import run


def main() -> int:
    """Print the table; return 1 where a score is below its floor."""
    parser = argparse.ArgumentParser(
        description="Scores of linking names in an article, beside their floors."
    )
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N misses")
    parser.add_argument("--what", default="", help="only misses whose kind begins so")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    args = parser.parse_args()
    counts, misses = run.measure()
    scores = run.scores(counts)
    print(run.table(counts))
    for miss in [m for m in misses if run.may_be_seen(m) and m.what.startswith(args.what)][: args.show]:
        print(f"{miss.article}  {miss.what}: {miss.text}")
    if args.lift:
        gate.raise_floors(run.SET, scores)
    below = [r for r in gate.rows(run.SET, scores) if not r.holds]
    for row in below:
        print(f"{row.name} {row.score:.4f} is below its floor {row.floor}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
