#!/usr/bin/env python3
"""How long `reunify check` of one file takes as a whole process: the fastest and the median of many runs, in milliseconds."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 50
LIMIT = 15.0


def measure(program: str, profile: Path) -> list[float]:
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([program, "check", str(profile)], stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1000)
    return times


def main() -> int:
    root = Path(__file__).resolve().parents[2]
    slow = False
    for profile in sorted((root / "examples").glob("*.yaml")):
        times = measure(sys.argv[1], profile)
        median = statistics.median(times)
        slow = slow or median >= LIMIT
        print(f"check {profile.name:<50} fastest {min(times):6.2f} ms   median {median:6.2f} ms")
    print(f"the limit is {LIMIT:.0f} ms: {'exceeded' if slow else 'kept'}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
