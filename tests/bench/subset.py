#!/usr/bin/env python3
"""A copy of the rules with ten conditions only: those that scripts rely on and that handwritten.cpp has in code.

    subset.py RULES TO

Nothing is kept twice in the repository: what is left out is left out when the benchmark runs. Worked cases are not copied, for most expect the
whole law."""

import shutil
import sys
from pathlib import Path

CONDITIONS = {
    "means_of_subsistence",
    "housing",
    "health_insurance",
    "minimum_age",
    "waiting_period",
    "prior_bond",
    "durable_relationship",
    "child_under_18",
    "custody",
    "public_order",
}


def subset(rules: Path, to: Path) -> None:
    if to.exists():
        shutil.rmtree(to)
    shutil.copytree(rules, to, ignore=shutil.ignore_patterns("cases"))
    found = {path.stem: path for path in (to / "conditions").glob("*.yaml")}
    missing = CONDITIONS - found.keys()
    if missing:
        sys.exit(f"subset.py: {rules} has no condition {', '.join(sorted(missing))}")
    for name, path in found.items():
        if name not in CONDITIONS:
            path.unlink()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    subset(Path(sys.argv[1]), Path(sys.argv[2]))
