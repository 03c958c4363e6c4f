"""The worked cases of rules/cases as what anybody may ask: a profile as it is written there, what is set in it, and the readings chosen."""

import collections
import pathlib

import yaml

Asked = collections.namedtuple("Asked", "name profile set readings")


def entries(node):
    return {key.value: value for key, value in node.value}


def texts(node):
    """The scalars of a map as they are written."""
    return {} if node is None else {key: value.value for key, value in entries(node).items()}


def without(text, profile, labels):
    """The lines of the file that tell of none of these members."""
    gone = set()
    for member in entries(profile)["members"].value:
        if texts(member).get("label") in labels:
            gone.update(range(member.start_mark.line, member.end_mark.line + (1 if member.flow_style else 0)))
    assert gone, labels
    return [line for number, line in enumerate(text) if profile.start_mark.line <= number <= last(profile) and number not in gone]


def last(node):
    """The last line of a value: one in blocks ends before the line of its end."""
    return node.end_mark.line if node.flow_style else node.end_mark.line - (node.end_mark.column == 0 or node.end_mark.buffer is None)


def written(text, profile, labels):
    lines = without(text, profile, labels) if labels else text[profile.start_mark.line:profile.end_mark.line + 1]
    lines = list(lines)
    if profile.flow_style:
        assert not labels
        lines[-1] = lines[-1][:profile.end_mark.column] if len(lines) > 1 else lines[-1][profile.start_mark.column:profile.end_mark.column]
        if len(lines) > 1:
            lines[0] = lines[0][profile.start_mark.column:]
        return "\n".join(lines) + "\n"
    indent = profile.start_mark.column
    kept = [line for line in lines if not line.strip() or line.startswith(" " * indent)]
    return "\n".join(line[indent:] for line in kept) + "\n"


def of_file(path, shown_as):
    content = path.read_text(encoding="utf-8")
    text, root = content.split("\n"), entries(yaml.compose(content))
    for case in root["cases"].value:
        given = entries(case)
        labels = {item.value.removeprefix("members[").removesuffix("]") for item in given["without"].value} if "without" in given else set()
        set_here = texts(given.get("set"))
        day = given.get("as_of", root.get("as_of"))
        if day is not None:
            set_here["application.assessed_on"] = day.value
        yield Asked(f"{shown_as}/{given['case'].value}", written(text, given.get("profile", root.get("profile")), labels), set_here, texts(given.get("readings")))


def worked_profiles(rules):
    """All of them, in the order of the files."""
    folder = pathlib.Path(rules) / "cases"
    files = [path for path in sorted(folder.rglob("*.yaml")) if path.name != "surviving.yaml"]
    assert len(files) > 20
    return [asked for path in files for asked in of_file(path, str(path.relative_to(folder).with_suffix("")))]
