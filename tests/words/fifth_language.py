"""A fifth language, made up here, is a row of languages.yaml and a column of the words: a copy of the project gets both, is built, and answers in it. No
C++ file is touched; what has no translation is said in English.

usage: fifth_language.py PROJECT [CMAKE_OPTION...]"""
import hashlib
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

project, options = pathlib.Path(sys.argv[1]), sys.argv[2:]


def cpp(root: pathlib.Path) -> str:
    files = sorted(p for p in (root / "src").rglob("*") if p.suffix in (".cpp", ".h"))
    return hashlib.sha256(b"".join(p.read_bytes() for p in files)).hexdigest()


def made_up(text: str) -> str:
    """Every letter outside slots and code turned round, so that it is told from English."""
    return re.sub(r"(\{\d\}|`[^`]*`)|([A-Za-z]+)", lambda m: m[1] or m[2][::-1], text)


def with_column(path: pathlib.Path) -> None:
    words = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for texts in words.values():
        en = texts["en"]
        texts["zz"] = {form: made_up(text) for form, text in en.items()} if isinstance(en, dict) else made_up(en)
    path.write_text(yaml.safe_dump(words, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")


with tempfile.TemporaryDirectory() as folder:
    copy = pathlib.Path(folder) / "copy"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("build", ".git", "node_modules"))
    languages = copy / "src/words/languages.yaml"
    rows = languages.read_text(encoding="utf-8")
    row = re.search(r"^en:\n(?:  .*\n)+", rows, re.M)[0].replace("en:", "zz:", 1).replace("January", "Yraunaj").replace('group: ","', 'group: "\'"')
    languages.write_text(rows + row, encoding="utf-8")
    for name in ("answer", "timeline", "page"):
        with_column(copy / f"src/words/{name}.yaml")
    assert cpp(copy) == cpp(project), "C++ was touched"

    build = copy / "build"
    subprocess.run(["cmake", "-S", copy, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0", "-DCMAKE_UNITY_BUILD=ON",
                    "-DREUNIFY_TESTS=OFF", *options], check=True, stdout=subprocess.DEVNULL)
    built = subprocess.run(["cmake", "--build", build, "--target", "reunify"], capture_output=True, text=True)
    assert built.returncode == 0, built.stdout[-3000:] + built.stderr[-3000:]
    assert "are said in en, for want of a translation" in built.stdout + built.stderr, "nothing says that texts lack the language"

    def said(*arguments: str) -> str:
        run = subprocess.run([build / "reunify", *arguments], capture_output=True, text=True, cwd=project)
        assert run.returncode == 0, run.stderr
        return run.stdout

    example = "examples/worker_spouse_two_children.yaml"
    ours, english = said("check", example, "--full", "--lang", "zz"), said("check", example, "--full", "--lang", "en")
    heading = yaml.safe_load((project / "src/words/answer.yaml").read_text(encoding="utf-8"))["receipt"]["en"]
    assert heading in english and made_up(heading) in ours, ours[:2000]
    title = yaml.safe_load((project / "rules/conditions/means_of_subsistence.yaml").read_text(encoding="utf-8"))["title"]["en"]
    assert title in english and title in ours, "the rules are not said in English"
    assert "'" in said("amounts", "--lang", "zz"), "the mark between groups of three is not the row's"
    assert said("check", example, "--full", "--lang", "fr") != english
    print(f"zz: {len(ours)} characters of an answer, no C++ touched")
