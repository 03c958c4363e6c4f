#!/usr/bin/env python3
"""examples/api against the installed library: usage examples_test.py BUILD_FOLDER. Each example answers what the program prints."""
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile

build = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
examples = os.path.join(root, "examples")
program = os.path.join(build, "reunify")


def run(*words, env=None, status=0, cwd=None):
    done = subprocess.run(words, capture_output=True, cwd=cwd, env={**os.environ, **(env or {})}, check=False)
    if done.returncode != status:
        sys.exit(f"{' '.join(words)}: status {done.returncode}, not {status}\n{done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout


def same(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: not what the program prints\n--- got\n{got.decode()[:600]}\n--- wanted\n{wanted.decode()[:600]}")
    if len(wanted) < 100:
        sys.exit(f"{what}: the program prints next to nothing")
    print(f"{what}: {len(got)} bytes as the program prints them")


def printed(method, file, *words):
    return run(program, method, file, "--format", "json", *words)


with tempfile.TemporaryDirectory() as folder:
    for component in ("library",):
        run("cmake", "--install", build, "--prefix", folder, "--component", component)
    libraries = next(os.path.join(folder, name) for name in ("lib", "lib64") if os.path.isdir(os.path.join(folder, name)))
    for found in os.listdir(libraries):
        nested = os.path.join(libraries, found)
        if os.path.isdir(nested) and any(name.startswith("libreunify") for name in os.listdir(nested)):
            libraries = nested
    paths = {"LD_LIBRARY_PATH": libraries, "PKG_CONFIG_PATH": os.path.join(libraries, "pkgconfig")}

    def flags(*what):
        return run("pkg-config", f"--define-variable=prefix={folder}", *what, "reunify", env=paths).decode().split()

    profile = os.path.join(examples, "belgian_spouse.json")
    yaml = os.path.join(examples, "worker_spouse_two_children.yaml")

    # Each list has a day that there is not.
    lists = (os.path.join(examples, "office_nl.csv"), os.path.join(folder, "list.csv"))
    heads = ["case", "sponsor.status", "member.relation", "member.birth_date", "note"]
    rows = [["A", "refugee", "spouse", "1990-03-04", "x, y"], ["B", "refugee", "child", "2016-02-30", ""]] + \
        [[f"C-{n}", "refugee", "child", "2016-02-28", "last"] for n in range(500)]
    with open(os.path.join(folder, "list.csv"), "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([heads, *rows])
    in_json = os.path.join(folder, "rows.json")
    with open(in_json, "w", encoding="utf-8") as file:
        json.dump([dict(zip(heads, row)) for row in rows], file)

    # Python
    for file in lists:
        same(f"Python, batch {os.path.basename(file)}",
             run(sys.executable, os.path.join(examples, "api", "reunify.py"), "batch", file, "nl", status=1,
                 env={"LIBREUNIFY": os.path.join(libraries, "libreunify.so")}),
             run(program, "batch", file, "--lang", "nl", status=1))
    for method in ("check", "when", "whatif", "compare"):
        got = run(sys.executable, os.path.join(examples, "api", "reunify.py"), method, yaml, "nl",
                  env={"LIBREUNIFY": os.path.join(libraries, "libreunify.so")})
        same(f"Python, {method}", got, printed(method, yaml, "--lang", "nl"))

    # C
    binary = os.path.join(folder, "check_in_c")
    run("cc", "-Wall", "-Wextra", "-Werror", os.path.join(examples, "api", "check.c"), "-o", binary, *flags("--cflags", "--libs"), env=paths)
    same("C, check", run(binary, "check", profile, "fr", env=paths), printed("check", profile, "--lang", "fr"))
    same("C, when", run(binary, "when", profile, "de", env=paths), printed("when", profile, "--lang", "de"))
    judged = json.loads(run(binary, "batch", in_json, "fr", env=paths, status=1))
    same("C, batch", judged["rows"].encode(), run(program, "batch", os.path.join(folder, "list.csv"), "--lang", "fr", status=1))
    wrong = run(binary, "chekc", profile, env=paths, status=2)
    if b'"nearest": "check"' not in wrong:
        sys.exit(f"C: a wrong method is not answered with the nearest: {wrong.decode()}")

    # C++
    made = os.path.join(folder, "cpp")
    run("cmake", "-S", os.path.join(examples, "api"), "-B", made, f"-DCMAKE_PREFIX_PATH={folder}")
    run("cmake", "--build", made)
    same("C++, check", run(os.path.join(made, "check"), yaml, env=paths), run(program, "check", yaml, "--format", "markdown", "--lang", "en"))

    for file in lists:
        same(f"C++, batch {os.path.basename(file)}", run(os.path.join(made, "batch"), file, "nl", env=paths, status=1),
             run(program, "batch", file, "--lang", "nl", status=1))

    # JavaScript, where koffi is: `npm install --prefix BUILD_FOLDER/koffi koffi`
    koffi = os.path.join(build, "koffi")
    if shutil.which("node") and os.path.isdir(os.path.join(koffi, "node_modules", "koffi")):
        def in_javascript(*words, status=0):
            script = os.path.join(examples, "api", "reunify.mjs")
            return run("node", script, *words, status=status, cwd=koffi, env={"LIBREUNIFY": os.path.join(libraries, "libreunify.so")})

        same("JavaScript, check", in_javascript("check", yaml, "fr"), printed("check", yaml, "--lang", "fr"))
        for file in lists:
            same(f"JavaScript, batch {os.path.basename(file)}", in_javascript("batch", file, "de", status=1),
                 run(program, "batch", file, "--lang", "de", status=1))
    else:
        print("JavaScript: left out, node or koffi is not there")

    # Go
    if shutil.which("go"):
        run("go", "build", "-C", os.path.join(examples, "api", "go"), "-o", os.path.join(folder, "check_in_go"), ".",
            env={**paths, "CGO_CFLAGS": " ".join(flags("--cflags")), "CGO_LDFLAGS": " ".join(flags("--libs")), "GOFLAGS": "-buildvcs=false"})
        got = run(os.path.join(folder, "check_in_go"), "when", yaml, "de", env=paths)
        same("Go, when", got, printed("when", yaml, "--lang", "de"))

# What can be seen from outside: what the two headers declare, and nothing else.
seen = run("nm", "-D", "--defined-only", "-C", os.path.join(build, "libreunify.so")).decode().splitlines()
names = [line.split(" ", 2)[2] for line in seen]
strange = [name for name in names if not name.startswith("reunify_") and "reunify::api::" not in name]
if strange:
    sys.exit("the library shows more than its headers: " + ", ".join(strange[:10]))
print(f"{len(names)} symbols to be seen")
