#!/usr/bin/env python3
"""`--report`: its counts are those of the rows, the nearest days stand first, it is one well-formed file that loads nothing and shows what a list says
as text, in four languages; and it is never written over anything."""

import csv
import fcntl
import io
import os
import re
import subprocess
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

from whole_runs import Bench, expect

DAY = "2026-11-22"
HEADER = ("case;sponsor.status;application.filed_on;sponsor.stay_decided_on;sponsor.status_decided_on;sponsor.arrived_on;sponsor.net_monthly_income;"
          "household.dependants;household.housing_adequate;household.health_insurance;member.relation;member.birth_date;member.bond_since")
EVIL = "<img src=x onerror=alert(1)>&amp;\"'</title>"
LIST = [HEADER,
        "A-1;limited_stay;2025-12-01;2025-09-01;2025-09-01;;2400;0;yes;yes;spouse;1990-03-04;2015-06-06",
        "A-1;limited_stay;2025-12-01;2025-09-01;2025-09-01;;2400;0;yes;yes;child;2016-08-21;",
        "B-1;refugee;;2026-10-01;2026-10-01;2024-02-02;0;0;;;spouse;1993-01-01;2014-05-01",
        "B-1;refugee;;2026-10-01;2026-10-01;2024-02-02;0;0;;;child;2009-01-05;",
        "C-1;unlimited_stay;;2024-01-01;2024-01-01;2020-01-01;1500;0;yes;yes;spouse;1990-01-01;2014-05-01",
        "D-1;limited_stay;2026-12-15;2026-10-01;2026-10-01;;3000;0;yes;yes;spouse;1990-01-01;2026-10-20",
        "F-1;unlimited_stay;2026-05-15;2025-09-01;2025-09-01;2020-02-01;3100;1;yes;yes;spouse;1995-12-12;2021-07-03",
        "G-1;limited_stay;2026-05-20;2025-09-01;2025-09-01;;3100;0;yes;yes;sibling;1995-12-12;",
        "E-1;;2026-12;;;;;;;;child;2009-02-01;",
        '"' + EVIL.replace('"', '""') + '";refugee;;2026-10-01;2026-10-01;2024-02-02;0;0;;;child;2008-12-20;']
VOID = {"meta", "br", "hr", "img", "input", "link", "rect"}


