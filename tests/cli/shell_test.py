#!/usr/bin/env python3
"""--help, completion and manual pages name the same commands and options, in each language.

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

# What --help calls its parts, then the headings of a manual page.
LANGUAGES = {
    "en": ("Options:", "Commands:", ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS")),
    "fr": ("Options :", "Commandes :", ("NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS")),
    "nl": ("Opties:", "Opdrachten:", ("NAAM", "OVERZICHT", "BESCHRIJVING", "OPTIES")),
    "de": ("Optionen:", "Befehle:", ("BEZEICHNUNG", "ÜBERSICHT", "BESCHREIBUNG", "OPTIONEN")),
}


def output(*words: str, language: str = "en") -> str:
    environment = {**ENVIRONMENT, "LC_ALL": f"{language}_BE.UTF-8"}
    return subprocess.run([str(PROGRAM), *words], env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def in_bash(line: str) -> set[str]:
    script = 'source <(reunify completion bash); COMP_LINE=$1; COMP_POINT=${#1}; _reunify; printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", script, "-", line], env=ENVIRONMENT, check=True, capture_output=True, text=True)
    assert not done.stderr, done.stderr
    return set(done.stdout.split("\n")) - {""}


def completed(*words: str) -> set[str]:
    return {line.split("\t")[0] for line in output("complete", *words).splitlines()}


def names_in(entry: str) -> set[str]:
    """The names of an option, without the value that it takes."""
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", re.split(r"\s[A-Z]", entry)[0]))


def helped(path: list[str], language: str) -> tuple[dict[str, str], dict[str, str]]:
    """The options and the commands that --help names, each with what is said of it."""
    heading_of_options, heading_of_commands, _ = LANGUAGES[language]
    options: dict[str, str] = {}
    commands: dict[str, str] = {}
    section = ""
    # What is said of an entry goes on below itself where the line is full.
    for line in re.sub(r"\n {3,}", " ", output(*path, "--help", language=language)).splitlines():
        if line and not line.startswith(" "):
            section = line
            continue
        entry, _, said = line.strip().partition("  ")
        if section == heading_of_options and line.startswith("  -"):
            options.update({name: said.strip() for name in names_in(entry)})
        elif section == heading_of_commands and re.match(r"  [a-z]", line):
            commands[entry] = said.strip()
    return options, commands


def folder_of(language: str) -> Path:
    assert MANUAL is not None
    return MANUAL / "man1" if language == "en" else MANUAL / language / "man1"


def with_plain_blanks(said: dict[str, str]) -> dict[str, str]:
    return {name: text.replace("\u00a0", " ") for name, text in said.items()}


def in_manual(path: list[str], language: str) -> tuple[dict[str, str], str]:
    """The options of a manual page, each with what is said of it, and the summary by which the page is found."""
    file = folder_of(language) / f"{'-'.join(['reunify', *path])}.1.gz"
    text = gzip.open(file, "rt", encoding="utf-8").read()
    plain = re.sub(r"\\f[BIRP]|\\[,/&]", "", text).replace("\\-", "-").replace("\\(aq", "'").replace("\\(ga", "`").replace("\\~", " ").replace("\\ ", " ").replace("\u00a0", " ")
    assert tuple(re.findall(r"^\.SH (.*)$", plain, re.M)) == LANGUAGES[language][2], f"the headings of {file}"
    name, dash, summary = plain.split("\n.SH ")[1].split("\n")[1].partition(" - ")
    assert dash and name == file.name.removesuffix(".1.gz"), f"{file} starts with {name}"
    options: dict[str, str] = {}
    for entry, said in re.findall(r"^\.TP\n(-.*)\n(.*)$", plain, re.M):
        options.update({name: said for name in names_in(entry)})
    return options, summary


def compare(path: list[str], language: str, summary: str = "") -> int:
    options, commands = helped(path, language)
    assert "--help" in options, f"{path}: {options}"
    offered = completed(*path, "-")
    assert offered == set(options), f"completion of {path}: {offered ^ set(options)}"
    if commands:
        assert completed(*path, "") == set(commands), f"commands of {path}"
    if MANUAL is not None:
        written, name = in_manual(path, language)
        options = with_plain_blanks(options)
        assert written == options, f"manual page of {path} ({language}): {dict(written.items() ^ options.items())}"
        assert not summary or name == summary.replace("\u00a0", " "), f"manual page of {path} ({language}): {name}"
    return 1 + sum(compare([*path, command], language, said) for command, said in commands.items())


def main() -> int:
    pages = {compare([], language) for language in LANGUAGES}
    assert len(pages) == 1 and min(pages) > 15
    for language in LANGUAGES if MANUAL is not None else ():
        assert len(list(folder_of(language).glob("*.1.gz"))) == min(pages), "a manual page for each command, and none besides"

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
    print(f"{min(pages)} commands")
    return 0


if __name__ == "__main__":
    sys.exit(main())
