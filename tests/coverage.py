#!/usr/bin/env python3
"""How many lines of each room the tests ran, from what a build with --coverage left behind.

usage: coverage.py BUILD
"""
import collections
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"


def lines_run(counts):
    """(file, line, times) of one file of counts."""
    made = subprocess.run(["gcov", "--json-format", "--stdout", str(counts)], text=True, capture_output=True, cwd=counts.parent)
    for text in made.stdout.splitlines():
        report = json.loads(text)
        for file in report["files"]:
            path = Path(os.path.normpath(os.path.join(report["current_working_directory"], file["file"])))
            if path.is_relative_to(SOURCES):
                for line in file["lines"]:
                    yield path, line["line_number"], line["count"]


def main():
    seen = collections.defaultdict(dict)
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        for found in workers.map(lambda counts: list(lines_run(counts)), sorted(Path(sys.argv[1]).resolve().rglob("*.gcda"))):
            for path, line, times in found:
                seen[path][line] = max(seen[path].get(line, 0), times)
    rooms = collections.defaultdict(lambda: [0, 0])
    for path, lines in seen.items():
        for room in (path.relative_to(SOURCES).parts[0], "all"):
            rooms[room][0] += sum(times > 0 for times in lines.values())
            rooms[room][1] += len(lines)
    if not rooms:
        sys.exit("no counts: build with the preset `coverage` and run the tests first")
    for room, (run, of) in sorted(rooms.items(), key=lambda item: (item[0] == "all", item[0])):
        print(f"{room:10} {run:6} of {of:6} lines  {100 * run / of:5.1f} %")


main()
