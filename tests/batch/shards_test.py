#!/usr/bin/env python3
"""The parts of a file (--shard I/N) together are the whole, under GNU parallel too, and `batch - -o -` works in a pipe."""

import shutil
import subprocess
from pathlib import Path

from whole_runs import TIMEOUT, Bench, expect, expect_same

ROWS = 30_000
WORDS = ["--as-of", "2026-11-22"]


def shell(bench: Bench, command: str) -> bytes:
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={**bench.env, "REUNIFY": bench.program}, cwd=bench.folder, timeout=TIMEOUT)
    expect(done.returncode == 0, f"`{command}` ended with status {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def main() -> None:
    bench = Bench()
    rows = bench.rows(ROWS)
    source = bench.generate("cases.csv", rows, 3)
    whole = bench.batch(source, "-o", "-", *WORDS)
    expect(whole.status == 0, f"status {whole.status}: {whole.err}")
    wanted = whole.out
    expect(wanted.count(b"\n") == rows + 1, "the whole has not as many lines as it must")

    for threads in (1, 2, 3):
        expect_same(bench.batch(source, "-o", "-", "--threads", str(threads), *WORDS).out, wanted, f"the output of {threads} threads and the whole")
    for count in (1, 2, 3, 7):
        parts = b""
        for index in range(1, count + 1):
            part = bench.batch(source, "-o", "-", "--shard", f"{index}/{count}", *WORDS)
            expect(part.status == 0, f"part {index} of {count}: status {part.status}: {part.err}")
            parts += part.out
        expect_same(parts, wanted, f"{count} parts and the whole")
    for shard in ("0/2", "3/2", "x", "1/0", "1"):
        expect(bench.batch(source, "--shard", shard).status == 2, f"--shard {shard} must be wrong usage")

    expect_same(shell(bench, "cat cases.csv | $REUNIFY batch - -o - --as-of 2026-11-22 2>/dev/null"), wanted, "the output in a pipe and the whole")
    expect_same(shell(bench, "gzip -c cases.csv > cases.csv.gz && $REUNIFY batch cases.csv.gz -o - --as-of 2026-11-22 2>/dev/null"), wanted,
                "the output of the packed file and the whole")

    # As a Slurm array does it: each task writes its part, and the parts are put together by their names.
    shell(bench, "for i in 1 2 3; do $REUNIFY batch cases.csv --shard $i/3 -o part-$i.csv --as-of 2026-11-22 2>/dev/null; done")
    expect_same(b"".join(Path(bench.path(f"part-{i}.csv")).read_bytes() for i in (1, 2, 3)), wanted, "the files of an array of tasks and the whole")

    if shutil.which("parallel") is None:
        print("the parts are the whole; GNU parallel is not installed and was left out")
        return
    quiet = "parallel --will-cite --no-notice"
    expect_same(shell(bench, f"{quiet} -k -j 2 '$REUNIFY batch cases.csv --shard {{}}/4 -o - --as-of 2026-11-22 2>/dev/null' ::: 1 2 3 4"), wanted,
                "the parts under GNU parallel and the whole")
    # Each worker is given the header by hand: with --header the version of Debian 12 leaves its own marks in it.
    piped = shell(bench, f"tail -n +2 cases.csv | {quiet} -k -j 2 --pipe --block 500k --colsep , --groupby 1 "
                         "'(head -n 1 cases.csv; cat) | $REUNIFY batch - -o - --as-of 2026-11-22 2>/dev/null | tail -n +2'")
    header = wanted[:wanted.index(b"\n") + 1]
    expect_same(header + piped, wanted, "what pipe workers of GNU parallel wrote and the whole")
    print("the parts are the whole: as files, in pipes, and under GNU parallel")


if __name__ == "__main__":
    main()