class Page(HTMLParser):
    """A page read as strictly as XML: what is opened is closed, in order. Tables as rows of texts by the section they stand in."""

    def __init__(self, text: str):
        super().__init__(convert_charrefs=True)
        self.open, self.section, self.tags = [], "", Counter()
        self.rows, self.days, self.texts, self.links, self.headings, self.lang = {}, [], [], [], [], ""
        self.feed(text)
        self.close()
        expect(not self.open, f"not closed: {self.open}")

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.tags[tag] += 1
        self.links += [value for name, value in attributes if name in ("src", "href", "srcset", "action", "data") or name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "html":
            self.lang = values["lang"]
        if tag == "section":
            self.section = values["aria-labelledby"]
        if tag in ("th", "td", "p", "h1", "h2", "h3", "small"):
            self.texts.append("")
        if tag == "tr":
            self.row_starts = len(self.texts)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        expect(bool(self.open) and self.open[-1] == tag, f"</{tag}> closes {self.open[-1:]}")
        self.open.pop()
        if tag == "tr":
            cells = [text.strip() for text in self.texts[self.row_starts:]]
            self.rows.setdefault(self.section, []).append((cells[0], int(re.sub(r"\D", "", cells[-1].split("(")[0]))))
        if tag == "p" and self.section == "next" and "li" in self.open:
            self.days.append(self.texts[-1].strip())
        if tag in ("h1", "h2"):
            self.headings.append(self.texts[-1].strip())

    def handle_data(self, data):
        if self.texts:
            self.texts[-1] += data.replace("\xa0", " ")


def page_of(bench: Bench, path: str, *options: str) -> tuple[Page, str]:
    run = bench.batch(path, "--report", bench.path("page.html"), "--as-of", DAY, *options)
    expect(run.status in (0, 1), f"status {run.status}: {run.err}")
    text = open(bench.path("page.html"), encoding="utf-8").read()
    return Page(text), text


def rows_of(bench: Bench, path: str) -> list[dict]:
    run = bench.batch(path, "-o", "-", "--as-of", DAY, "--columns", "verdict,regime,not_met,missing,last_date")
    return list(csv.DictReader(io.StringIO(run.out.decode()), delimiter=";"))


def check_counts(bench: Bench, path: str) -> None:
    page, _ = page_of(bench, path)
    rows = rows_of(bench, path)
    # The names of the page for those of the rows, in the order of the verdicts.
    words = {"eligible": "Eligible", "assessment_needed": "Individual assessment needed", "undetermined": "Undetermined", "not_yet": "Not yet",
             "not_eligible": "Not eligible", "no_right": "No right", "out_of_scope": "Cannot be judged here"}
    verdicts = Counter(words[row["verdict"]] for row in rows)
    expect({k: n for k, n in page.rows["verdicts"] if n} == dict(verdicts), f"verdicts: {page.rows['verdicts']} but {verdicts}")
    expect(len(verdicts) >= 4, f"the list shows too little: {verdicts}")

    sorts = lambda counts: sorted(counts, reverse=True)
    by_status = Counter(row["sponsor.status"] for row in rows)
    expect(sorts(n for _, n in page.rows["status"]) == sorts(by_status.values()), f"by status: {page.rows['status']} but {by_status}")
    expect(dict(page.rows["status"])["recognised refugee"] == by_status["refugee"], f"refugees: {page.rows['status']}")
    months = Counter(row["application.filed_on"][:7] if len(row["application.filed_on"]) == 10 else "" for row in rows)
    expect(page.rows["month"] == [("No exact filing day", months[""]), ("December 2025", 2), ("May 2026", 2), ("December 2026", 1)],
           f"by month: {page.rows['month']} but {months}")

    for section, column in (("reasons", "not_met"), ("missing", "missing")):
        wanted = Counter(name for row in rows for name in row[column].split())
        expect(bool(wanted), f"the list says nothing about {column}")
        expect([n for _, n in page.rows[section]] == sorts(wanted.values()), f"{section}: {page.rows[section]} but {wanted}")
    regimes = Counter(row["regime"] for row in rows)
    expect([n for _, n in page.rows["law"]] == sorts(regimes.values()), f"law: {page.rows['law']} but {regimes}")


def check_last_days(bench: Bench, path: str) -> None:
    """Each family once, at the nearest of its members' last days; by month what is not by day."""
    page, _ = page_of(bench, path)
    nearest: dict[str, str] = {}
    for row in rows_of(bench, path):
        if row["last_date"]:
            nearest[row["case"]] = min(nearest.get(row["case"], "9999"), row["last_date"])
    expect(len(nearest) >= 2 and EVIL in nearest, f"the list has too few last days: {nearest}")
    wanted = []
    for day, family in sorted((day, family) for family, day in nearest.items()):
        year, month, day = day.split("-")
        name = "January February March April May June July August September October November December".split()[int(month) - 1]
        wanted.append((f"{int(day)} {name} {year}", family))
    got, day = [], ""
    for text in page.days:
        found = re.match(r"(\d+ \w+ \d{4})", text)
        if found:
            day = found[1]
        else:
            got.append((day, text.split(" (line ")[0]))
    expect(got == wanted, f"last days: {got} but {wanted}")
    expect(sum(n for _, n in page.rows["next"]) == len(nearest), f"by month: {page.rows['next']}")
    this_month = sum(day.startswith(DAY[:7]) for day in nearest.values())
    expect(any(text.strip().endswith(f"this month: {this_month}") for text in page.texts), f"this month: {this_month} is not said")


def check_unreadable(bench: Bench) -> None:
    """Rows that cannot be read are named with their column and reason, the first of them, and the others counted; also where a run was gone on with."""
    bad = lambda n: f"X-{n};refugee;;2026-13-{n:02};2026-10-01;2024-02-02;0;0;;;spouse;1993-01-01;2014-05-01"
    path = bench.path("bad.csv")
    for rows, others in ((0, None), (1, None), (25, None), (26, "1 more row is not readable."), (40, "15 more rows are not readable.")):
        Path(path).write_text("\n".join([*LIST[:3], *(bad(n) for n in range(rows))]) + "\n")
        page, text = page_of(bench, path)
        expect(("Rows not judged" in page.headings) == (rows > 0), f"{rows} rows: {page.headings}")
        named = [int(n) for n in re.findall(r">line (\d+); sponsor.stay_decided_on<", text)]
        expect(named == list(range(4, 4 + min(rows, 25))), f"{rows} rows: {named}")
        expect(text.count("is no day of the calendar") == min(rows, 25), f"{rows} rows: reasons")
        said = [line for line in page.texts if "more row" in line]
        expect([line.strip() for line in said] == ([others] if others else []), f"{rows} rows: {said}")
        expect(page_of(bench, path, "--threads", "4")[1] == page_of(bench, path, "--threads", "1")[1], "threads change the page")


def check_moves(bench: Bench, path: str) -> None:
    """Every family stands once in each step from one law to another, and the table in text says the same."""
    plain, _ = page_of(bench, path)
    expect("moves" not in plain.rows, "laws are compared without --compare")
    page, _ = page_of(bench, path, "--compare")
    run = bench.batch(path, "--as-of", DAY, "--compare")
    steps = [block for block in run.out.decode().split("\n\n") if "→" in block]
    counts = [int(line.split()[-1]) for block in steps for line in block.splitlines() if re.match(r"    \S.*\s\d+$", line)]
    expect(len(steps) >= 1 and [n for _, n in page.rows["moves"]] == counts, f"moves: {page.rows.get('moves')} but {counts}")
    expect(any("→" in what for what, _ in page.rows["moves"]), "nothing moves in this list")


def check_file(bench: Bench, path: str) -> None:
    """One file that loads and runs nothing, in four languages; what the list says is text."""
    seen = []
    for language, counted in (("en", "8 families"), ("fr", "8 familles"), ("nl", "8 gezinnen"), ("de", "8 Familien")):
        page, text = page_of(bench, path, "--lang", language, "--compare")
        expect(page.lang == language and text.startswith("<!DOCTYPE html>\n<html"), f"{language}: {text[:60]}")
        expect(any(counted in line for line in re.findall(r"<li>(.*?)</li>", text)), f"{language}: {counted} is not said")
        expect(not page.links, f"{language}: it refers to {page.links}")
        expect("url(" not in text and "@import" not in text and "://" not in text, f"{language}: it names another resource")
        expect("default-src 'none'" in text.replace("&#39;", "'"), f"{language}: no policy")
        for tag in ("script", "img", "iframe", "link", "object", "form"):
            expect(page.tags[tag] == 0, f"{language}: a {tag}")
        expect(EVIL in "\n".join(page.texts) and EVIL not in text, f"{language}: the family's name is not shown as it is")
        expect(page.headings[0].startswith("list<b>.csv"), f"{language}: {page.headings[0]}")
        seen.append(page.headings[1:])
    for n, headings in enumerate(zip(*seen)):
        expect(len(set(headings)) == 4, f"heading {n} is not said in four languages: {headings}")


def check_long(bench: Bench) -> None:
    """As many threads as there are make the same page."""
    path = bench.generate("long.csv", bench.rows(60000), 3)
    one = page_of(bench, path, "--threads", "1")[1]
    expect(page_of(bench, path, "--threads", "4")[1] == one, "four threads make another page than one")


def check_nothing_destroyed(bench: Bench, path: str) -> None:
    kept = open(path, "rb").read()
    out, mine, page = bench.path("out.csv"), bench.path("mine.html"), bench.path("own")
    open(mine, "w").write("<html>my own page</html>")
    folder = bench.folder.name
    for name, options, status, said in [
            (path, (), 2, "over the input"), (f"{bench.folder}/../{folder}/list<b>.csv", (), 2, "over the input"),
            (out, ("-o", out), 2, "over the answer"), (f"{bench.folder}/./out.csv", ("-o", out), 2, "over the answer"),
            (out + ".rejects.csv", ("-o", out), 2, "over the rows"), (page, ("-o", out, "--rejects", page), 2, "over the rows"),
            ("-", (), 2, "goes to a file"), (mine, (), 4, "mine.html"), (bench.path("no/such/page.html"), (), 4, "no/such")]:
        run = bench.batch(path, "--report", name, *options)
        expect(run.status == status and said in run.err, f"--report {name} {options}: status {run.status}: {run.err}")
    expect(open(path, "rb").read() == kept, "the input was written over")
    expect(open(mine).read() == "<html>my own page</html>", "another page was written over")
    expect(not (bench.folder / "out.csv").exists(), "rows were written before the page was refused")
    page_of(bench, path)
    page_of(bench, path)    # an earlier page gives way
    for part in ("1/3", "3/3"):
        page, _ = page_of(bench, path, "--shard", part)
        expect(any(f"Part {part[0]} of 3 of the list" in text for text in page.texts), f"part {part} is not said")
    expect(not any("of the list" in text and "Part" in text for text in page_of(bench, path)[0].texts), "a whole list is called a part")
    check_names(bench, path)
    check_rights(bench, path)


def check_names(bench: Bench, path: str) -> None:
    """A page shares no file with rows or rejects, by whatever name; it is written over nothing but a page of a list, and what cannot be is said at once."""
    folder = Path(bench.path("names"))
    folder.mkdir()
    at = lambda name: str(folder / name)
    os.symlink("rows.csv", at("dangling.html"))
    os.symlink("dangling.html", at("further.html"))
    os.mkfifo(at("pipe.html"))
    wrong = [("dangling.html", "rows.csv", 2), ("further.html", "rows.csv", 2), ("p.html", "p.html.part", 2), ("rows.csv.part", "rows.csv", 2), ("rows.csv.journal", "rows.csv", 2),
             ("rows.csv.rejects.csv.part", "rows.csv", 2), ("book.xlsx.rows", "book.xlsx", 2), ("pipe.html", "rows.csv", 4), ("/dev/null", "rows.csv", 4), ("/dev/full", "rows.csv", 4)]
    for page, out, status in wrong:
        run = bench.batch(path, "--report", page if page.startswith("/") else at(page), "-o", at(out), "--as-of", DAY)
        expect(run.status == status and not Path(at(out)).exists(), f"--report {page} -o {out}: status {run.status}: {run.err}")
        expect("standard output" not in run.err and "rows read" not in run.err, f"--report {page} -o {out}: {run.err}")
    expect(sorted(each.name for each in folder.iterdir()) == ["dangling.html", "further.html", "pipe.html"], f"left behind: {sorted(folder.iterdir())}")

    answer = subprocess.run([bench.program, "check", str(Path(__file__).resolve().parents[2] / "examples/young_partner.yaml"), "-o", at("answer.html")])
    page_of(bench, path)
    page = Path(bench.path("page.html")).read_text()
    mine = {"answer.html": Path(at("answer.html")).read_text(), "notes": 'my notes on content="reunify 0.1.0"', "copied.html": "my notes\n" + page, "below.html": page + "my notes\n"}
    for name, text in mine.items():
        Path(at(name)).write_text(text)
        run = bench.batch(path, "--report", at(name), "--as-of", DAY)
        expect(answer.returncode == 0 and run.status == 4 and Path(at(name)).read_text() == text, f"{name} was written over: status {run.status}: {run.err}")

    with open(at("page.html.part"), "w") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        run = bench.batch(path, "--report", at("page.html"), "-o", at("rows.csv"), "--as-of", DAY)
        expect(run.status == 4 and "rows read" not in run.err and not Path(at("rows.csv")).exists(), f"a page that another run writes: status {run.status}: {run.err}")


def check_rights(bench: Bench, path: str) -> None:
    """A page is read by no more people than its list and the page before."""
    page, private = Path(bench.path("rights.html")), Path(bench.path("private.csv"))
    private.write_bytes(Path(path).read_bytes())
    for of_list, before, wanted in [(0o600, 0o644, 0o600), (0o644, 0o600, 0o600), (0o644, 0o644, 0o644), (0o640, None, 0o640)]:
        private.chmod(of_list)
        page.unlink(missing_ok=True)
        for source in (str(private), "-"):
            if before is not None:
                bench.batch(path, "--report", str(page), "--as-of", DAY)
                page.chmod(before)
            with open(private, "rb") as stdin:
                run = bench.batch(source, "--report", str(page), "--as-of", DAY, stdin=stdin)
            got = page.stat().st_mode & 0o777
            expect(run.status in (0, 1) and got == wanted, f"list {of_list:o}, page {before}, by `{source}`: {got:o} instead of {wanted:o}: {run.err}")
            page.unlink()


def main() -> None:
    bench = Bench()
    path = bench.path("list<b>.csv")
    open(path, "w", encoding="utf-8").write("\n".join(LIST) + "\n")
    check_counts(bench, path)
    check_last_days(bench, path)
    check_unreadable(bench)
    check_moves(bench, path)
    check_file(bench, path)
    check_long(bench)
    check_nothing_destroyed(bench, path)
    print("the page of a list: counts, last days, moves, four languages, nothing loaded, nothing destroyed")


if __name__ == "__main__":
    main()
