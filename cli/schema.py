"""``--schema``: the JSON Schema of the output, made from the types themselves."""

from __future__ import annotations

from typing import Any

import msgspec

from .record import Record

_DESCRIPTIONS = {
    "Record.source": "The path as given; - for stdin.",
    "Record.source_bytes": "The path in base64, where it is no UTF-8.",
    "Record.id": "The id of a line of JSON Lines, as it stands there.",
    "Record.line": "The number of the line of JSON Lines, from 1.",
    "Record.date": "The day the text was published, YYYY-MM-DD; null where unknown.",
    "Record.encoding": "The encoding the bytes were read in, where it is not UTF-8.",
    "Record.replaced": "How many undecodable bytes or lone surrogates became U+FFFD.",
    "Record.title": "The title, where the input has one (--with-text).",
    "Record.text": "The article as read, which the spans count in (--with-text).",
    "Record.figures": "The figures, in the order of number_span.",
    "Record.periods": "Every date and period, in the order of span.",
    "Record.headline": "One number per label: the article's own.",
    "Record.headline_from": "Which figure each headline number comes from: the index in figures.",
    "Record.left_out": "Every number read and not reported (--explain).",
    "Record.error": "Why the input could not be read; everything found is empty then.",
    "Error.type": "The kind of failure.",
    "Error.message": "The failure in words.",
    "Figure.label": "What a person would call the column: deaths, cases, teams.",
    "Figure.value": "The number; null for a range or a vague amount.",
    "Figure.low": "The least it can be; null where open.",
    "Figure.high": "The most it can be; null where open.",
    "Figure.qualifier": "How the number is meant: exact, about, over, range ...",
    "Figure.kind": "What sort of amount it is.",
    "Figure.unit": "ISO 4217 code, % or the unit written out in the singular; null for a count.",
    "Figure.noun": "The head noun of what is counted, singular.",
    "Figure.of": "What the of-phrase says.",
    "Figure.attributes": "What else the text says of it: confirmed, new, negated ...",
    "Figure.number": "The number as written, with its scale word.",
    "Figure.number_span": "Where the number stands: start and end in code points.",
    "Figure.place": "The named place it holds for, as written.",
    "Figure.period": "The period it holds for.",
    "Figure.text": "The figure as written, qualifier to of-phrase.",
    "Figure.span": "Where the text stands: start and end in code points.",
    "Figure.sentence": "The sentence, at most 500 characters of it.",
    "Figure.rule": "The rule that read it (--explain).",
    "Figure.link": "How place and period were found: clause, sentence, paragraph, heading (--explain).",
    "Figure.part_of": "The index of the figure it is a part of (--explain).",
    "Period.text": "The period as written.",
    "Period.type": "What sort of period it is.",
    "Period.start": "The first day, XXXX for an unknown year; null where open.",
    "Period.end": "The last day, inclusive; null where open.",
    "Period.edtf": "The same in ISO 8601-2 (EDTF); null where it cannot say it.",
    "Period.implied": "The parts of the date that were not written.",
    "Period.span": "Where it stands: start and end in code points.",
    "PeriodRef.text": "The period as written.",
    "PeriodRef.start": "The first day; null where open.",
    "PeriodRef.end": "The last day, inclusive; null where open.",
    "PeriodRef.span": "Where it stands: start and end in code points.",
    "LeftOut.number": "The number as written.",
    "LeftOut.value": "What it says; null for a range or a vague amount.",
    "LeftOut.low": "The least it can be; null where open.",
    "LeftOut.high": "The most it can be; null where open.",
    "LeftOut.qualifier": "How the number is meant.",
    "LeftOut.span": "Where it stands: start and end in code points.",
    "LeftOut.reason": "Why it is no figure.",
}


def schema() -> str:
    """Return the schema as text: a record, or the array of records of ``-f json`` with many inputs."""
    (record,), definitions = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    for name, definition in definitions.items():
        definition["additionalProperties"] = False
        for field, about in definition["properties"].items():
            definition["properties"][field] = {**about, "description": _DESCRIPTIONS[f"{name}.{field}"]}
    whole: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "newstally",
        "description": "One article and what was found in it; or an array of them.",
        "anyOf": [record, {"type": "array", "items": record}],
        "$defs": definitions,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"
