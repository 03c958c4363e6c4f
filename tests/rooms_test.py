#!/usr/bin/env python3
"""The rooms of src/: usage rooms_test.py PROJECT

A room includes only itself and the rooms above it, as CMakeLists.txt lists them; no file includes itself by a detour; no file is longer than 450
lines; every room has its paragraph in src/README.md."""
import re
import sys
from pathlib import Path

MOST_LINES = 450
project = Path(sys.argv[1])
source = project / "src"
seen = {name: needs.split() for name, needs in re.findall(r"^room\((\w+)((?: \w+)*)\)", (project / "CMakeLists.txt").read_text(), re.M)}
order = list(seen)
for name in order:  # a room sees what those see that it is given
    seen[name] = sorted({name, *seen[name], *(each for needed in seen[name] for each in seen.get(needed, []))})
assert len(order) > 10, order
faults = []
includes: dict[str, list[str]] = {}
files = sorted(path for path in source.rglob("*") if path.suffix in (".h", ".cpp", ".def", ".inc", ".S"))
for path in files:
    name = path.relative_to(source).as_posix()
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > MOST_LINES:
        faults.append(f"{name} has {lines} lines")
    room = name.split("/")[0]
    includes[name] = [each for each in re.findall(r'^#include "([^"]+)"', text, re.M) if (source / each).is_file()]
    if room not in seen:
        continue
    for each in re.findall(r'^#include "(\w+)/', text, re.M):
        if each in seen and each not in seen[room]:
            faults.append(f"{name} includes {each}, which is not above {room}")

state: dict[str, int] = {}


def walk(name: str, way: list[str]) -> None:
    state[name] = 1
    for each in includes[name]:
        if state.get(each) == 1:
            faults.append("a circle: " + " -> ".join(way[way.index(each):] + [each] if each in way else [name, each]))
        elif each not in state:
            walk(each, way + [each])
    state[name] = 2


for name in includes:
    if name not in state:
        walk(name, [name])
page = (source / "README.md").read_text(encoding="utf-8")
faults += [f"src/README.md says nothing of {room}" for room in order if f"\n**{room}.**" not in page]
print("\n".join(faults))
print(f"{len(files)} files in {len(order)} rooms")
sys.exit(1 if faults or len(files) < 200 else 0)
