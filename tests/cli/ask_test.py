#!/usr/bin/env python3
"""Interviews held with the program: by pipe in four languages, in a terminal of 80 by 24, resumed, taken back, cut short.

usage: ask_test.py REUNIFY"""
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import fcntl
import time
from pathlib import Path

reunify = os.path.abspath(sys.argv[1])
folder = Path(tempfile.mkdtemp(prefix="ask"))
AS_OF = ["--as-of", "2026-11-29"]
environment = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", "NO_COLOR": "1"}
checked = 0


def check(holds: bool, *said) -> None:
    global checked
    checked += 1
    assert holds, said


def by_pipe(lines: list[str], *options: str, exit_status: int = 0) -> subprocess.CompletedProcess:
    done = subprocess.run([reunify, "ask", *AS_OF, *options], input="".join(line + "\n" for line in lines), capture_output=True, text=True,
                          env=environment, cwd=folder, timeout=120)
    check(done.returncode == exit_status, done.returncode, done.stdout[-1500:], done.stderr)
    return done


def next_of(*options: str) -> dict:
    done = subprocess.run([reunify, "ask", *AS_OF, "--next", "--format", "json", *options], capture_output=True, text=True, env=environment,
                          cwd=folder, timeout=120)
    check(done.returncode == 0, done.stderr)
    return json.loads(done.stdout)


def verdict_of(profile: str) -> str:
    done = subprocess.run([reunify, "check", *AS_OF, profile, "--format", "json"], capture_output=True, text=True, env=environment, cwd=folder,
                          timeout=120)
    check(done.returncode == 0, done.stderr)
    return json.loads(done.stdout)["verdict"]


# What people answer, by fact: the wife of a Belgian, in each language with its words.
ANSWERS = {
    "sponsor.status": {"en": "Belgian", "fr": "belge", "nl": "Belg", "de": "Belgier"},
    "members": {"en": "spouse", "fr": "conjoint", "nl": "echtgenoot", "de": "Ehegatte"},
    "application.filed_on": {"en": "2027-02-01", "fr": "1 février 2027", "nl": "1/2/2027", "de": "1.2.2027"},
    "household.health_insurance": {"en": "yes", "fr": "oui", "nl": "ja", "de": "ja"},
    "household.housing_adequate": {"en": "1", "fr": "1", "nl": "1", "de": "1"},
    "member.birth_date": {"en": "1990", "fr": "printemps 1990", "nl": "maart 1990", "de": "1990"},
    "sponsor.net_monthly_income": {"en": "about 3500", "fr": "3400..3600", "nl": "ca. 3500", "de": "3.500,00"},
    "household.dependants": {"en": "0", "fr": "0", "nl": "0", "de": "0"},
}


def lines_for(language: str) -> list[str]:
    """The order is the program's: it is asked for each question as the answers come in."""
    profile = folder / f"way-{language}.yaml"
    profile.write_text("{}\n")
    lines, sets, declined = [], [], []
    members = False
    for _ in range(30):
        step = next_of(str(profile), *sets, *declined)
        question = step["question"]
        if question is None:
            lines.append("")  # what is assumed is right
            return lines
        check(bool(question["text"]) and bool(question["why"]) and bool(question["help"]), question)
        if question["fact"] == "members":
            check(not members, question)
            members = True
            lines += [ANSWERS["members"][language], ""]
            profile.write_text("members:\n  - label: spouse\n    relation: spouse\n")
            continue
        said = ANSWERS.get(question["fact"], {}).get(language)
        if said is None:
            lines.append("-")
            declined += ["--declined", question["path"]]
        else:
            lines.append(said)
            named = said
            if question["type"] == "yes_no":
                named = "yes"
            sets += ["--set", f"{question['path']}={named}"]
    raise AssertionError(lines)


verdicts = set()
for language in ("en", "fr", "nl", "de"):
    lines = lines_for(language)
    check(len(lines) <= 12, lines)
    saved, page, days = f"saved-{language}.yaml", f"page-{language}.html", f"days-{language}.ics"
    done = by_pipe(lines, "--lang", language, "-o", saved, "--page", page, "--ics", days)
    check(done.stderr == "", done.stderr)
    check(all(len(line) <= 80 for line in done.stdout.split("\n")), [line for line in done.stdout.split("\n") if len(line) > 80])
    check("\x1b" not in done.stdout)
    verdicts.add(verdict_of(saved))
    check((folder / page).read_text().startswith("<!DOCTYPE html>"))
    check((folder / days).read_text().startswith("BEGIN:VCALENDAR"))
    # Gone on with, nothing is left but to say that what was assumed as a day or an amount is right.
    again = next_of(saved)
    check(again["question"] is None and again["about"] == 0, again["question"])
