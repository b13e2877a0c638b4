"""``--schema``: says everything, allows nothing else, and holds for every output."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hostile import build
from hostile.command import newstally

from cli.schema import schema

SCHEMA: dict[str, Any] = json.loads(schema())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(newstally("--schema").out) == SCHEMA


def test_every_property_is_described_and_no_other_allowed() -> None:
    for name, definition in SCHEMA["$defs"].items():
        assert definition["additionalProperties"] is False, name
        assert definition["description"], name
        for field, about in definition["properties"].items():
            assert about["description"].endswith("."), f"{name}.{field}"


def test_the_keys_of_the_contract_are_required() -> None:
    definitions = SCHEMA["$defs"]
    assert definitions["Record"]["required"] == ["source", "date", "figures", "periods", "headline", "headline_from"]
    optional = set(definitions["Figure"]["properties"]) - set(definitions["Figure"]["required"])
    assert optional == {"rule", "link", "part_of"}
    for name in ("Period", "PeriodRef", "LeftOut", "Error"):
        assert set(definitions[name]["required"]) == set(definitions[name]["properties"])


@pytest.mark.parametrize(
    "options", [[], ["--explain", "--with-text"], ["-d", "2020-05-09"], ["-l", "cases", "-k", "count"]]
)
def test_the_samples_hold(samples: Path, options: list[str]) -> None:
    records = newstally(*options, samples).records
    assert len(records) >= 8
    for record in records:
        VALIDATOR.validate(record)


def test_an_array_holds(samples: Path) -> None:
    VALIDATOR.validate(json.loads(newstally("-f", "json", samples, "gone.txt").out))


def test_hostile_files_and_errors_hold(tmp_path: Path) -> None:
    build(tmp_path)
    lines = b'{"id": {"a": [1, null]}, "text": "115 cases", "date": "2020-05-09", "title": "x"}\n{"id": 2}\n[]\n'
    (tmp_path / "z.jsonl").write_bytes(lines)
    with (tmp_path / "z.jsonl").open("ab") as file:
        file.write(b'{"id": "\xe9", "text": "115 \\ud800 cases \xe9"}')
    records = newstally("--with-text", "--max-size", "8MiB", tmp_path, "gone.txt").records
    errors = {record["error"]["type"] for record in records if "error" in record}
    assert {"not_found", "binary", "bad_record", "encoding"} <= errors
    for record in records:
        VALIDATOR.validate(record)


@pytest.mark.parametrize(
    "change",
    [
        {"more": 1},
        {"source": None},
        {"figures": [{"label": "cases"}]},
        {"headline": {"cases": "12"}},
        {"error": {"type": "odd", "message": ""}},
    ],
)
def test_what_is_no_output_is_refused(change: dict[str, Any]) -> None:
    record = newstally(stdin=b"There were 12 cases.").record
    VALIDATOR.validate(record)
    assert not VALIDATOR.is_valid({**record, **change})
    del record["periods"]
    assert not VALIDATOR.is_valid(record)
