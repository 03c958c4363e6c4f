#!/usr/bin/env python3
"""The engine as a package for npm: usage package.py OFFLINE ENGINE.js ENGINE.wasm OPENAPI.json VERSION OUT.tgz

OFFLINE is src/offline, OPENAPI what `GET /openapi.json` answers, from which the types are made. The same input gives the same bytes."""

import gzip
import io
import json
import pathlib
import re
import sys
import tarfile

here = pathlib.Path(__file__).resolve().parent
offline, engine, wasm, openapi, version, out = [pathlib.Path(each) for each in sys.argv[1:]]
described = json.loads(openapi.read_text())


def type_of(schema, indent):
    """A JSON schema as a type of TypeScript."""
    if not schema:
        return "unknown"
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return " | ".join(dict.fromkeys(type_of(each, indent) for each in schema[key]))
    if "enum" in schema:
        return " | ".join(json.dumps(each, ensure_ascii=False) for each in schema["enum"])
    kinds = schema.get("type", "object" if "properties" in schema else [])
    return " | ".join(dict.fromkeys(plain(kind, schema, indent) for kind in ([kinds] if isinstance(kinds, str) else kinds))) or "unknown"


def plain(kind, schema, indent):
    if kind == "array":
        return f"Array<{type_of(schema.get('items'), indent)}>"
    if kind != "object":
        return {"integer": "number"}.get(kind, kind)
    lines = []
    for name, each in schema.get("properties", {}).items():
        said = each.get("description") or each.get("title")
        if said:
            lines.append(f"/** {said.replace('*/', '* /')} */")
        written = name if re.fullmatch(r"[A-Za-z_]\w*", name) else json.dumps(name)
        lines.append(f"{written}{'' if name in schema.get('required', []) else '?'}: {type_of(each, indent + '  ')};")
    lines += [f"{name}: any;" for name in schema.get("required", []) if name not in schema.get("properties", {})]
    more = schema.get("additionalProperties", True)
    if more is not False:
        lines.append(f"[name: string]: {'any' if more is True or schema.get('properties') else type_of(more, indent + '  ')};")
    return "{\n" + "".join(f"{indent}  {line}\n" for line in lines) + indent + "}"


def types():
    parts = ["// Made from the description of the API; every text in it is that of the rules.\n"]
    parts += [f"export type {name} = {type_of(schema, '')};\n" for name, schema in described["components"]["schemas"].items()]
    asked = {path.removeprefix("/api/"): verbs["post"] for path, verbs in described["paths"].items() if path.startswith("/api/") and "post" in verbs}
    parts.append("/** What is asked, by the name of a command. */\nexport interface Questions {\n" + "".join(
        f"  /** {verb['summary']} */\n  {name}: {type_of(verb['requestBody']['content']['application/json']['schema'], '  ')};\n" for name, verb in asked.items()) + "}\n")
    parts.append("/** What the command of that name prints with `--format json`; with another format `{format, report}`. */\nexport interface Answers {\n" + "".join(
        f"  {name}: {type_of(verb['responses']['200']['content']['application/json']['schema'], '  ')};\n" for name, verb in asked.items()) + "}\n")
    return "\n".join(parts) + (here / "index.d.ts").read_text()


def described_package():
    return json.dumps({
        "name": "reunify", "version": str(version), "description": described["info"]["title"], "license": "Apache-2.0", "type": "module", "sideEffects": False,
        "exports": {".": {"types": "./index.d.ts", "node": "./node.js", "default": "./browser.js"}, "./engine.wasm": "./engine.wasm"},
        "types": "./index.d.ts", "engines": {"node": ">=18"}}, indent=2) + "\n"


asked = "export " + (offline / "asked.js").read_text().split("\n\n", 1)[1]
contents = {
    "package.json": described_package().encode(), "README.md": (here / "README.md").read_bytes(), "LICENSE": (here.parents[1] / "LICENSE").read_bytes(),
    "index.d.ts": types().encode(), "engine.cjs": engine.read_bytes(), "engine.js": engine.read_bytes() + b"\nexport default Engine;\n", "engine.wasm": wasm.read_bytes(),
    "asked.js": asked.encode(), **{name: (here / name).read_bytes() for name in ("reunify.js", "node.js", "browser.js")}}
packed = io.BytesIO()
with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
    for name, content in sorted(contents.items()):
        member = tarfile.TarInfo("package/" + name)
        member.size, member.mode = len(content), 0o644
        archive.addfile(member, io.BytesIO(content))
out.write_bytes(gzip.compress(packed.getvalue(), 9, mtime=0))
