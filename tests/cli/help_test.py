#!/usr/bin/env python3
"""--help says the same in each language: the same commands, options and examples, and no sentence left in English.

    help_test.py PROGRAM"""

import os
import re
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
LOCALES = {"fr": "fr_BE.UTF-8", "nl": "nl_BE.UTF-8", "de": "de_BE.UTF-8"}
ENTRY = re.compile(r"^  (\S.*?)\s{2,}(\S.*)$")


def output(*words: str, locale: str = "C.UTF-8") -> str:
    done = subprocess.run([str(PROGRAM), *words], env={**os.environ, "LC_ALL": locale}, check=True, capture_output=True, text=True)
    assert not done.stderr, done.stderr
    return done.stdout


class Page:
    """One page of help: the prose above `Usage`, the examples in it, and the entries below with what they mean."""

    def __init__(self, text: str):
        # What goes on below where it began is one line.
        lines = re.sub(r"(?m)(?<=\S)\n {26}(?=\S)", " ", text).split("\n")
        usage = next(i for i, line in enumerate(lines) if re.match(r"\S+ ?: reunify", line) or re.match(r"\S+: reunify", line))
        self.examples = [line.split(" # ")[0].rstrip() for line in lines[:usage] if line.startswith("  ")]
        self.prose = {line for line in lines[:usage] if line and not line.startswith("  ")}
        self.usage = lines[usage]
        self.entries = [match.groups() for match in map(ENTRY.match, lines[usage + 1:]) if match]

    def names(self) -> list[str]:
        """Options and commands; what stands for a value is put into the language."""
        return [re.split(r" ", name)[0] for name, _ in self.entries if not name.split(" ")[0].isupper()]


def commands() -> list[list[str]]:
    found: list[list[str]] = [[]]
    for path in found:
        text = output(*path, "--help")
        for line in text.split("\n"):
            assert len(line) <= 80 or re.match(r"  (reunify|curl) ", line), f"{path}: wider than 80 columns: {line}"
        if "\nCommands:\n" in text:
            found += [[*path, line.split()[0]] for line in text.split("\nCommands:\n")[1].split("\n") if re.match(r"  \S", line)]
    return found


def main() -> int:
    pages = commands()
    assert len(pages) > 15
    for path in pages:
        english = Page(output(*path, "--help"))
        assert english.prose and english.entries, path
        for language, locale in LOCALES.items():
            text = output(*path, "--help", locale=locale)
            for line in text.split("\n"):
                assert len(line) <= 80 or re.match(r"  (reunify|curl) ", line), f"{path} in {language}: wider than 80 columns: {line}"
            assert text == output(*path, "--help", "--lang", language), f"{path}: --lang {language} and {locale} differ"
            page = Page(text)
            where = f"{' '.join(path)} --help in {language}"
            assert page.examples == english.examples, f"{where}: {page.examples}"
            assert page.names() == english.names(), f"{where}: {page.names()}"
            assert page.usage != english.usage, where
            assert len(page.entries) == len(english.entries), where
            assert not page.prose & english.prose, f"{where}: {page.prose & english.prose}"
            for (name, meaning), (_, in_english) in zip(page.entries, english.entries):
                assert meaning != in_english, f"{where}: {name} {meaning}"
            offered = dict(line.split("\t") for line in output("complete", *path, "-", locale=locale).splitlines())
            assert set(offered.values()) <= {meaning for _, meaning in page.entries}, f"{where}: completion says other things"
    print(f"{len(pages)} pages in {len(LOCALES) + 1} languages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
