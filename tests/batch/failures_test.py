#!/usr/bin/env python3
"""A full disk, a closed pipe, a file that cannot be read or changes while it is read: a clear message, status 4, and nothing lost."""

import csv
import datetime
import fcntl
import os
import resource
import signal
import shutil
import subprocess
import time
from pathlib import Path

from whole_runs import TIMEOUT, Bench, expect, expect_same

ROWS = 20_000
WORDS = ["--as-of", "2026-11-22", "--columns", "verdict"]


def says(run, status: int, *texts: str) -> None:
    expect(run.status == status, f"status {run.status} instead of {status}: {run.err}")
    for text in texts:
        expect(text in run.err, f"the message does not say `{text}`: {run.err}")
    for inside in ("std::", "terminate", "what()", "Assertion", "runtime error", "Sanitizer"):
        expect(inside not in run.err, f"the message shows the inside of the program: {run.err}")


def unreadable(bench: Bench, source: str) -> None:
    says(bench.batch(bench.path("none.csv")), 4, "none.csv", "No such file")
    says(bench.batch(str(bench.folder)), 4, "folder")
    says(bench.batch("/proc/self/mem"), 4, "/proc/self/mem", "cannot be read")
    Path(bench.path("empty.csv")).write_bytes(b"")
    says(bench.batch(bench.path("empty.csv")), 1, "empty.csv", "empty")
    says(bench.batch(source, "-o", bench.path("no/such/folder.csv")), 4, "folder.csv", "there is no folder")
    packed = subprocess.run(["gzip", "-c", source], stdout=subprocess.PIPE, check=True).stdout
    Path(bench.path("cut.csv.gz")).write_bytes(packed[:len(packed) // 2])
    says(bench.batch(bench.path("cut.csv.gz"), "-o", bench.path("cut.csv")), 4, "cut.csv.gz", "cut off")
    expect(not os.path.exists(bench.path("cut.csv")), "a half file stands under the final name")
    middle = len(packed) // 2
    for where in (1000, middle):    # found with the header, and in the middle of the run
        Path(bench.path("bad.csv.gz")).write_bytes(packed[:where] + b"\x55" * 1000 + packed[where + 1000:])
        says(bench.batch(bench.path("bad.csv.gz"), "-o", bench.path("bad.csv")), 4, "bad.csv.gz", "damaged")
        expect(not os.path.exists(bench.path("bad.csv")), "a half file stands under the final name")


def no_file_to_write(bench: Bench, source: str) -> None:
    """A folder or a device under the output's name stays what it is, and is noticed before the work and not after it."""
    os.mkdir(bench.path("folder.csv"))
    os.mkfifo(bench.path("pipe.csv"))
    for name in ("folder.csv", "pipe.csv"):
        says(bench.batch(source, "-o", bench.path(name), *WORDS), 4, name, "is no file", "- for standard output")
        expect(not os.path.isfile(bench.path(name)), "the output was written over what is no file")
        expect(not os.path.exists(bench.path(name) + ".part"), "a part is left")


def full_device(bench: Bench, source: str) -> None:
    with open("/dev/full", "wb") as full:
        says(bench.batch(source, "-o", "-", *WORDS, stdout=full), 4, "standard output", "the disk is full")


def full_disk(bench: Bench, source: str, wanted: bytes) -> bool:
    """On a small disk made for it; False where none can be made."""
    disk = bench.path("disk")
    os.mkdir(disk)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True)
    if made.returncode != 0:
        return False
    try:
        out = os.path.join(disk, "out.csv")
        says(bench.batch(source, "-o", out, *WORDS), 4, "out.csv", "the disk is full", "--resume")
        expect(not os.path.exists(out), "a half file stands under the final name")
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        again = bench.batch(source, "-o", out, "--resume", *WORDS)
        expect(again.status == 0, f"after room was made: status {again.status}: {again.err}")
        expect_same(Path(out).read_bytes(), wanted, "the output after room was made and that of one run")
    finally:
        subprocess.run(["umount", disk], check=True)
    return True


def broken_off(bench: Bench, source: str, out: str, most: int, *words: str) -> None:
    """A run whose output may not grow beyond `most` bytes stops in the middle of a write, without root and without a disk of its own."""
    def before() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))

    process = subprocess.Popen(bench.command(source, "-o", out, *words), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=bench.env,
                               preexec_fn=before)
    _, err = process.communicate(timeout=TIMEOUT)
    expect(process.returncode == 4, f"a file that may not grow: status {process.returncode}: {err.decode()}")
    expect("cannot be written" in err.decode(), f"a file that may not grow: {err.decode()}")
    expect(not os.path.exists(out), "a half file stands under the final name")


