#!/usr/bin/env python3
"""examples/api against the installed library: usage examples_test.py BUILD_FOLDER. Each example answers what the program prints."""
import os
import shutil
import subprocess
import sys
import tempfile

build = os.path.abspath(sys.argv[1])
root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
examples = os.path.join(root, "examples")
program = os.path.join(build, "reunify")


def run(*words, env=None, status=0):
    done = subprocess.run(words, capture_output=True, env={**os.environ, **(env or {})}, check=False)
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

    # Python
    for method in ("check", "when", "whatif", "compare"):
        got = run(sys.executable, os.path.join(examples, "api", "reunify.py"), method, yaml, "nl",
                  env={"LIBREUNIFY": os.path.join(libraries, "libreunify.so")})
        same(f"Python, {method}", got, printed(method, yaml, "--lang", "nl"))

    # C
    binary = os.path.join(folder, "check_in_c")
    run("cc", "-Wall", "-Wextra", "-Werror", os.path.join(examples, "api", "check.c"), "-o", binary, *flags("--cflags", "--libs"), env=paths)
    same("C, check", run(binary, "check", profile, "fr", env=paths), printed("check", profile, "--lang", "fr"))
    wrong = run(binary, "chekc", profile, env=paths, status=2)
    if b'"nearest": "check"' not in wrong:
        sys.exit(f"C: a wrong method is not answered with the nearest: {wrong.decode()}")

    # C++
    made = os.path.join(folder, "cpp")
    run("cmake", "-S", os.path.join(examples, "api"), "-B", made, f"-DCMAKE_PREFIX_PATH={folder}")
    run("cmake", "--build", made)
    same("C++, check", run(os.path.join(made, "check"), yaml, env=paths), run(program, "check", yaml, "--format", "markdown", "--lang", "en"))

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
