#!/usr/bin/env python3
"""Evaluates the expressions of a folder, a file an area, one a line as `expression => value`, and compares.

A value stands as `rules eval --stdin` prints it, a text without its quotes; `refused` is any error, `unknown` what is not known.

usage: conformance_test.py PROGRAM FOLDER
"""
import json
import subprocess
import sys
from pathlib import Path


def shown(answer):
    if answer.startswith("error: "):
        return "refused"
    return json.loads(answer) if answer.startswith('"') else answer


def main():
    program, folder = sys.argv[1:3]
    wrong = asked = 0
    for file in sorted(Path(folder).glob("*.txt")):
        lines = [(number, *line.rsplit(" => ", 1)) for number, line in enumerate(file.read_text().splitlines(), 1)
                 if line and not line.startswith("#")]
        done = subprocess.run([program, "rules", "eval", "--stdin"], input="".join(f"{expression}\n" for _, expression, _ in lines),
                              text=True, capture_output=True)
        answers = done.stdout.splitlines()
        if len(answers) != len(lines):
            sys.exit(f"{file}: {len(lines)} expressions, {len(answers)} answers\n{done.stderr}")
        for (number, expression, expected), answer in zip(lines, answers):
            asked += 1
            if shown(answer) != expected:
                wrong += 1
                print(f"{file}:{number}: {expression}\n    expected {expected}\n    got      {answer}")
    print(f"{asked - wrong} of {asked} expressions as expected")
    return 1 if wrong or not asked else 0


sys.exit(main())
