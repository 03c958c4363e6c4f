#!/usr/bin/env python3
"""The jurisdiction of CONTRIBUTING.md, written as it stands there, answers: usage page_test.py PROGRAM"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import contributing

program = os.path.abspath(sys.argv[1])
files = contributing.files_shown("A jurisdiction")
assert len(files) >= 7, f"only {sorted(files)}"
with tempfile.TemporaryDirectory() as folder:
    for name, text in files.items():
        path = Path(folder, name)
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(*words, status=0):
        done = subprocess.run([program, *words, "--rules", folder], capture_output=True, text=True, input="")
        assert done.returncode == status, f"{words}: {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    said = run("rules", "check", "--lang", "en")
    assert "no faults" in said and "warning" not in said, said
    said = run("rules", "test", "--lang", "en")
    assert "2" in said and "no worked case" not in said, said
    run("rules", "list")
    run("rules", "coverage")
    Path(folder, "cases", "drivers.yaml").write_text(files["cases/drivers.yaml"].replace("grown_up: met", "grown_up: not_met"), encoding="utf-8")
    run("rules", "test", status=3)
print(f"{len(files)} files of a jurisdiction, as the page has them")
