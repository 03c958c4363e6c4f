#!/usr/bin/env python3
"""--help, completion and manual pages name the same commands and options.

    shell_test.py PROGRAM [MANUAL]

MANUAL is the folder of the manual pages that the build made; without it they are not looked at."""

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
MANUAL = Path(sys.argv[2]) if len(sys.argv) > 2 else None
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}


def output(*words: str) -> str:
    return subprocess.run([str(PROGRAM), *words], env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout


def in_bash(line: str) -> set[str]:
    script = 'source <(reunify completion bash); COMP_LINE=$1; COMP_POINT=${#1}; _reunify; printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", script, "-", line], env=ENVIRONMENT, check=True, capture_output=True, text=True)
    assert not done.stderr, done.stderr
    return set(done.stdout.split("\n")) - {""}


def completed(*words: str) -> set[str]:
    return {line.split("\t")[0] for line in output("complete", *words).splitlines()}


def helped(path: list[str]) -> tuple[set[str], list[str]]:
    """The options and the commands that --help names."""
    options: set[str] = set()
    commands: list[str] = []
    section = ""
    for line in output(*path, "--help").splitlines():
        if line and not line.startswith(" "):
            section = line
        elif section == "Options:" and line.startswith("  -"):
            options.update(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", re.split(r"\s{2,}|\s[A-Z]", line.strip())[0]))
        elif section == "Commands:" and re.match(r"  [a-z]", line):
            commands.append(line.split()[0])
    return options, commands


def in_manual(path: list[str]) -> set[str]:
    assert MANUAL is not None
    file = MANUAL / f"{'-'.join(['reunify', *path])}.1.gz"
    text = gzip.open(file, "rt").read()
    assert re.search(r'\.SH NAME\n', text), f"{file} has no NAME"
    entries = re.findall(r"^\.TP\n(.*)$", text, re.M)
    found: set[str] = set()
    for entry in entries:
        plain = re.sub(r"\\f[BIRP]", "", entry).replace("\\-", "-")
        if plain.startswith("-"):
            found.update(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", re.split(r"\s[A-Z]", plain)[0]))
    return found


def compare(path: list[str]) -> int:
    options, commands = helped(path)
    assert "--help" in options, f"{path}: {options}"
    offered = completed(*path, "-")
    assert offered == options, f"completion of {path}: {offered ^ options}"
    if commands:
        assert completed(*path, "") == set(commands), f"commands of {path}"
    if MANUAL is not None:
        assert in_manual(path) == options, f"manual page of {path}: {in_manual(path) ^ options}"
    return 1 + sum(compare([*path, command]) for command in commands)


def main() -> int:
    pages = compare([])
    assert pages > 15
    if MANUAL is not None:
        assert len(list(MANUAL.glob("*.1.gz"))) == pages, "a manual page for each command, and none besides"

    assert completed("check", "--lang", "") == {"en", "fr", "nl", "de"}
    assert completed("check", "--lang=f") == {"--lang=fr"}
    assert completed("check", "--set", "sponsor.status=re") == {"sponsor.status=refugee"}
    assert "sponsor.net_monthly_income=" in completed("whatif", "file.yaml", "--set", "sponsor.")
    assert completed("check", "--reading", "ten_percent_base=p") == {"ten_percent_base=points_of_minimum_income"}
    assert completed("rules", "list", "--status", "ref") == {"refugee"}
    assert "means_of_subsistence" in completed("rules", "show", "me")
    assert completed("check", "exa") == {":files"}
    assert "--lang" not in completed("check", "--lang", "fr", "--"), "what was given once is not offered again"
    assert "--set" in completed("check", "--set", "a=b", "--"), "what may be repeated is"

    assert in_bash("reunify wh") == {"when", "whatif"}
    assert in_bash("reunify check --set sponsor.status=sub") == {"subsidiary_protection"}
    assert in_bash("reunify check --format ") == completed("check", "--format", "")
    for shell in ("zsh", "fish"):
        found = subprocess.run(["sh", "-c", f"command -v {shell}"], capture_output=True).returncode == 0
        if found:
            subprocess.run([shell, "-n"], input=output("completion", shell), text=True, check=True)
    print(f"{pages} commands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
