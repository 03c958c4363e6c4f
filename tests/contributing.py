"""What CONTRIBUTING.md says, for the tests that follow it."""
import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "CONTRIBUTING.md"


def section(heading: str) -> str:
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    assert found, f"{PAGE} has no section `{heading}`"
    return found[1]


def insertions(heading: str) -> list[tuple[str, str, str]]:
    """File, the text before which to write, what to write."""
    return re.findall(r"^In `([^`]+)`, before `([^`]+)`:\n\n```\w+\n(.*?)^```$", section(heading), re.M | re.S)


def files_shown(heading: str) -> dict[str, str]:
    """Files that are shown whole."""
    return dict(re.findall(r"^`([^`]+)`:\n\n```\w+\n(.*?)^```$", section(heading), re.M | re.S))


def files_named(heading: str) -> list[str]:
    """The patterns behind `Files:`."""
    found = re.search(r"^Files: (.*?)\n\n", section(heading) + "\n", re.M | re.S)
    assert found, f"no files are named under `{heading}`"
    return re.findall(r"`([^`]+[/.][^`]*)`", found[1])


def printed(heading: str) -> list[tuple[str, str]]:
    """Expressions and what `rules eval` prints for them."""
    return re.findall(r'`reunify rules eval "([^`]+)"` prints `([^`]+)`', section(heading))
