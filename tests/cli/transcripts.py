#!/usr/bin/env python3
"""Golden transcripts: commands with their exact output.

  transcripts.py [--rewrite] [--without=PATTERN] PROGRAM [FILE...]

A transcript is a text file, or a ```console block of a Markdown file:

  ## prose, not looked at
  $ reunify check examples/x.yaml
  the exact output, standard error included
  [exit 1]                        (left out for 0)

Commands run in a shell in the root of the repository, in English, without colour. A line `...` stands for any lines. Digests of 64 hex
digits are alike. `--rewrite` writes the outputs that differ anew; read the diff. Commands in which PATTERN is found are not run.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
TIMEOUT = 120


def run(command: str, folder: str) -> list[str]:
    """The lines a command prints, and its status if it is not 0."""
    env = {"PATH": f"{folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": folder, "TMPDIR": folder}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
        if name in os.environ:
            env[name] = os.environ[name]
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=TIMEOUT)
    # A text file read in Python has no carriage returns left, so the output keeps none either.
    lines = done.stdout.decode("utf-8", errors="replace").replace("\r\n", "\n").rstrip("\n").split("\n")
    if lines == [""]:
        lines = []
    if done.returncode != 0:
        lines.append(f"[exit {done.returncode}]")
    return lines


def trimmed(lines: list[str]) -> list[str]:
    """Without the empty lines at the end, which only separate one command from the next."""
    end = len(lines)
    while end > 0 and lines[end - 1] == "":
        end -= 1
    return lines[:end]


def matches(expected: list[str], got: list[str]) -> bool:
    """Line by line; `...` stands for any lines."""
    if "..." not in expected:
        return [DIGEST.sub("digest", line) for line in expected] == [DIGEST.sub("digest", line) for line in got]
    if expected[0] == "...":
        return any(matches(expected[1:], got[i:]) for i in range(len(got) + 1))
    return bool(got) and DIGEST.sub("digest", expected[0]) == DIGEST.sub("digest", got[0]) and matches(expected[1:], got[1:])


class Part:
    """A piece of a file: lines to keep, or a command with its expected output."""

    def __init__(self, command: str | None, line: int):
        self.command = command
        self.line = line
        self.lines: list[str] = []


def parts_of(path: Path) -> list[Part]:
    markdown = path.suffix == ".md"
    inside = not markdown
    parts = [Part(None, 1)]
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if markdown and line.startswith("```"):
            inside = line == "```console"
            parts.append(Part(None, number))
            parts[-1].lines.append(line)
        elif inside and line.startswith("$ "):
            parts.append(Part(line[2:], number))
        elif inside and not markdown and line.startswith("## "):
            parts.append(Part(None, number))
            parts[-1].lines.append(line)
        else:
            parts[-1].lines.append(line)
    return parts


def first_difference(expected: list[str], got: list[str]) -> str:
    for i in range(max(len(expected), len(got))):
        wanted = expected[i] if i < len(expected) else "(nothing more)"
        found = got[i] if i < len(got) else "(nothing more)"
        if DIGEST.sub("digest", wanted) != DIGEST.sub("digest", found):
            return f"  line {i + 1}\n    expected: {wanted}\n    got:      {found}"
    return "  (no line differs)"


def check(path: Path, folder: str, rewrite: bool, without: str) -> tuple[int, int]:
    """How many commands ran, and how many differ from what the file says."""
    parts = parts_of(path)
    shown = path.relative_to(ROOT)
    ran = differ = 0
    for part in parts:
        if part.command is None or (without and re.search(without, part.command)):
            continue
        ran += 1
        got = run(part.command, folder)
        expected = trimmed(part.lines)
        if matches(expected, got):
            continue
        if rewrite:
            part.lines = got + part.lines[len(expected):]
            print(f"{shown}:{part.line}: rewritten: {part.command}")
            continue
        differ += 1
        print(f"{shown}:{part.line}: $ {part.command}\n{first_difference(expected, got)}")
    if rewrite:
        lines = []
        for part in parts:
            lines += ([f"$ {part.command}"] if part.command is not None else []) + part.lines
        path.write_text("\n".join(lines), encoding="utf-8")
    return ran, differ


def main() -> int:
    arguments = [a for a in sys.argv[1:] if a != "--rewrite" and not a.startswith("--without=")]
    without = next((a.partition("=")[2] for a in sys.argv[1:] if a.startswith("--without=")), "")
    rewrite = "--rewrite" in sys.argv[1:]
    if not arguments:
        print(__doc__)
        return 2
    program = Path(arguments[0]).resolve()
    files = [Path(a).resolve() for a in arguments[1:]]
    if not files:
        files = sorted((ROOT / "tests/cli").glob("*.txt")) + [p for p in (ROOT / "README.md", ROOT / "rules/README.md") if p.exists()]
    ran = differ = 0
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(program, f"{folder}/reunify")
        for path in files:
            one = check(path, folder, rewrite, without)
            ran += one[0]
            differ += one[1]
    print(f"{ran} commands, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
