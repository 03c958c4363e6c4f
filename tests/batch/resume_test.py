#!/usr/bin/env python3
"""A run killed at random moments, twenty times, goes on with --resume and ends with the very bytes of one run; no half file stands under a final name."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from whole_runs import Bench, expect, expect_same

ROWS = 16_000
WIDE = 8_000    # bytes of remarks in a row, so that the journal is written several times with few rows to judge
KILLS = 20


def widen(source: str, to: str) -> None:
    """Adds a long column, as files with remarks have."""
    with open(source, "rb") as lines, open(to, "wb") as out:
        out.write(next(lines).rstrip(b"\n") + b",remarks\n")
        for number, line in enumerate(lines):
            out.write(line.rstrip(b"\n") + b"," + (b"%d " % number) * (WIDE // 6) + b"\n")


def main() -> None:
    bench = Bench()
    narrow = bench.generate("narrow.csv", ROWS, 7, "--break", "100", "--broken", bench.path("broken.csv"))
    source = bench.path("cases.csv")
    widen(narrow, source)
    words = ["--as-of", "2026-11-22", "--columns", "verdict,not_met,missing,required_income"]

    start = time.monotonic()
    whole = bench.batch(source, "-o", bench.path("whole.csv"), *words)
    took = time.monotonic() - start
    expect(whole.status == 1, f"a file with broken rows must end with status 1, not {whole.status}: {whole.err}")
    wanted = Path(bench.path("whole.csv")).read_bytes()
    wanted_rejects = Path(bench.path("whole.csv.rejects.csv")).read_bytes()

    out = bench.path("out.csv")
    left = [out + ".part", out + ".journal", out + ".rejects.csv.part"]
    chance = random.Random(1)
    kills = resumed = finished = 0

    def finish(run_status: int, err: str) -> None:
        expect(run_status == 1, f"the resumed run ended with status {run_status}: {err}")
        expect_same(Path(out).read_bytes(), wanted, "the output of a resumed run and that of one run")
        expect_same(Path(out + ".rejects.csv").read_bytes(), wanted_rejects, "the rejects of a resumed run and those of one run")
        expect(not any(os.path.exists(name) for name in left), "something is left beside the finished output")
        os.remove(out)
        os.remove(out + ".rejects.csv")

    while kills < KILLS:
        process = subprocess.Popen(bench.command(source, "-o", out, "--resume", *words), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env=bench.env)
        resumed += os.path.exists(out + ".journal")
        try:
            process.wait(timeout=chance.uniform(0.02, 0.9) * took)
            finish(process.returncode, process.stderr.read().decode())
            finished += 1
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += process.returncode == -signal.SIGKILL
            if os.path.exists(out):    # killed after its last row: whole, and the next run still has to say so
                expect_same(Path(out).read_bytes(), wanted, "what a killed run left under the final name and the whole")
        process.stderr.close()
    last = bench.batch(source, "-o", out, "--resume", *words)
    finish(last.status, last.err)
    expect(resumed > 0, "no run went on from a journal: make the file larger")
    print(f"{kills} kills, {resumed} runs went on from a journal, {finished + 1} finished with the bytes of one run")


if __name__ == "__main__":
    main()
