"""A user's rules file: what it adds, and what it says of a bad one."""

import pickle

import pytest

from extractors import extract, rules

GOOD = """
[[kinds]]
name = "drones"
heads = ["drone", "quadcopter"]

[[kinds]]
name = "deported"
done = ["deport"]
events = ["deportation"]

[[kinds]]
name = "deaths"
does = ["croak"]

[statuses]
repaired = ["repaired", "mended"]
"""


@pytest.fixture
def write(tmp_path):
    def written(text):
        path = tmp_path / "rules.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def labels(text, loaded):
    return [figure.label for figure in extract(text, rules=loaded).figures]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The army lost 12 quadcopters.", "drones"),
        ("The state deported 40 students.", "deported"),
        ("40 students were deported on Monday.", "deported"),
        ("The minister ordered the deportation of 40 students.", "deported"),
        ("12 sailors croaked.", "deaths"),
        ("12 sailors died.", "deaths"),
    ],
)
def test_kinds_are_added(write, text, label):
    assert labels(text, rules.load(write(GOOD))) == [label]


def test_without_the_rules_nothing_changes(write):
    rules.load(write(GOOD))
    assert labels("The army lost 12 quadcopters.", None) == ["quadcopters"]


def test_statuses_are_added(write):
    (figure,) = extract("The city has 12 mended bridges.", rules=rules.load(write(GOOD))).figures
    assert (figure.label, figure.attributes) == ("bridges", ("repaired",))


def test_rules_travel_between_processes(write):
    loaded = rules.load(write(GOOD))
    assert pickle.loads(pickle.dumps(loaded)) == loaded  # noqa: S301


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[kinds]\n", "not TOML"),
        ("[labels]\n", "unknown key 'labels'"),
        ("kinds = 3\n", r"kinds: write \[\[kinds\]\]"),
        ("[[kinds]]\nheads = ['x']\n", "entry 1: name: a label is missing"),
        ("[[kinds]]\nname = 'drones'\nhead = ['x']\n", r"entry 1 \(drones\): head: unknown key"),
        ("[[kinds]]\nname = 'drones'\nheads = 'x'\n", "heads: must be a list of words"),
        ("[[kinds]]\nname = 'drones'\nheads = ['']\n", "heads: must be a list of words"),
        ("[[kinds]]\nname = 'drones'\n", "no words: give heads"),
        ("[[kinds]]\nname = 'drones'\nheads = ['x']\nthings = 1\n", "things: must be true or false"),
        ("[[kinds]]\nname = 'drones'\nheads = ['death']\n", "the noun 'death' belongs to both 'deaths' and 'drones'"),
        ("statuses = 3\n", "statuses: must be a table"),
        ("[statuses]\nrepaired = 'x'\n", "statuses.repaired: must be a list"),
    ],
)
def test_a_bad_file_is_told_by_file_and_key(write, text, complaint):
    path = write(text)
    with pytest.raises(ValueError, match=complaint) as raised:
        rules.load(path)
    assert str(raised.value).startswith(str(path))


def test_a_missing_file_is_an_os_error(tmp_path):
    with pytest.raises(OSError, match="nothing"):
        rules.load(tmp_path / "nothing.toml")