def next_day(bench: Bench, dated: str) -> None:
    """A run without a day of its own that is gone on with later keeps the day on which it began."""
    out, source = bench.path("later.csv"), bench.path("undated.csv")
    with open(dated, newline="") as rows, open(source, "w", newline="") as to:
        for row in (lines := csv.reader(rows)):
            day = row.index("application.assessed_on") if lines.line_num == 1 else day
            csv.writer(to, lineterminator="\n").writerow(row[:day] + row[day + 1:])
    columns, began = ["--columns", "verdict,regime,missing"], datetime.date(2025, 10, 1)
    broken_off(bench, source, out, len(bench.batch(source, "-o", "-", *columns).out) - 1000, *columns)
    journal = Path(out + ".journal").read_text().splitlines()
    day, *figures = journal[2].split()
    expect(abs(int(day) - (datetime.date.today() - datetime.date(1970, 1, 1)).days) <= 1, f"the journal does not say on which day it began: {journal[2]}")
    journal[2] = " ".join([str((began - datetime.date(1970, 1, 1)).days), *figures])
    Path(out + ".journal").write_text("\n".join(journal) + "\n")
    done = len(Path(out + ".part").read_bytes()[:int(figures[1])].splitlines())
    again = bench.batch(source, "-o", out, "--resume", *columns)
    expect(again.status == 0, f"the next day: status {again.status}: {again.err}")
    then, now = (bench.batch(source, "-o", "-", "--as-of", str(each), *columns).out.splitlines() for each in (began, datetime.date.today()))
    got = Path(out).read_bytes().splitlines()
    expect(1 < done < len(got) and then[done:] != now[done:], f"too little is left to tell the days apart: {done} lines of {len(got)}")
    expect(got == now[:done] + then[done:], "a run that was gone on with does not keep its day")


def two_questions(bench: Bench, source: str) -> None:
    """What one question has begun another neither goes on with nor mixes with."""
    out, other = bench.path("questions.csv"), ["--as-of", "2025-10-01", "--columns", "verdict"]
    wanted, wanted_of_other = (bench.batch(source, "-o", "-", *words).out for words in (WORDS, other))
    expect(wanted != wanted_of_other, "the two questions have one answer")
    broken_off(bench, source, out, len(wanted) - 1000, *WORDS)
    says(bench.batch(source, "-o", out, "--resume", *other), 1, "another run")
    says(bench.batch(source, "-o", out, "--resume", *WORDS, "--reading", "ten_percent_base=share_of_reference"), 1, "another run")
    broken_off(bench, source, out, len(wanted_of_other) - 1000, *other)    # begun anew
    says(bench.batch(source, "-o", out, "--resume", *WORDS), 1, "another run")
    expect(bench.batch(source, "-o", out, "--resume", *other).status == 0, "the second question cannot be gone on with")
    expect_same(Path(out).read_bytes(), wanted_of_other, "the output gone on with after another question and that of one run")
    again = bench.path("questions-2.csv")
    broken_off(bench, source, again, len(wanted_of_other) - 1000, *other)
    expect(bench.batch(source, "-o", again, *WORDS).status == 0, "the first question cannot begin anew")
    expect_same(Path(again).read_bytes(), wanted, "the output begun anew after another question and that of one run")


