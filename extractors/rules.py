"""Rules: the user's own labels, head nouns, outcome words and statuses, read from a TOML file.

    [[kinds]]
    name = "drones"
    heads = ["drone", "quadcopter"]

    [[kinds]]
    name = "deported"
    done = ["deport", "expel"]
    events = ["deportation"]

    [statuses]
    repaired = ["repaired", "mended"]

The keys of a kind are the fields of :class:`extractors.kinds.Kind`. A kind with the name of a built-in one adds its
words to that label. There are no patterns, so no file can make the reader slow.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from .kinds import Kind, check
from .kinds import load as built_in_kinds
from .vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from pathlib import Path

_LISTS = ("heads", "done", "does", "states", "events", "yes", "no")


class Rules(msgspec.Struct, frozen=True):
    """What a rules file adds: kinds, and statuses as (attribute, words)."""

    kinds: tuple[Kind, ...] = ()
    statuses: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def vocabulary(self) -> Vocabulary:
        """Return the built-in vocabulary with these rules added."""
        return _vocabulary(self)


@lru_cache(8)
def _vocabulary(rules: Rules) -> Vocabulary:
    return vocabulary((*built_in_kinds(), *rules.kinds), dict(rules.statuses))


def load(path: str | Path) -> Rules:
    """Read a rules file. Raises OSError where it cannot be read, ValueError (file and key named) where it is wrong."""
    import tomllib  # only here: a run without rules starts without them
    from pathlib import Path

    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: not TOML: {error}") from None
    for key in data:
        if key not in {"kinds", "statuses"}:
            raise ValueError(f"{path}: unknown key {key!r}; there are [[kinds]] and [statuses]")
    entries = data.get("kinds", [])
    if not isinstance(entries, list):
        raise ValueError(f"{path}: kinds: write [[kinds]], once for each kind")  # noqa: TRY004
    kinds = tuple(_kind(path, index, entry) for index, entry in enumerate(entries, 1))
    _check_owners(path, kinds)
    return Rules(kinds, _statuses(path, data.get("statuses", {})))


def _kind(path: str | Path, index: int, entry: object) -> Kind:
    where = f"{path}: kinds, entry {index}"
    if not isinstance(entry, dict):
        raise ValueError(f"{where}: must be a table")  # noqa: TRY004
    name = entry.get("name")
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"{where}: name: a label is missing")
    where = f"{where} ({name}): "
    for key in entry:
        if key not in {"name", "things", *_LISTS}:
            raise ValueError(f"{where}{key}: unknown key; known are name, things, {', '.join(_LISTS)}")
    things = entry.get("things", False)
    if not isinstance(things, bool):
        raise ValueError(f"{where}things: must be true or false")  # noqa: TRY004
    lists = {key: _strings(where + key, entry[key], lower=key not in {"yes", "no"}) for key in _LISTS if key in entry}
    if not any(lists.get(key) for key in ("heads", "done", "does", "states", "events")):
        raise ValueError(f"{where}no words: give heads, done, does, states or events")
    return Kind(name=name.strip(), things=things, **lists)


def _strings(where: str, value: object, *, lower: bool = True) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError(f"{where}: must be a list of words in quotes")
    return tuple(" ".join(item.lower().split()) if lower else item for item in value)


def _check_owners(path: str | Path, kinds: tuple[Kind, ...]) -> None:
    builtin = {kind.name: kind for kind in built_in_kinds()}
    new = [kind for kind in kinds if kind.name not in builtin]
    try:
        check([*builtin.values(), *new])
    except ValueError as error:
        raise ValueError(f"{path}: kinds: {error}") from None


def _statuses(path: str | Path, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise ValueError(f"{path}: statuses: must be a table of lists")  # noqa: TRY004
    return tuple((name, _strings(f"{path}: statuses.{name}", said)) for name, said in value.items())
