#!/usr/bin/env python3
"""reunify.exe says under Wine what the program of this machine says: usage windows_test.py PROGRAM GENERATOR REUNIFY.EXE [--all]

Transcripts and lists are the same, names of files have drives, backslashes, umlauts and blanks, a run that is killed goes on, a file that another program
holds is said to be in use, and the page is served. `--all` takes every transcript that names no device of Linux and 20 kills. Exit 77 where there is no Wine."""

import os
import pathlib
import random
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "serve"))
from another_machine_test import ROOT, TRANSCRIPTS, lists_are_the_same, run, same
from served import Served

WINE, SERVER = "/usr/lib/wine/wine64", "/usr/lib/wine/wineserver64"
FEW = ("amounts", "eval", "when")
# Devices of Linux, and a name that Windows finds too long in other words.
NOT_THERE = r"/dev/zero|/proc/self|%0400d"
ROWS = 6000
COLUMNS = ("--columns", "verdict,not_met,missing,required_income", "--as-of", "2026-11-22")
FAMILY = "examples/worker_spouse_two_children.yaml"


def transcripts_are_the_same(program, names):
    done = run(sys.executable, str(ROOT / "tests/cli/transcripts.py"), f"--without={NOT_THERE}", program, *(str(ROOT / f"tests/cli/{name}.txt") for name in names))
    assert done.returncode == 0, done.stdout.decode()[-3000:]
    print("  transcripts: " + done.stdout.decode().strip().splitlines()[-1], flush=True)