check(verdicts == {"eligible"}, verdicts)

# A slip of the pen: the nearest word is proposed, and an empty line takes it; the exit status tells of it from a pipe.
slip = by_pipe(["refuge", "", "spouse, chld", "", "", "q"], "-o", "slip.yaml", exit_status=1)
check("refugee" in slip.stdout and "Did you mean" in slip.stdout, slip.stdout)
text = (folder / "slip.yaml").read_text()
check(text.startswith("# Written by reunify ask.\n") and "status: refugee" in text and "relation: child" in text, text)

# An end of the input saves what was answered and says what is open.
cut = by_pipe(["refugee", "spouse"], "-o", "cut.yaml")
check("still open: Who else is to come?" in cut.stderr, cut.stderr)
check("relation: spouse" in (folder / "cut.yaml").read_text())
resumed = by_pipe(["2026-12-01", "q"], "cut.yaml", "-o", "cut.yaml")
check("filed_on: 2026-12-01" in (folder / "cut.yaml").read_text(), resumed.stdout)

# Back: the answer before is changed, what was answered after it stays.
back = by_pipe(["refugee", "spouse", "", "2026-12-01", "<", "<", "<", "limited_stay", "q"], "-o", "back.yaml")
text = (folder / "back.yaml").read_text()
check("status: limited_stay" in text and "filed_on: 2026-12-01" in text and "relation: spouse" in text, text, back.stdout)
named = by_pipe(["refugee", "spouse, child", "", "<", "! child, child", "q"], "-o", "named.yaml")
text = (folder / "named.yaml").read_text()
check(text.count("relation: child") == 2 and "spouse" not in text, named.stdout)
added = by_pipe(["refugee", "spouse, child", "", "<", "<", "refugee", "<", "parent", "q"], "-o", "added.yaml")
text = (folder / "added.yaml").read_text()
check(all(text.count(f"relation: {each}") == 1 for each in ("spouse", "child", "parent")), added.stdout)
numbers = [int(each) for each in re.findall(r"^Question (\d+)", added.stdout, re.M)]
check(numbers == [1, 2, 3, 4, 3, 2, 3, 2, 3], numbers)

# More, and the answer so far.
more = by_pipe(["=", "?", "refugee", "spouse", "", "=", "q"])
check("before somebody is named" in more.stdout and "Undetermined" in more.stdout, more.stdout)

# Nobody knows anything: it ends, and says what to find out.
nothing = by_pipe(["refugee", "spouse", ""] + ["-"] * 40)
check("What is missing" in nothing.stdout, nothing.stdout)

# No file is written over but the one that is gone on with, and that is said before anybody is asked.
(folder / "notes.yaml").write_text("# my own notes\nmembers:\n  - relation: spouse\n")
for there in ("notes.yaml", "cut.yaml"):
    before = (folder / there).read_text()
    refused = by_pipe(["belgian", "q"], "-o", there, exit_status=4)
    check("Question" not in refused.stdout and f"reunify ask {there} -o {there}" in refused.stderr, refused.stderr)
    check((folder / there).read_text() == before)
gone_on = by_pipe(["refugee", "q"], "notes.yaml", "-o", "notes.yaml")
text = (folder / "notes.yaml").read_text()
check("relation: spouse" in text and "status: refugee" in text, text)
for nowhere in ("absent/x.yaml", "/proc/x.yaml"):
    refused = by_pipe(["refugee", "q"], "-o", nowhere, exit_status=4)
    check("Question" not in refused.stdout and nowhere in refused.stderr, refused.stdout, refused.stderr)

# What cannot be is said when it is answered; days may be said as people say them.
(folder / "cannot.yaml").write_text("sponsor: {status: refugee, birth_date: 1990-01-01, arrived_on: 1985-05-01}\nmembers: [{relation: spouse}]\n")
cannot = by_pipe(["today", "q"], "cannot.yaml")
check("That cannot be:" in cannot.stdout, cannot.stdout)
odd = by_pipe(["refugee", "spouse", "", "today", "q"], "-o", "odd.yaml")
check("filed_on: 2026-11-29" in (folder / "odd.yaml").read_text())
unsure = by_pipe(["réfugié", "conjoint", "", "pas encore", "q"], "--lang", "fr", "-o", "unsure.yaml")
check("filed_on" not in (folder / "unsure.yaml").read_text(), unsure.stdout)
wrong = by_pipe(["refugee", "spouse", "", "soon", "q"], exit_status=1)
check("15 January 2027" in wrong.stdout, wrong.stdout)

