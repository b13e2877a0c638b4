"""Reliability cases 1-17, 25, 26, 28-31 and 33: what an article may hold, as one run over all hostile files shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hostile import Hostile, all_files, build
from hostile.command import Run, check_spans, newstally, values
from hostile.model import PLAIN, PLAIN_VALUES


class Judged:
    """The one run over all hostile files, and what it gave for each."""

    def __init__(self, folder: Path) -> None:
        self.files = build(folder)
        names = b"\0".join(bytes(folder / name) for name in self.files)
        self.run: Run = newstally("--files-from", "-", "-0", "--with-text", "--max-size", "8MiB", stdin=names)
        self.records = {Path(record["source"]).name: record for record in self.run.records}

    def check(self, name: str) -> dict[str, Any]:
        """Hold the record of one file against what must come of it."""
        hostile, record = self.files[name], self.records[name]
        if hostile.error:
            assert hostile.error in ("any", record["error"]["type"]), record["error"]
            assert record["figures"] == record["periods"] == []
            return record
        assert "error" not in record, record["error"]
        assert _is_true(hostile, record["text"])
        check_spans(record, record["text"])
        found = values(record)
        assert all(not isinstance(value, float) or value == float(f"{value:.15g}") for value in found)
        if hostile.values is not None:
            assert found == list(hostile.values)
        assert set(hostile.among) <= set(found), found
        assert not set(hostile.never) & set(found), found
        for figure in record["figures"]:
            for field in ("label", "noun", "of"):
                assert figure[field] is None or (
                    figure[field].strip() == figure[field] != "" and _is_words(figure[field])
                )
        return record


def _is_true(hostile: Hostile, text: str) -> bool:
    try:
        return text == hostile.data.decode("utf-8-sig").rstrip("\0")
    except UnicodeDecodeError:
        return True  # another encoding: the cases look at each


def _is_words(label: str) -> bool:
    """Labels, nouns and of-phrases are words for a column: on one line, without tags and controls."""
    return label.isprintable() and not set(label) & set("<>\r\n\t\x1b\u00ad\u200b\u200c\u200d\u2060\ufeff")


@pytest.fixture(scope="session")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return Judged(tmp_path_factory.mktemp("hostile"))


def of_case(number: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("name", [hostile.name for hostile in all_files() if hostile.case == number])


def test_every_file_gives_one_record_in_order(judged: Judged) -> None:
    assert [Path(record["source"]).name for record in judged.run.records] == list(judged.files)
    assert judged.run.status == 1


def test_every_failed_file_is_named_on_stderr(judged: Judged) -> None:
    for name, record in judged.records.items():
        assert "error" not in record or name in judged.run.err


@of_case(1)
def test_case_01_empty_file(judged: Judged, name: str) -> None:
    record = judged.check(name)
    assert record["figures"] == record["periods"] == []


def test_case_01_empty_stdin() -> None:
    run = newstally(stdin=b"")
    assert (run.status, run.record["figures"], run.record["source"], run.err) == (0, [], "-", "")


@of_case(2)
def test_case_02_no_final_newline(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(3)
def test_case_03_line_ends(judged: Judged, name: str) -> None:
    judged.check(name)


def test_case_03_wrapped_noun_is_joined(judged: Judged) -> None:
    labels = [figure["label"] for figure in judged.records["03_wrapped.txt"]["figures"]]
    assert labels == ["ambulances", "kitchens"]


@of_case(4)
def test_case_04_byte_order_mark(judged: Judged, name: str) -> None:
    judged.check(name)


def test_case_04_offsets_without_the_mark(judged: Judged) -> None:
    plain = newstally(stdin=PLAIN.encode()).record
    assert judged.records["04_bom.txt"]["figures"] == plain["figures"]


@of_case(5)
def test_case_05_utf16_and_utf32(judged: Judged, name: str) -> None:
    judged.check(name)


@pytest.mark.parametrize("name", ["05_utf16_le.txt", "05_utf16_be.txt", "05_utf32_le.txt"])
def test_case_05_text_is_that_of_utf8(judged: Judged, name: str) -> None:
    assert judged.records[name]["text"] == PLAIN


def test_case_05_cut_inside_a_unit(judged: Judged) -> None:
    record = judged.records["05_utf16_odd.txt"]
    if "error" in record:
        assert record["error"]["type"] == "encoding"
    else:
        assert record["replaced"] == 1
        assert values(record) == list(PLAIN_VALUES)


@of_case(6)
def test_case_06_windows_and_latin(judged: Judged, name: str) -> None:
    record = judged.check(name)
    assert record["encoding"] == "cp1252"
    assert record["text"] == judged.files[name].data.decode("cp1252")
    assert f"{name}: " in judged.run.err


def test_case_06_the_reader_says_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "cyrillic.txt"
    path.write_bytes("\u0412 \u0441\u0435\u043b\u0435 12 trucks".encode("koi8-r"))
    record = newstally(path, "--encoding", "koi8-r", "--with-text").record
    assert record["text"].startswith("\u0412 \u0441\u0435\u043b\u0435 12")


@of_case(7)
def test_case_07_invalid_utf8(judged: Judged, name: str) -> None:
    record = judged.check(name)
    assert "/" not in record["text"]


def test_case_07_replaced_bytes_are_counted(judged: Judged) -> None:
    assert judged.records["07_bad_bytes.txt"]["replaced"] == judged.records["07_bad_bytes.txt"]["text"].count("\ufffd")
    assert judged.records["07_surrogates.txt"]["replaced"] >= 2
    assert "replaced" not in judged.records["07_fffd.txt"]


@of_case(8)
def test_case_08_nul_and_controls(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(9)
def test_case_09_digits_of_the_world(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(10)
def test_case_10_superscripts_and_fractions(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(11)
def test_case_11_odd_spaces(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(12)
def test_case_12_groupings(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(13)
def test_case_13_invisible_characters(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(14)
def test_case_14_directions_and_planes(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(15)
def test_case_15_integers_stay_exact(judged: Judged, name: str) -> None:
    record = judged.check(name)
    assert all(isinstance(value, int) for value in values(record) if value is not None)


@of_case(16)
def test_case_16_thousands_of_digits(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(17)
def test_case_17_words_and_floats(judged: Judged, name: str) -> None:
    judged.check(name)


def test_case_17_scaled_values_are_integers(judged: Judged) -> None:
    assert all(isinstance(value, int) for value in values(judged.records["17_scales.txt"]))


@of_case(25)
def test_case_25_escape_sequences(judged: Judged, name: str) -> None:
    judged.check(name)
    assert "\\u001b" in judged.run.out.decode()


@of_case(26)
def test_case_26_markup(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(27)
def test_case_27_formulas(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(28)
def test_case_28_pages_and_json_in_text(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(29)
def test_case_29_xml_is_not_parsed(judged: Judged, name: str) -> None:
    record = judged.check(name)
    assert "localhost" not in record["text"]
    assert len(record["text"]) == len(judged.files[name].data)


@of_case(30)
def test_case_30_packed_files(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(31)
def test_case_31_binary_files(judged: Judged, name: str) -> None:
    judged.check(name)


@of_case(33)
def test_case_33_dates_that_cannot_be(judged: Judged, name: str) -> None:
    record = judged.check(name)
    for period in record["periods"]:
        start, end = period["start"], period["end"]
        if start and end and "X" not in start + end:
            assert start <= end


def test_case_33_no_reference_no_absolute_date(judged: Judged) -> None:
    for period in judged.records["33_relative.txt"]["periods"]:
        assert period["start"] is None
        assert period["end"] is None


def test_case_33_the_order_of_days_is_an_option() -> None:
    days = {
        order: newstally("--date-order", order, stdin=b"The bridge fell on 03/04/2020.").record["periods"][0]["start"]
        for order in ("mdy", "dmy")
    }
    assert days == {"mdy": "2020-03-04", "dmy": "2020-04-03"}
