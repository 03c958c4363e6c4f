#!/usr/bin/env python3
"""A run killed at random moments, twenty times, goes on with --resume and ends with the very bytes of one run, also where another question was asked of
the same list in between: no half file and no mixed one stands under a final name."""

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
COLUMNS = ["--columns", "verdict,not_met,missing,required_income"]
QUESTIONS = [["--as-of", "2026-11-22"], ["--as-of", "2026-11-22", "--reading", "ten_percent_base=share_of_reference"], ["--as-of", "2025-10-01"]]


def widen(source: str, to: str) -> None:
    """Adds a long column, as files with remarks have."""
    with open(source, "rb") as lines, open(to, "wb") as out:
        out.write(next(lines).rstrip(b"\n") + b",remarks\n")
        for number, line in enumerate(lines):
            out.write(line.rstrip(b"\n") + b"," + (b"%d " % number) * (WIDE // 6) + b"\n")


class Kills:
    """Runs on one output, of which most are killed."""

    def __init__(self, bench: Bench, source: str):
        self.bench, self.source, self.out = bench, source, bench.path("out.csv")
        self.chance = random.Random(1)
        self.kills = self.resumed = self.finished = self.refused = 0
        self.wanted, self.wanted_rejects = [], []
        for number, words in enumerate(QUESTIONS):
            whole = bench.path(f"whole-{number}.csv")
            start = time.monotonic()
            run = bench.batch(source, "-o", whole, *COLUMNS, *words)
            self.took = time.monotonic() - start
            expect(run.status == 1, f"a file with broken rows must end with status 1, not {run.status}: {run.err}")
            self.wanted.append(Path(whole).read_bytes())
            self.wanted_rejects.append(Path(whole + ".rejects.csv").read_bytes())
        expect(len(set(self.wanted)) == len(QUESTIONS), "the questions have the same answer")

    def finish(self, question: int, status: int, err: str) -> None:
        out = self.out
        expect(status == 1, f"the run ended with status {status}: {err}")
        expect_same(Path(out).read_bytes(), self.wanted[question], "the output of a resumed run and that of one run")
        expect_same(Path(out + ".rejects.csv").read_bytes(), self.wanted_rejects[question], "the rejects of a resumed run and those of one run")
        left = [name for name in (out + ".part", out + ".journal", out + ".rejects.csv.part") if os.path.exists(name)]
        expect(not left, f"left beside the finished output: {left}")
        os.remove(out)
        os.remove(out + ".rejects.csv")
        self.finished += 1

    def run(self, question: int, *options: str) -> bool:
        """One run, killed or not; False where it was refused for going on with what another question has begun."""
        had_journal = os.path.exists(self.out + ".journal")
        process = subprocess.Popen(self.bench.command(self.source, "-o", self.out, *options, *COLUMNS, *QUESTIONS[question]), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=self.bench.env)
        try:
            process.wait(timeout=self.chance.uniform(0.02, 0.9) * self.took)
            err = process.stderr.read().decode()
            if "another run" in err:
                expect(had_journal and "--resume" in options and process.returncode == 1, f"status {process.returncode}: {err}")
                self.refused += 1
                return False
            self.finish(question, process.returncode, err)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            self.kills += process.returncode == -signal.SIGKILL
            if os.path.exists(self.out):    # killed after its last row: whole, and the next run still has to say so
                expect(Path(self.out).read_bytes() in self.wanted, "what a killed run left under the final name is no whole answer")
        finally:
            process.stderr.close()
        self.resumed += had_journal and "--resume" in options
        return True

    def last(self, question: int) -> None:
        """Goes on to the end, or begins anew where that is refused."""
        for options in (["--resume"], []):
            run = self.bench.batch(self.source, "-o", self.out, *options, *COLUMNS, *QUESTIONS[question])
            if not options or "another run" not in run.err:
                return self.finish(question, run.status, run.err)


def main() -> None:
    bench = Bench()
    narrow = bench.generate("narrow.csv", ROWS, 7, "--break", "100", "--broken", bench.path("broken.csv"))
    source = bench.path("cases.csv")
    widen(narrow, source)
    kills = Kills(bench, source)
    while kills.kills < KILLS:    # one question, over and over
        kills.run(0, "--resume")
    kills.last(0)
    expect(kills.resumed > 0, "no run went on from a journal: make the file larger")

    kills.kills = 0
    while kills.kills < KILLS:    # now this one, now that one, gone on with or begun anew
        question = kills.chance.randrange(len(QUESTIONS))
        if not kills.run(question, *(["--resume"] if kills.chance.random() < 0.7 else [])):
            kills.run(question)
    expect(kills.refused > 0, "nobody went on with another question")
    for question in range(len(QUESTIONS)):
        kills.last(question)
    print(f"twice {KILLS} kills, {kills.resumed} runs went on from a journal, {kills.refused} were refused, {kills.finished} finished with the bytes of one run")


if __name__ == "__main__":
    main()
