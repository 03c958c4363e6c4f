#!/usr/bin/env python3
"""Compiles every header of a folder by itself.

usage: headers_test.py SOURCES BUILD COMPILER
"""
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def include_paths(build):
    """Where the compiler looks, as told to it for any file of the build: generated headers have folders of their own."""
    words = []
    for entry in json.loads(Path(build, "compile_commands.json").read_text()):
        command = shlex.split(entry["command"])
        for at, word in enumerate(command):
            option = [word, command[at + 1]] if word in ("-I", "-isystem") else [word] if word.startswith("-I") else []
            if option and option not in words and option[-1] != "/usr/include":
                words.append(option)
    return [word for option in words for word in option]


def main():
    sources, build, compiler = sys.argv[1:4]
    headers = sorted(Path(sources).rglob("*.h"))
    options = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wno-pragma-once-outside-header", "-Wno-unused-const-variable",
               '-DREUNIFY_VERSION="0"', *include_paths(build), "-x", "c++"]

    def complaint(header):
        done = subprocess.run([compiler, *options, str(header.resolve())], text=True, capture_output=True, cwd=build)
        return f"{header}:\n{done.stderr}" if done.returncode != 0 else ""

    with ThreadPoolExecutor(os.cpu_count()) as workers:
        complaints = [each for each in workers.map(complaint, headers) if each]
    print("\n".join(complaints))
    print(f"{len(headers) - len(complaints)} of {len(headers)} headers compile by themselves")
    return 1 if complaints or not headers else 0


sys.exit(main())
