"""What the tests of whole runs share: a folder of their own, made-up files, and running the program.

Every test is called as `NAME.py PROGRAM GENERATOR [ROWS]`, prints what it checked, and ends with status 0, or 1 at the first thing that is wrong. What a
machine cannot show is said and left out. With ROWS, files are so long: builds with sanitizers take shorter ones."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEOUT = 300


class Run:
    """One call of the program: its status and what it said."""

    def __init__(self, done: subprocess.CompletedProcess):
        self.status = done.returncode
        self.out = done.stdout or b""
        self.err = (done.stderr or b"").decode("utf-8", errors="replace")


class Bench:
    """A folder that is gone at the end, with the two programs."""

    def __init__(self):
        if len(sys.argv) not in (3, 4):
            sys.exit(f"{sys.argv[0]} PROGRAM GENERATOR [ROWS]")
        self.program = str(Path(sys.argv[1]).resolve())
        self.generator = str(Path(sys.argv[2]).resolve())
        self._folder = tempfile.TemporaryDirectory(prefix="reunify-")
        self.folder = Path(self._folder.name)
        self.env = {**os.environ, "LC_ALL": "C.UTF-8"}

    def rows(self, usual: int) -> int:
        return int(sys.argv[3]) if len(sys.argv) == 4 else usual

    def path(self, name: str) -> str:
        return str(self.folder / name)

    def generate(self, name: str, rows: int, seed: int, *options: str) -> str:
        with open(self.path(name), "wb") as file:
            subprocess.run([self.generator, str(rows), str(seed), *options], stdout=file, check=True, timeout=TIMEOUT)
        return self.path(name)

    def command(self, *words: str) -> list[str]:
        return [self.program, "batch", *words]

    def batch(self, *words: str, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) -> Run:
        return Run(subprocess.run(self.command(*words), stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, env=self.env, timeout=TIMEOUT))


def expect(holds: bool, message: str) -> None:
    if not holds:
        sys.exit(f"{Path(sys.argv[0]).name}: {message}")


def expect_same(got: bytes, wanted: bytes, what: str) -> None:
    if got == wanted:
        return
    lines = zip(got.split(b"\n"), wanted.split(b"\n"))
    number, first = next(((i, pair) for i, pair in enumerate(lines, 1) if pair[0] != pair[1]), (0, (b"", b"")))
    sys.exit(f"{Path(sys.argv[0]).name}: {what} differ: {len(got)} bytes and {len(wanted)}, first on line {number}\n"
             f"  got    {first[0].decode(errors='replace')}\n  wanted {first[1].decode(errors='replace')}")
