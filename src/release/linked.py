"""What is linked into each file that is released, with version, licence and terms, as Debian's own metadata have it."""

import pathlib
import re
import subprocess
from urllib.parse import quote

# The packages of the libraries by what is built; header-only ones are linked in too.
ENGINE = ("libfmt-dev", "libhowardhinnant-date-dev", "libyaml-cpp-dev", "nlohmann-json3-dev", "zlib1g-dev", "libsodium-dev", "libpugixml-dev", "libminizip-dev",
          "libutf8proc-dev")
COMMANDS = (*ENGINE, "libcli11-dev")
RUNTIMES = {"linux-x86_64": ("libc6-dev", "libstdc++-{gcc}-dev", "libgcc-{gcc}-dev"),
            "linux-arm64": ("libc6-dev-arm64-cross", "libstdc++-{gcc}-dev-arm64-cross", "libgcc-{gcc}-dev-arm64-cross"), "wasm": ("emscripten",),
            "windows": ("mingw-w64-x86-64-dev", "g++-mingw-w64-x86-64-posix", "gcc-mingw-w64-x86-64-posix-runtime")}

# Debian's short names of licences that have another one in the list of SPDX; the format of Debian's copyright files says so of each.
SPDX = {"expat": "MIT", "x11": "X11", "zlib": "Zlib", "isc": "ISC", "bsd-2-clause": "BSD-2-Clause", "bsd-3-clause": "BSD-3-Clause", "apache-2.0": "Apache-2.0"}
DOCUMENTS = pathlib.Path("/usr/share/doc")
COMMON = pathlib.Path("/usr/share/common-licenses")


def packages(target):
    """Those that are linked into a program for this target: linux-x86_64, linux-arm64, windows or wasm."""
    gcc = subprocess.run(["gcc", "-dumpversion"], capture_output=True, text=True, check=True).stdout.strip().split(".")[0]
    return [name.format(gcc=gcc) for name in ((ENGINE if target == "wasm" else COMMANDS) + RUNTIMES[target])]


def terms(package):
    """The copyright file of a package, whole."""
    return (DOCUMENTS / package / "copyright").read_text(encoding="utf-8", errors="replace")


def licence(package):
    """The licence of a package by its name. A copyright file in Debian's format says it of all files (else of the first ones); one in plain prose only
    refers to texts, of which not all are of what is linked in: that is said."""
    text = terms(package)
    if text.startswith("Format:"):
        paragraphs = [dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.*)$", each, re.M)) for each in re.split(r"\n\s*\n", text)]
        of_files = [each for each in paragraphs if "Files" in each and each.get("License")]
        return next((each for each in of_files if each["Files"] == "*"), of_files[0])["License"]
    found = sorted({name.rstrip(".") for name in re.findall(r"/usr/share/common-licenses/([A-Za-z0-9.-]+)", text)})
    exception = " and the GCC Runtime Library Exception" if "GCC Runtime Library Exception" in text.replace("\n", " ") else ""
    return f"as Debian's copyright file of {package} says (LICENSES.txt), which refers to {', '.join(found)}{exception}"


def common_terms(text):
    """The licences that a copyright file refers to instead of repeating them, by name."""
    return {name: (COMMON / name).read_text(encoding="utf-8") for name in {each.rstrip(".") for each in re.findall(r"/usr/share/common-licenses/([A-Za-z0-9.-]+)", text)}
            if (COMMON / name).is_file()}


def described(package):
    """A package as a component of a bill of materials."""
    form = "${Version}\t${Architecture}\t${source:Package} ${source:Version}\t${Homepage}"
    version, machine, source, page = subprocess.run(["dpkg-query", "-W", "-f", form, package], capture_output=True, text=True, check=True).stdout.split("\t")
    here = f"pkg:deb/debian/{quote(package)}@{quote(version, safe='')}?arch={machine}"
    name = licence(package)
    component = {"type": "library", "bom-ref": here, "name": package, "version": version,
                 "licenses": [{"license": {"id": SPDX[name.lower()]} if name.lower() in SPDX else {"name": name}}], "purl": here,
                 "properties": [{"name": "debian:source", "value": source}]}
    return component | ({"externalReferences": [{"type": "website", "url": page}]} if page else {})
