#!/usr/bin/env python3
"""A new function is a row and a kernel: adds the one of CONTRIBUTING.md to a copy of the sources, compiles what hangs on
the files it touched, links the rest from the build as it is, and asks `reunify rules eval`.

usage: new_builtin_test.py SOURCE BUILD      (77: the build is none whose files are compiled one by one with ninja)
"""
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import contributing

SKIPPED = 77

EDITS = contributing.insertions("A builtin")
EXPECTED = contributing.printed("A builtin") + [
    ("sign(0)", "0"),
    ("sign(application.filed_on)", "number"),  # refused: it takes a number
    ("sgn(1)", "sign"),  # the nearest function
]


def run(command, **more):
    done = subprocess.run(command, text=True, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{command}\n{done.stdout}{done.stderr}")
    return done.stdout


def objects_upon(build, touched):
    """The objects that read one of the files, by what the compiler told ninja."""
    found, name = [], None
    for line in run(["ninja", "-C", build, "-t", "deps"]).splitlines():
        if line and not line.startswith(" "):
            name = line.split(": #deps")[0]
        elif line.strip() and os.path.normpath(os.path.join(build, line.strip())) in touched and name not in found:
            found.append(name)
    return found


def main():
    source, build = (os.path.realpath(path) for path in sys.argv[1:3])
    cache = Path(build, "CMakeCache.txt").read_text()
    if "CMAKE_GENERATOR:INTERNAL=Ninja" not in cache or "CMAKE_UNITY_BUILD:UNINITIALIZED=ON" in cache or "CMAKE_UNITY_BUILD:BOOL=ON" in cache:
        print("skipped: not a build of single files with ninja")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for room in ("src", "tests"):
            shutil.copytree(Path(source, room), copy / room)
        assert len(EDITS) == 3, "CONTRIBUTING.md shows other edits"
        for file, before, text in EDITS:
            old = (copy / file).read_text()
            assert old.count(before) == 1, f"{file} has no single `{before}`"
            (copy / file).write_text(old.replace(before, text + before))
        link = shlex.split(run(["ninja", "-C", build, "-t", "commands", "reunify"]).splitlines()[-1])
        link = link[link.index("&&") + 1:] if "&&" in link else link
        link = link[:link.index("&&")] if "&&" in link else link
        libraries = [word for word in link if word.startswith("libreunify_") and word.endswith(".a")]
        rooms = {"CMakeFiles/" + word[len("lib"):-len(".a")] + ".dir" for word in libraries}
        wanted = [name for name in objects_upon(build, {os.path.join(source, file) for file, _, _ in EDITS})
                  if any(name.startswith(room) for room in rooms)]
        assert wanted, "no object reads operations.def"
        commands = {words[words.index("-o") + 1]: words for words in
                    (shlex.split(entry["command"]) for entry in json.loads(Path(build, "compile_commands.json").read_text()))}

        def compile_one(name):
            words = commands[name]
            made = copy / name.replace("/", "_")
            words = [word.replace(f"{source}/src", f"{copy}/src") for word in words]
            words[words.index("-o") + 1] = str(made)
            run(words, cwd=build)
            return str(made)

        with ThreadPoolExecutor(os.cpu_count()) as workers:
            made = list(workers.map(compile_one, wanted))
        # What is compiled anew stands before the libraries, whose own members of that name are then left out.
        at = link.index(libraries[0])
        link[link.index("-o") + 1] = str(copy / "reunify")
        run(link[:at] + made + link[at:], cwd=build)

        faults = 0
        for expression, expected in EXPECTED:
            done = subprocess.run([copy / "reunify", "rules", "eval", expression], text=True, capture_output=True)
            answer = (done.stdout + done.stderr).strip()
            fine = answer == expected if done.returncode == 0 else expected in answer
            if not fine:
                print(f"{expression}: expected `{expected}`, got `{answer}`")
            faults += not fine
        print(f"{len(EDITS)} files touched, {len(made)} compiled, {len(EXPECTED) - faults} of {len(EXPECTED)} expressions as expected")
        return 1 if faults else 0


sys.exit(main())
