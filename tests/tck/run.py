#!/usr/bin/env python3
"""Runs cases of the DMN conformance kit through `reunify rules eval --stdin` and counts the answers.

    tests/tck/run.py [--binary build/release/reunify] [--list rejected|wrong|right] [SAMPLE]

SAMPLE is a file of one JSON object a line (suite, case, expr, inputs, expected, error, kind); without the argument it is taken from the
environment variable REUNIFY_TCK. Exit status: 0 no answer is wrong, 1 one is, 77 there is no sample.

An answer is right if it is the expected value (numbers compare as decimals, so a rounded one is wrong), or if it is unknown or a refusal
where DMN expects null because of an error. It is rejected if the expression is refused although DMN gives it a value: the language of the
rules is a subset. Everything else is wrong.
"""

import argparse
import collections
import json
import os
import re
import subprocess
import sys
from decimal import Decimal, InvalidOperation

RIGHT, REJECTED, WRONG = "right", "rejected", "wrong"

# What these cases expect hangs on the declared type of their decision, which the sample does not carry.
NEEDS_DECLARED_TYPES = {"0082-feel-coercion"}

TEXT = re.compile(r'"(?:\\.|[^"\\])*"', re.DOTALL)


def one_line(expression):
    """The expression on one line, or None where a line break means something: inside a text or after a comment."""
    if "\n" not in expression:
        return expression
    if "//" in expression or any("\n" in text for text in TEXT.findall(expression)):
        return None
    return " ".join(expression.split("\n")).strip()


def literal(value):
    kind, text = value.get("t"), value.get("v")
    if kind in ("decimal", "double") and re.fullmatch(r"-?\d+(\.\d+)?", text):
        return f"({text})"
    if kind == "boolean":
        return text
    if kind == "string":
        return json.dumps(text, ensure_ascii=False)
    if kind == "date":
        return f'date("{text}")'
    return None


def with_inputs(expression, inputs):
    """The expression with its inputs written out, or None if one is no plain value or another name is left."""
    literals = {name: literal(value) for name, value in inputs.items()}
    if not literals or not all(literals.values()) or '"' in expression:
        return None
    names = "|".join(re.escape(name) for name in sorted(literals, key=len, reverse=True))
    written, count = re.subn(rf"(?<![\w.])(?:{names})(?![\w(])", lambda m: literals[m.group()], expression)
    return written if count else None


def prepared(case):
    """What is asked of the program, or None if the case is outside what can be asked."""
    suite = case["suite"].split("/")[-1]
    if suite in NEEDS_DECLARED_TYPES or not case["expr"]:
        return None
    expression = case["expr"]
    if case["kind"] == "inputs":
        # A refusal would prove nothing here: it may be due to a name that the sample does not define.
        if case["error"] or case["expected"].get("t") == "null" or case["suite"].startswith("non-compliant"):
            return None
        expression = with_inputs(expression, case["inputs"])
    elif case["kind"] != "plain":
        return None
    return one_line(expression.strip()) if expression else None


def duration(text):
    """ISO 8601 as (months, seconds)."""
    match = re.fullmatch(r"(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?", text)
    if not match:
        return None
    sign = -1 if match.group(1) else 1
    years, months, days, hours, minutes = (int(group or 0) for group in match.groups()[1:6])
    seconds = Decimal(match.group(7) or 0)
    return sign * (12 * years + months), sign * (86400 * days + 3600 * hours + 60 * minutes + seconds)


def equal(expected, answer):
    kind, value = expected.get("t"), expected.get("v")
    if kind in ("decimal", "double"):
        try:
            return Decimal(answer) == Decimal(value)
        except InvalidOperation:
            return False
    if kind == "string":
        return answer.startswith('"') and json.loads(answer, strict=False) == value
    if kind == "duration":
        return duration(answer) is not None and duration(answer) == duration(value)
    return kind in ("boolean", "date") and answer == value


def judge(case, answer):
    expected = case["expected"]
    refused = answer.startswith("error:")
    if expected is None or expected.get("t") == "null":
        if refused:
            return RIGHT if case["error"] else REJECTED
        return RIGHT if answer == "unknown" else WRONG
    if refused:
        return REJECTED
    return RIGHT if equal(expected, answer) else WRONG


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample", nargs="?", default=os.environ.get("REUNIFY_TCK"))
    parser.add_argument("--binary", default=os.environ.get("REUNIFY", "build/release/reunify"))
    parser.add_argument("--list", choices=[RIGHT, REJECTED, WRONG], default=WRONG, help="which answers to print (default: wrong)")
    options = parser.parse_args()
    if not options.sample or not os.path.exists(options.sample):
        print("no sample of conformance cases: nothing to run")
        return 77

    with open(options.sample, encoding="utf-8") as file:
        cases = [json.loads(line) for line in file if line.strip()]
    asked = [(case, prepared(case)) for case in cases]
    lines = [expression for _, expression in asked if expression]
    run = subprocess.run([options.binary, "rules", "eval", "--stdin"], input="".join(line + "\n" for line in lines), text=True,
                         encoding="utf-8", stdout=subprocess.PIPE, check=False)
    answers = run.stdout.splitlines()
    if len(answers) != len(lines):
        print(f"{len(lines)} expressions were asked, {len(answers)} answered (exit status {run.returncode})")
        return 1

    counts = collections.defaultdict(collections.Counter)
    total = collections.Counter()
    rest = iter(answers)
    for case, expression in asked:
        answer = next(rest) if expression else "error: not asked"
        verdict = judge(case, answer) if expression else REJECTED
        suite = case["suite"].split("/")[-1]
        counts[suite][verdict] += 1
        total[verdict] += 1
        if verdict == options.list and expression:
            expected = json.dumps(case["expected"], ensure_ascii=False)
            print(f"{verdict}: {suite} {case['case']}: {expression}\n    expected {expected}\n    answered {answer}")

    print(f"{'suite':<48}{'right':>8}{'rejected':>10}{'wrong':>8}")
    for suite in sorted(counts):
        row = counts[suite]
        print(f"{suite:<48}{row[RIGHT]:>8}{row[REJECTED]:>10}{row[WRONG]:>8}")
    print(f"{'all':<48}{total[RIGHT]:>8}{total[REJECTED]:>10}{total[WRONG]:>8}")
    return 1 if total[WRONG] else 0


if __name__ == "__main__":
    sys.exit(main())
