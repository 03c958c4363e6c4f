#!/usr/bin/env python3
"""Everything that goes with the files of a release: usage release.py VERSION NOTES.md FOLDER

Writes into FOLDER, beside the files that were built, a bill of materials in CycloneDX (sbom.cdx.json), the terms of all that is linked in (LICENSES.txt), a
page of notes (RELEASE.md) and the digests of all (SHA256SUMS). SOURCE_DATE_EPOCH is the time of the release. The same files give the same bytes."""

import datetime
import hashlib
import json
import os
import pathlib
import sys
import uuid

from linked import common_terms, described, packages, terms

ROOT = pathlib.Path(__file__).resolve().parents[2]
MADE = ("LICENSES.txt", "RELEASE.md", "SHA256SUMS", "sbom.cdx.json")
# The files of a release by their names, each with what it is linked for and for whom it is.
FILES = {"reunify-linux-x86_64": ("linux-x86_64", "Linux on x86-64: the program with all its commands"),
         "reunify-linux-arm64": ("linux-arm64", "Linux on ARM with 64 bits: the same program"),
         "reunify.exe": ("windows", "Windows 10 or later on x86-64: the same program; a double click opens the page"),
         "reunify.html": ("wasm", "any machine with a browser of 2023 or later, also a telephone, without a network: a page with the engine in it"),
         "reunify-{version}.tgz": ("wasm", "programs in JavaScript, in Node or a browser: a package for npm")}


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bill(version, built, day):
    """Each file with the libraries in it, each library once."""
    components, depends = {}, []
    for path, (target, _) in built.items():
        own = f"file:{path.name}"
        inside = [described(package) for package in packages(target)]
        components |= {each["bom-ref"]: each for each in inside}
        components[own] = {"type": "application", "bom-ref": own, "name": path.name, "version": version, "licenses": [{"license": {"id": "Apache-2.0"}}],
                           "hashes": [{"alg": "SHA-256", "content": digest(path)}]}
        depends.append({"ref": own, "dependsOn": sorted(each["bom-ref"] for each in inside)})
    whole = {"type": "application", "bom-ref": "reunify", "name": "reunify", "version": version, "licenses": [{"license": {"id": "Apache-2.0"}}]}
    depends.append({"ref": "reunify", "dependsOn": sorted(each["ref"] for each in depends)})
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps([components, version], sort_keys=True))
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": f"urn:uuid:{serial}", "version": 1,
            "metadata": {"timestamp": day.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": whole}, "components": [components[name] for name in sorted(components)],
            "dependencies": sorted(depends, key=lambda each: each["ref"])}


def all_terms(built):
    parts = [("reunify", (ROOT / "LICENSE").read_text(encoding="utf-8"))]
    common = {}
    inside = {}
    for path, (target, _) in built.items():
        for package in packages(target):
            inside.setdefault(package, []).append(path.name)
    for package in sorted(inside):
        own = described(package)
        text = terms(package)
        common |= common_terms(text)
        parts.append((f"{own['name']} {own['version']} (Debian's source {own['properties'][0]['value']}), in {', '.join(inside[package])}", text))
    parts += [(f"{name}, to which the above refer", common[name]) for name in sorted(common)]
    line = "=" * 100
    return "".join(f"{line}\n{title}\n{line}\n\n{text.strip()}\n\n" for title, text in parts)


def notes(template, version, built, day):
    rows = "".join(f"| `{path.name}` | {whom} | {path.stat().st_size / 1e6:.1f} MB |\n" for path, (_, whom) in built.items())
    values = {"version": version, "day": day.strftime("%Y-%m-%d"), "files": rows.rstrip("\n"), "epoch": str(int(day.timestamp()))}
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def main():
    version, template, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    day = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    known = {name.format(version=version): about for name, about in FILES.items()}
    there = sorted(path.name for path in folder.iterdir() if path.name not in MADE)
    if unknown := [name for name in there if name not in known]:
        sys.exit(f"release: {folder / unknown[0]} is no file of a release; there are: {', '.join(known)}")
    if missing := [name for name in known if name not in there]:
        sys.exit(f"release: {folder / missing[0]} was not built")
    built = {folder / name: about for name, about in known.items()}
    (folder / "sbom.cdx.json").write_text(json.dumps(bill(version, built, day), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    (folder / "LICENSES.txt").write_text(all_terms(built), encoding="utf-8")
    (folder / "RELEASE.md").write_text(notes(template, version, built, day), encoding="utf-8")
    listed = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS")
    (folder / "SHA256SUMS").write_text("".join(f"{digest(path)}  {path.name}\n" for path in listed))


if __name__ == "__main__":
    main()