def names_of_windows(program, other, drive):
    """What is typed at a Windows machine: a drive, backslashes, blanks and letters beyond ASCII, and lines that end with CR and LF."""
    folder = drive / "Familie Müller-Łoś"
    folder.mkdir()
    text = (ROOT / FAMILY).read_text(encoding="utf-8")
    (folder / "ménage à revoir.yaml").write_bytes(text.replace("\n", "\r\n").encode())
    here = run(program, "check", FAMILY, "--full").stdout
    for name in (r"C:\Familie Müller-Łoś\ménage à revoir.yaml", "C:/Familie Müller-Łoś/ménage à revoir.yaml"):
        there = run(other, "check", name, "--full")
        assert there.returncode == 0 and there.stdout == here, (name, there.stdout[-300:], there.stderr[-300:])
    done = run(other, "check", name, "-o", r"C:\Familie Müller-Łoś\Antwort für später.md")
    assert done.returncode == 0 and b"\r" not in (folder / "Antwort für später.md").read_bytes(), done.stderr
    done = run(other, "check", r"C:\Familie Müller-Łoś\menage à revoir.yaml")
    assert done.returncode == 4 and "ménage à revoir.yaml" in done.stderr.decode(), done.stderr.decode()
    (folder / "Liste.csv").write_bytes((ROOT / "examples/office_nl.csv").read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    done = run(other, "batch", r"C:\Familie Müller-Łoś\Liste.csv", "-o", r"C:\Familie Müller-Łoś\Ergebnis Größe.xlsx")
    assert done.returncode in (0, 1) and (folder / "Ergebnis Größe.xlsx").stat().st_size > 2000, done.stderr
    many = drive / "viele"
    many.mkdir()
    for name in ("größer.yaml", "kleiner.yaml"):
        shutil.copy(ROOT / FAMILY, many / name)
    wanted = run(other, "check", r"C:\viele\größer.yaml", r"C:\viele\kleiner.yaml")
    assert wanted.stdout.count("größer.yaml".encode()) > 0 and wanted.stdout == run(other, "check", r"C:\viele\*.yaml").stdout, wanted.stdout[-500:]
    print("  names with a drive, backslashes, blanks and umlauts are understood", flush=True)


def held_files(other, environment, drive):
    """cmd.exe keeps what it writes to from others as Excel does: here an earlier answer."""
    assert run(other, "batch", "examples/office_nl.csv", "-o", r"C:\held.csv").returncode in (0, 1)
    holder = subprocess.Popen([WINE, "cmd", "/c", r"echo opened > C:\opened & set /p x= >> C:\held.csv"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment, cwd=ROOT)
    try:
        end = time.monotonic() + 60
        while not (drive / "opened").exists():
            assert time.monotonic() < end, "cmd.exe did not open its file"
            time.sleep(0.1)
        # What it holds is opened by its next command.
        time.sleep(3)
        done = run(other, "batch", "examples/office_nl.csv", "-o", r"C:\held.csv")
        assert done.returncode == 4 and b"held.csv" in done.stderr and b"in use by another program" in done.stderr, (done.returncode, done.stderr)
    finally:
        holder.stdin.close()
        holder.wait(timeout=60)
    done = run(other, "batch", "examples/office_nl.csv", "-o", r"C:\held.csv")
    assert done.returncode in (0, 1), done.stderr
    print("  a file that another program holds is said to be in use", flush=True)


def kills_and_resumes(program, other, generator, folder, kills):
    source, out, wanted = folder / "many.csv", folder / "killed.csv", folder / "whole.csv"
    plain = run(generator, str(ROWS), "5", "--full").stdout.splitlines()
    # A long column, as files with remarks have, so that the journal is written several times.
    remark = b"," + b"remark " * 1200
    source.write_bytes(b"\n".join([plain[0] + b",remarks", *(line + remark for line in plain[1:])]) + b"\n")
    whole = run(program, "batch", str(source), "-o", str(wanted), *COLUMNS)
    assert whole.returncode in (0, 1), whole.stderr
    start = time.monotonic()
    run(other, "batch", str(source), "-o", str(folder / "timed.csv"), *COLUMNS)
    took = time.monotonic() - start
    chance, killed, resumed, finished = random.Random(7), 0, 0, 0
    while killed < kills or finished == 0:
        goes_on = pathlib.Path(f"{out}.journal").exists()
        process = subprocess.Popen([other, "batch", str(source), "-o", str(out), "--resume", *COLUMNS], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            process.wait(timeout=chance.uniform(0.2, 0.9) * took if killed < kills else 600)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            continue
        resumed += goes_on
        assert process.returncode == whole.returncode, (process.returncode, process.stderr.read()[-500:])
        assert out.read_bytes() == wanted.read_bytes(), "a run that was killed and went on has another answer"
        left = [path.name for path in folder.glob("killed.csv.*") if path.suffix in (".part", ".journal")]
        assert not left, left
        out.unlink()
        finished += 1
    assert resumed > 0, "no run went on from a journal"
    print(f"  {killed} runs were killed, {resumed} went on and ended with the same bytes", flush=True)


def page_is_served(program, other):
    profile = {"members": [{"relation": "spouse"}]}
    answers = []
    for name in (program, other):
        served = Served(name)
        served.__enter__()
        try:
            answers.append([served.ask("GET", path)[::2] for path in ("/", "/main.js", "/words.json", "/api/amounts")] + [served.post("check", profile=profile, lang="fr")[::2]])
        finally:
            served.process.terminate()
            served.process.wait(timeout=60)
            served.process.stdout.close()
            served.process.stderr.close()
    assert answers[0] == answers[1], [(here[0], there[0]) for here, there in zip(*answers) if here != there]
    print("  the page and its answers are served", flush=True)


def everything_is_tried(program, generator, other, environment, folder, whole):
    begin = time.monotonic()
    same("the version", program, other, ("--version",))
    drive = folder / "wine/drive_c"
    names_of_windows(program, other, drive)
    held_files(other, environment, drive)
    page_is_served(program, other)
    kills_and_resumes(program, other, generator, folder, 20 if whole else 4)
    transcripts_are_the_same(other, TRANSCRIPTS if whole else FEW)
    if whole:
        done = same("the worked cases", program, other, ("rules", "test", "--rules", "rules"))
        print("  " + done.stdout.decode().strip(), flush=True)
        lists_are_the_same(program, other, generator, folder)
    print(f"reunify.exe says under Wine what the program of this machine says ({time.monotonic() - begin:.0f} s)")


def main():
    whole = "--all" in sys.argv
    program, generator, built = (str(pathlib.Path(each).resolve()) for each in sys.argv[1:] if each != "--all")
    if not os.path.exists(WINE):
        print("skipped: there is no Wine")
        return 77
    with tempfile.TemporaryDirectory(prefix="reunify-desks-", ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder)
        # A transcript has a folder of its own for what is temporary; Wine finds its server, which stays between the commands, in this one.
        own = {"WINEPREFIX": str(folder / "wine"), "WINEDEBUG": "-all", "TMPDIR": str(folder)}
        # Wine reads names as the locale says; transcripts choose their own.
        os.environ["LC_ALL"] = "C.UTF-8"
        environment = {**os.environ, **own}
        subprocess.run([WINE, "wineboot", "-i"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600, check=True)
        subprocess.run([SERVER, "-p"], env=environment, check=False)
        other = folder / "other"
        other.write_text(f'#!/bin/sh\nexport {shlex.join(f"{name}={value}" for name, value in own.items())}\nexec {shlex.join([WINE, built])} "$@"\n')
        other.chmod(0o755)
        try:
            everything_is_tried(program, generator, str(other), environment, folder, whole)
        finally:
            subprocess.run([SERVER, "-k"], env=environment, check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