# What is assumed of several in the same way is one line to confirm.
(folder / "several.yaml").write_bytes((Path(__file__).parents[2] / "examples" / "worker_spouse_two_children.yaml").read_bytes())
several = by_pipe(["11", "", "yes", "", "q"], "several.yaml", exit_status=0)
check("(spouse, son and daughter)" in several.stdout and len(re.findall(r"^ +\d+  ", several.stdout, re.M)) < 40, several.stdout)
by_pipe([], "-", exit_status=2)
by_pipe([], "--next", "-o", "x.yaml", exit_status=2)
by_pipe([], "--format", "json", exit_status=2)
by_pipe([], "absent.yaml", exit_status=4)
# Who reads no further is asked nothing more, however much is still answered.
closed = subprocess.run(f"yes 1 | {reunify} ask {' '.join(AS_OF)} | head -n 2", shell=True, capture_output=True, text=True, env=environment, cwd=folder,
                        timeout=60)
check(closed.stdout.count("\n") == 2)
hostile = by_pipe(["\x1b[2Jrefugee\x00", "x" * 100000, "9" * 40, "-1", ";;,,", "refugee", "q"], exit_status=1)
check("\x1b" not in hostile.stdout)


class Terminal:
    """The program in a terminal of 80 by 24."""

    def __init__(self, *options: str):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execve(reunify, [reunify, "ask", *AS_OF, *options], environment)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = ""

    def until(self, wanted: str) -> str:
        start, deadline = len(self.seen), time.monotonic() + 60
        while wanted not in self.seen[start:]:
            check(time.monotonic() < deadline, wanted, self.seen[start:])
            if not select.select([self.end], [], [], 1)[0]:
                continue
            try:
                piece = os.read(self.end, 4096)
            except OSError:
                piece = b""
            check(bool(piece) or wanted in self.seen[start:], wanted, self.seen[start:])
            self.seen += piece.decode()
        return self.seen[start:]

    def type(self, text: str, wanted: str) -> str:
        os.write(self.end, (text + "\n").encode())
        return self.until(wanted)

    def exit(self) -> int:
        try:
            while os.read(self.end, 4096):
                pass
        except OSError:
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


terminal = Terminal("--lang", "nl")
terminal.until("> ")
for typed in ("vluchteling", "echtgenoot, kind", ""):
    screen = terminal.type(typed, "> ")
    check(screen.count("\n") <= 24, screen)
check("\x1b" not in terminal.seen)
check("bewaren?" in terminal.type("q", "> "))
terminal.type("terminal.yaml", "Geschreven: terminal.yaml")
check(terminal.exit() == 0)
check("relation: spouse" in (folder / "terminal.yaml").read_text())

# Keys that move the cursor are no answer; somebody else's change is noticed, and another file may be named.
terminal = Terminal("--lang", "en", "-o", "changed.yaml")
terminal.until("> ")
terminal.type("\x1b[Arefugee", "> ")
(folder / "changed.yaml").write_text("# somebody else\n")
check("changed by somebody else" in terminal.type("spouse", "which file"))
terminal.type("mine.yaml", "> ")
terminal.type("q", "Written: mine.yaml")
check(terminal.exit() == 0)
check((folder / "changed.yaml").read_text() == "# somebody else\n" and "relation: spouse" in (folder / "mine.yaml").read_text())

# Several of one relation are named by a number; more than a list of people holds is refused.
by_pipe(["refugee", "spouse, 2 children", "q"], "--lang", "en", "-o", "counted.yaml")
check((folder / "counted.yaml").read_text().count("relation: child") == 2)
check("1-20" in by_pipe(["refugee", "spouse, 50 children", "q"], "--lang", "en").stdout)

# Who knows no better than the month keeps the month, by Enter as by the key for what nobody knows.
for line in ("", "-"):
    (folder / "month.yaml").write_text("application: {filed_on: 2026-12}\nsponsor: {status: refugee, status_decided_on: 2026-09-10}\n"
                                       "members:\n  - {label: spouse, relation: spouse, birth_date: 1990-01-01}\n")
    asked = by_pipe([line] * 8 + ["q"], "--lang", "en", "month.yaml", "-o", "month.yaml").stdout
    check(asked.count("Known so far: December 2026") == 1, asked[-1500:])
    check("filed_on: 2026-12" in (folder / "month.yaml").read_text())

# Control-D ends it, as the end of a pipe does.
terminal = Terminal("--lang", "en", "-o", "ended.yaml")
terminal.until("> ")
terminal.type("refugee", "> ")
os.write(terminal.end, b"\x04")
terminal.until("still open")
check(terminal.exit() == 0)
check("status: refugee" in (folder / "ended.yaml").read_text())

print(f"{checked} checks")
