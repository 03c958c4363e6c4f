#!/usr/bin/env python3
"""A program for another machine says what the one of this machine says: usage another_machine_test.py PROGRAM GENERATOR OTHER EMULATOR...

Every worked case holds in it; the transcripts of commands are its own; lists come out byte for byte the same, as CSV, as JSON and as a workbook. EMULATOR are the words before OTHER by which this machine runs it. Exit 77 where there is no emulator."""

import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRANSCRIPTS = ("amounts", "broken", "check", "check_json", "compare", "eval", "languages", "lists", "replay", "reports", "template", "whatif", "when")
ROWS = 3000
TIMEOUT = 1200


def run(*words, **more):
    return subprocess.run(words, capture_output=True, cwd=ROOT, timeout=TIMEOUT, **more)


def same(what, program, other, words):
    """Standard output, standard error and the status."""
    here, there = run(program, *words), run(other, *words)
    assert (here.returncode, here.stdout, here.stderr) == (there.returncode, there.stdout, there.stderr), (what, there.returncode, there.stderr[-500:], here.stderr[-500:])
    return here


def lists_are_the_same(program, other, generator, folder):
    source = folder / "families.csv"
    source.write_bytes(run(generator, str(ROWS), "3", "--full", "--break", "100", "--broken", str(folder / "broken.csv")).stdout)
    count = 0
    for given in (source, ROOT / "examples/office_nl.csv", ROOT / "examples/office_nl.xlsx"):
        for ending, options in (("csv", ()), ("csv", ("--lang", "nl", "--explain")), ("json", ("--format", "jsonl")), ("xlsx", ("--lang", "fr"))):
            made = []
            for name in (program, other):
                out = folder / f"out.{ending}"
                done = run(name, "batch", str(given), "-o", str(out), *options)
                assert done.returncode in (0, 1), (name, given, options, done.stderr[-500:])
                made.append((done.returncode, done.stderr, {path.name: path.read_bytes() for path in sorted(folder.glob("out.*"))}))
                for path in folder.glob("out.*"):
                    path.unlink()
            assert made[0] == made[1], (given, options, made[0][1][-300:], made[1][1][-300:], [sorted(each[2]) for each in made])
            count += 1
    print(f"  {count} lists, of up to {ROWS} rows, are the same")


def main():
    program, generator, built = (str(pathlib.Path(each).resolve()) for each in sys.argv[1:4])
    emulator = sys.argv[4:]
    if emulator and not shutil.which(emulator[0]):
        print(f"skipped: there is no {emulator[0]}")
        return 77
    with tempfile.TemporaryDirectory(prefix="reunify-desks-") as folder:
        folder = pathlib.Path(folder)
        other = str(folder / "other")
        pathlib.Path(other).write_text(f'#!/bin/sh\nexec {shlex.join([*emulator, built])} "$@"\n')
        pathlib.Path(other).chmod(0o755)
        begin = time.monotonic()
        done = same("the worked cases", program, other, ("rules", "test", "--rules", "rules"))
        assert done.returncode == 0, done.stdout[-500:]
        print("  " + done.stdout.decode().strip(), flush=True)
        transcripts = [str(ROOT / f"tests/cli/{name}.txt") for name in TRANSCRIPTS]
        done = run(sys.executable, str(ROOT / "tests/cli/transcripts.py"), other, *transcripts)
        assert done.returncode == 0, done.stdout.decode()[-2000:]
        print("  " + done.stdout.decode().strip().splitlines()[-1], flush=True)
        lists_are_the_same(program, other, generator, folder)
        print(f"{pathlib.Path(built).name} says what the program of this machine says ({time.monotonic() - begin:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