def limited_file(bench: Bench, source: str, wanted: bytes) -> None:
    for most in (len(wanted) // 5, len(wanted) - 1000):
        out = bench.path(f"limited-{most}.csv")
        broken_off(bench, source, out, most, *WORDS)
        if most > len(wanted) // 2:    # nobody goes on with a part that was cut meanwhile
            whole_part = Path(out + ".part").read_bytes()
            Path(out + ".part").write_bytes(whole_part[:1000])
            says(bench.batch(source, "-o", out, "--resume", *WORDS), 4, "fewer than", "start again without --resume")
            Path(out + ".part").write_bytes(whole_part)
        again = bench.batch(source, "-o", out, "--resume", *WORDS)
        expect(again.status == 0, f"after the limit was lifted: status {again.status}: {again.err}")
        expect_same(Path(out).read_bytes(), wanted, f"the output after a limit of {most} bytes was lifted and that of one run")
        expect(not os.path.exists(out + ".part") and not os.path.exists(out + ".journal"), "something is left beside the output")


def closed_pipe(bench: Bench, source: str) -> None:
    process = subprocess.Popen(bench.command(source, "-o", "-", *WORDS), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=bench.env)
    process.stdout.readline()
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    process.wait(timeout=TIMEOUT)
    expect(process.returncode == 4, f"a closed pipe: status {process.returncode}: {err}")
    expect("closed" in err, f"a closed pipe: {err}")


def changed_file(bench: Bench, source: str) -> None:
    """The pipe is full soon, so the program waits in the middle of the file until we read on."""
    process = subprocess.Popen(bench.command(source, "-o", "-", *WORDS), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=bench.env)
    process.stdout.readline()
    time.sleep(0.2)
    with open(source, "ab") as file:
        file.write(b"more,,,\n")
    _, err = process.communicate(timeout=TIMEOUT)
    expect(process.returncode == 4, f"a file changed while it was read: status {process.returncode}: {err.decode()}")
    expect("changed while it was read" in err.decode(), f"a file changed while it was read: {err.decode()}")


def other_question(bench: Bench, source: str) -> None:
    """A journal of another run is no place to go on from."""
    out = bench.path("other.csv")
    Path(out + ".journal").write_text("reunify batch journal 2\nanother file\n0 10 10 10 - -\n0\n")
    says(bench.batch(source, "-o", out, "--resume", *WORDS), 1, "other.csv.journal", "another run")
    Path(out + ".journal").write_text("reunify batch journal 2\n")
    says(bench.batch(source, "-o", out, "--resume", *WORDS), 1, "other.csv.journal", "damaged")


def files_of_others(bench: Bench, source: str) -> None:
    """What lies beside the output and is not of a run of ours stays as it is."""
    out = bench.path("mine.csv")
    for name in (out + ".part", out + ".journal", out + ".rejects.csv", out + ".rejects.csv.part"):
        Path(name).write_text("my own file\n")
        says(bench.batch(source, "-o", out, *WORDS), 4, os.path.basename(name), "already")
        expect(Path(name).read_text() == "my own file\n", f"{name} was written over")
        os.remove(name)
        for made in bench.folder.glob("mine.csv*"):
            expect(made.stat().st_size == 0 or made.name == "mine.csv.journal", f"{made} is left")
            made.unlink()
    for name, text in (("list.csv", "Naam;Telefoon\nJansen;0470\n"), ("notes.csv", "my own file\n"), ("lines.jsonl", '{"naam":"Jansen"}\n'), ("list.xlsx", "no workbook"),
                       ("copy.csv", Path(source).read_text())):
        own = bench.path(name)
        Path(own).write_text(text)
        words = (*WORDS, "--format", "jsonl") if name.endswith("jsonl") else WORDS
        says(bench.batch(source, "-o", own, *words), 4, name, "is there already")
        expect(Path(own).read_text() == text, f"{name} was written over")
    with open(bench.path("copy.csv"), "rb") as list_read:
        run = subprocess.run(bench.command("-", "-o", bench.path("copy.csv"), *WORDS), stdin=list_read, capture_output=True, env=bench.env, timeout=TIMEOUT)
    expect(run.returncode == 2 and b"over the input" in run.stderr, f"the list on standard input is written over: {run.stderr}")
    office = str(Path(__file__).resolve().parents[2] / "examples/office_nl.xlsx")
    shutil.copy(office, bench.path("office.xlsx"))
    says(bench.batch(office, "-o", bench.path("office.xlsx"), "--as-of", "2026-11-22"), 4, "office.xlsx", "is there already")
    for name, words in (("month.csv", ()), ("month.csv", ("--columns", "verdict")), ("month.csv", ("--output-dialect", "excel-be")), ("month.csv.gz", ()), ("month.xlsx", ()),
                        ("month.jsonl", ("--format", "jsonl"))):
        for time in ("first", "second"):
            run = bench.batch(source, "-o", bench.path(name), "--as-of", "2026-11-22", *words)
            expect(run.status in (0, 1) and "already" not in run.err, f"the {time} time of {name} {words}: {run.status} {run.err}")
    link = bench.path("link.csv")
    os.symlink("target.csv", link)
    os.chmod(source, 0o600)
    says(bench.batch(source, "-o", link, *WORDS), 1)
    expect(os.path.islink(link), "a link was replaced by a file")
    expect(Path(bench.path("target.csv")).stat().st_mode & 0o777 == 0o600, "the output of a private list is not private")
    for of_list, before, wanted in ((0o644, 0o640, 0o640), (0o600, 0o644, 0o600), (0o640, 0o664, 0o640), (0o444, 0o600, 0o600)):
        os.chmod(source, of_list)
        for name in (bench.path("target.csv"), link + ".rejects.csv"):
            os.chmod(name, before)
        says(bench.batch(source, "-o", link, *WORDS), 1)
        for name in (bench.path("target.csv"), link + ".rejects.csv"):
            mode = Path(name).stat().st_mode & 0o777
            expect(mode == wanted, f"a list of {of_list:o} makes a file that was {before:o} one of {mode:o}, not {wanted:o}")
    os.remove(bench.path("target.csv"))
    says(bench.batch(source, "-o", link, *WORDS), 1)
    expect(Path(bench.path("target.csv")).stat().st_mode & 0o600 == 0o600, "nobody could go on with the output of a list that is only read")
    os.chmod(source, 0o644)


def two_runs(bench: Bench, source: str) -> None:
    """While one run writes, a second one on the same output is refused at once."""
    out = bench.path("twice.csv")
    with open(out + ".part", "wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        says(bench.batch(source, "-o", out, *WORDS), 4, "another run")
        expect(not os.path.exists(out), "the second run has written")
    says(bench.batch(source, "-o", out, *WORDS), 1)


def at_once(bench: Bench, source: str) -> None:
    """Whatever a run waits for, its output is its own from the start: a second one on it is refused before its own list is there."""
    out, rejects = bench.path("held.csv"), bench.path("held-rejects.csv")

    def waiting(*words: str) -> subprocess.Popen:
        return subprocess.Popen(bench.command("-", *words, *WORDS), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=bench.env)

    first = waiting("-o", out, "--rejects", rejects)
    first.stdin.write(Path(source).read_bytes()[:100])
    first.stdin.flush()
    until = time.monotonic() + TIMEOUT
    while not (os.path.exists(out + ".part") and os.path.exists(rejects + ".part")):
        expect(time.monotonic() < until and first.poll() is None, "a run that waits for its list holds no output")
        time.sleep(0.01)
    for words in (("-o", out), ("-o", bench.path("held-2.csv"), "--rejects", rejects)):
        second = waiting(*words)
        err = second.stderr.read().decode()    # its list never comes
        expect(second.wait(timeout=TIMEOUT) == 4 and "another run" in err, f"a second run on one output: status {second.returncode}: {err}")
        second.stdin.close()
        says(bench.batch(source, *words, *WORDS), 4, "another run")
        says(bench.batch(source, *words, "--resume", *WORDS), 4, "another run")
    book = waiting("-o", bench.path("held.xlsx"))
    while not os.path.exists(bench.path("held.xlsx.part")):
        expect(time.monotonic() < until and book.poll() is None, "a run that waits for its list holds no workbook")
        time.sleep(0.01)
    says(bench.batch(source, "-o", bench.path("held.xlsx"), *WORDS), 4, "another run")
    book.stdin.close()
    expect(book.wait(timeout=TIMEOUT) == 1, book.stderr.read().decode())    # an empty list
    book.stderr.close()
    _, err = first.communicate(Path(source).read_bytes()[100:], timeout=TIMEOUT)
    expect(first.returncode == 1, f"the first of two runs: status {first.returncode}: {err.decode()}")
    expect_same(Path(out).read_bytes(), bench.batch(source, "-o", "-", *WORDS).out, "the output of the first of two runs and that of one alone")
    left = [path.name for path in bench.folder.iterdir() if path.name.startswith("held") and path.name not in ("held.csv", "held-rejects.csv")]
    expect(not left, f"left beside the output: {left}")


def nothing_left(bench: Bench) -> None:
    """A run that ends before its first row leaves nothing beside the output, and what is there as it was."""
    for name, text in (("empty", b""), ("no-header", b"1,2\n3,4\n"), ("binary", b"a\0b,\0\n"), ("mark", b'case,"member.relation\nA,spouse\n')):
        bad, out = Path(bench.path(f"{name}.csv")), Path(bench.path(f"{name}-out.csv"))
        bad.write_bytes(text)
        for before in (None, b"case;verdict\nA;eligible\n"):
            if before:
                out.write_bytes(before)
            run = bench.batch(str(bad), "-o", str(out), *WORDS)
            expect(run.status == 1, f"{name}: status {run.status}: {run.err}")
            expect((out.read_bytes() if out.exists() else None) == before, f"{name}: the output is not as it was")
            left = [path.name for path in bench.folder.glob(f"{name}-out.csv?*")]
            expect(not left, f"{name}: left beside the output: {left}")


def main() -> None:
    bench = Bench()
    source = bench.generate("cases.csv", bench.rows(ROWS), 11)
    whole = bench.batch(source, "-o", "-", *WORDS)
    expect(whole.status == 0, f"status {whole.status}: {whole.err}")
    unreadable(bench, source)
    other_question(bench, source)
    no_file_to_write(bench, source)
    full_device(bench, source)
    made = full_disk(bench, source, whole.out)
    limited_file(bench, source, whole.out)
    two_questions(bench, source)
    next_day(bench, source)
    closed_pipe(bench, source)
    changed_file(bench, source)
    files_of_others(bench, source)
    two_runs(bench, source)
    at_once(bench, source)
    nothing_left(bench)
    print("unreadable files, a full device, a closed pipe and a changed file end as they must" + ("; a full disk too" if made else "; a small disk could not be made"))


if __name__ == "__main__":
    main()
