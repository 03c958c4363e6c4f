#!/usr/bin/env python3
"""The npm package, installed from its file: usage npm_test.py PROGRAM PACKAGE.tgz [TSC]

The examples of its README print what stands below them, every example of the project is answered as the program answers it, and the types accept those
examples and refuse what the API refuses (TSC is the compiler of TypeScript)."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
program, package = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
SAME = """import {open} from "reunify";
import {readFileSync} from "node:fs";
const reunify = await open();
const out = {};
for (const path of process.argv.slice(2))
  for (const lang of ["en", "fr", "nl", "de"]) out[path + " " + lang] = reunify.ask("check", {profile: readFileSync(path, "utf8"), lang});
console.log(JSON.stringify(out));
"""
TYPED = """import {open} from "reunify";
const reunify = await open();
const answer = reunify.ask("check", {profile: {sponsor: {status: "belgian"}, members: [{relation: "spouse", birth_date: "1990-01-02"}]}, lang: "nl"});
console.log(answer.verdict);
"""


def run(*words, status=0):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == status, (words, done.stdout[-800:], done.stderr[-800:])
    return done.stdout


with tempfile.TemporaryDirectory(prefix="reunify-npm-") as folder:
    folder = pathlib.Path(folder)
    (folder / "package.json").write_text('{"type": "module"}')
    run("npm", "install", "--offline", "--no-audit", "--no-fund", "--silent", str(package))
    page = (folder / "node_modules/reunify/README.md").read_text()
    examples = re.findall(r"```js\n(.*?)```\n\nprints\n\n```text\n(.*?)```", page, re.S)
    assert len(examples) == page.count("```js") > 1
    for number, (script, wanted) in enumerate(examples):
        (folder / f"example{number}.js").write_text(script)
        got = run("node", f"example{number}.js")
        assert got == wanted, (got, wanted)
    paths = [str(path) for path in sorted((ROOT / "examples").iterdir()) if path.suffix in (".yaml", ".json")]
    assert len(paths) > 4
    (folder / "same.js").write_text(SAME)
    for name, answer in json.loads(run("node", "same.js", *paths)).items():
        path, language = name.rsplit(" ", 1)
        printed = json.loads(run(program, "check", path, "--format", "json", "--lang", language))
        assert answer == printed, name
    if len(sys.argv) > 3:
        check = ("node", str(pathlib.Path(sys.argv[3]).resolve()), "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom")
        (folder / "good.ts").write_text(TYPED)
        run(*check, "good.ts")
        (folder / "bad.ts").write_text(TYPED.replace('"spouse"', '"spoose"'))
        assert "spoose" in run(*check, "bad.ts", status=2)
    print(f"{len(examples)} examples of the README, {4 * len(paths)} answers as the program's")
