"""Cases 1-17 and 33: line ends, encodings, digits of the world, numbers and dates that cannot be."""

from __future__ import annotations

from .model import PLAIN, PLAIN_VALUES, Hostile, text

_LINES = [
    Hostile(1, "01_empty.txt", b"", "no bytes: a record, not an error", values=()),
    text(1, "01_blank.txt", "\n \t\r\n\f\v\u00a0\u2003\u3000", "white space only", values=()),
    text(2, "02_no_final_newline.txt", PLAIN, "nothing after the full stop", values=PLAIN_VALUES),
    text(3, "03_crlf.txt", PLAIN.replace(". ", ".\r\n") + "\r\n", "CRLF", values=PLAIN_VALUES),
    text(3, "03_cr.txt", PLAIN.replace(". ", ".\r") + "\r", "bare CR", values=PLAIN_VALUES),
    text(
        3,
        "03_odd_line_ends.txt",
        "They sent 12 trucks.\u0085Then 7 boats came.\u2028Some 40 tents stood.\u2029They lost 3 homes.\f9 men fled.",
        "NEL, LS, PS and FF end lines",
        values=(12, 7, 40, 3, 9),
    ),
    text(
        3,
        "03_wrapped.txt",
        "The governor of the northern province told reporters that 12\r\nambulances were sent and that 31 field "
        "kit-\r\nchens stood ready in the villages along the river.",
        "figure and noun over hard-wrapped lines, a word parted at the line end",
        values=(12, 31),
    ),
]

_ENCODINGS = [
    Hostile(4, "04_bom.txt", b"\xef\xbb\xbf" + PLAIN.encode(), "UTF-8 BOM", values=PLAIN_VALUES),
    text(
        4, "04_bom_inside.txt", "They sent 12\ufeff trucks. \ufeffThen 7 boats came.", "U+FEFF inside", values=(12, 7)
    ),
    Hostile(5, "05_utf16_le.txt", b"\xff\xfe" + PLAIN.encode("utf-16-le"), "UTF-16 with BOM", values=PLAIN_VALUES),
    Hostile(5, "05_utf16_be.txt", b"\xfe\xff" + PLAIN.encode("utf-16-be"), "UTF-16 with BOM", values=PLAIN_VALUES),
    Hostile(
        5, "05_utf32_le.txt", b"\xff\xfe\0\0" + PLAIN.encode("utf-32-le"), "begins as UTF-16 does", values=PLAIN_VALUES
    ),
    Hostile(5, "05_utf16_no_bom.txt", PLAIN.encode("utf-16-le"), "never read as '2 4 0'", error="binary"),
    Hostile(5, "05_utf16_odd.txt", b"\xff\xfe" + PLAIN.encode("utf-16-le") + b"A", "cut inside a unit"),
    Hostile(
        6,
        "06_cp1252.txt",
        "The caf\u00e9 owner\u2019s \u201cfund\u201d gave \u20ac2.5 million \u2013 enough for 12 trucks.".encode(
            "cp1252"
        ),
        "Windows quotes, euro and dash",
        values=(2500000, 12),
    ),
    Hostile(6, "06_latin1.txt", "In S\u00e3o Tom\u00e9 12 trucks came.".encode("latin-1"), "Latin-1", values=(12,)),
    Hostile(
        7,
        "07_bad_bytes.txt",
        "S\u00e3o Tom\u00e9: ".encode()
        + b"they sent 12 trucks \xff\xfe. Then 7 boats\xe2\x82 came. \xf5\x80 9 men fled.",
        "good and bad UTF-8 together: figures kept, the bad bytes counted",
        values=(12, 7, 9),
    ),
    Hostile(7, "07_overlong.txt", b"They sent 12 trucks \xc0\xaf\xe0\x80\xaf.", "never '/'", values=(12,)),
    Hostile(7, "07_cut.txt", PLAIN.encode() + b"\xc3", "ends inside a character", values=PLAIN_VALUES),
    Hostile(
        7,
        "07_surrogates.txt",
        "S\u00e3o Tom\u00e9: ".encode() + b"12 trucks came \xed\xa0\x80 and \xed\xb0\x80 7 boats left.",
        "surrogates written as UTF-8",
        values=(12, 7),
    ),
    text(7, "07_fffd.txt", "They sent 12 \ufffd trucks. Then 7 boats came.", "U+FFFD is a character", among=(7,)),
    text(
        7, "07_noncharacters.txt", "Then 12 trucks came. \ufffe\uffff\U0010ffff 7 boats left.", "valid", values=(12, 7)
    ),
    Hostile(8, "08_nul.txt", b"They sent 12 tru\0cks.\0 Then 7 boats came.", "refused, not cut", error="binary"),
    Hostile(8, "08_nul_padding.txt", PLAIN.encode() + bytes(4096), "a torn write", values=PLAIN_VALUES),
    text(
        8,
        "08_controls.txt",
        "They sent 12 trucks. "
        + "The rain did not stop and the roads were closed. " * 12
        + "".join(map(chr, [*range(1, 32), *range(127, 160)]))
        + " Then 7 boats came.",
        "every C0 and C1 control once",
        values=(12, 7),
    ),
]

_DIGITS = {
    "arabic": "\u0662\u0664\u0660",
    "persian": "\u06f2\u06f4\u06f0",
    "devanagari": "\u0968\u096a\u0966",
    "bengali": "\u09e8\u09ea\u09e6",
    "thai": "\u0e52\u0e54\u0e50",
    "full_width": "\uff12\uff14\uff10",
    "mathematical": "\U0001d7d0\U0001d7d2\U0001d7ce",
    "nko": "\u07c2\u07c4\u07c0",
}
_SPACES = {
    "no_break": "\u00a0",
    "narrow": "\u202f",
    "thin": "\u2009",
    "figure": "\u2007",
    "en": "\u2002",
    "ideographic": "\u3000",
}

_UNICODE = [
    *(
        text(9, f"09_{name}.txt", f"They treated {digits} patients.", "decimal digits of a script", values=(240,))
        for name, digits in _DIGITS.items()
    ),
    text(9, "09_mixed.txt", "They treated 2\u0664\uff10 patients.", "240 or nothing", never=(2, 4, 0, 24, 40)),
    text(
        9,
        "09_separators.txt",
        "They moved \u0661\u066c\u0662\u0663\u0664\u066b\u0665 tonnes of rice.",
        "Arabic thousands and decimal marks",
        values=(1234.5,),
    ),
    text(
        10,
        "10_superscripts.txt",
        "They burnt 300 km\u00b2 of forest, CO\u2082 fell, 10\u2076 doses, 240\u00b2 rows and 76 patients\u00b9 left.",
        "int() fails on these; km\u00b2 is no figure 2",
        among=(76,),
        never=(2, 1),
    ),
    text(
        10,
        "10_fractions.txt",
        "About \u00bd million people, 2\u00bd years, \u2460 boat, \u2167 rooms, \u4e8c\u767e men. Then 31 homes burnt.",
        "fractions, circled, Roman and Chinese numerals: right or left out",
        among=(31,),
        never=(2,),
    ),
    *(
        text(
            11,
            f"11_thousands_{name}.txt",
            f"The flood drove 12{space}345 people out; 1{space}234{space}567 tonnes of rice were lost.",
            "a space as thousands mark",
            values=(12345, 1234567),
        )
        for name, space in _SPACES.items()
        if name in ("no_break", "narrow", "thin", "figure")
    ),
    *(
        text(
            11, f"11_gap_{name}.txt", f"They treated 240{space}patients.", "an odd space before the noun", values=(240,)
        )
        for name, space in _SPACES.items()
    ),
    text(
        11, "11_two_numbers.txt", "In 2020 240 patients died.", "a plain space parts", values=(240,), never=(2020240,)
    ),
    text(12, "12_swiss.txt", "The storm hit 1'234'567 people and 9\u2019876 homes.", "", values=(1234567, 9876)),
    text(12, "12_indian.txt", "The storm hit 1,23,456 people and 12,34,56,789 trees.", "", values=(123456, 123456789)),
    text(12, "12_european.txt", "It cost 1.234,56 euros.", "one documented reading", never=(1.234, 56, 1234)),
    text(
        12,
        "12_broken.txt",
        "Version 1.2.3 runs on 10.0.0.1 hosts; 1,23 men, 12,3456 trees, 1,,234 goats, ,5 cows. Then 31 homes burnt.",
        "broken groups, a version, an address",
        among=(31,),
        never=(1.2, 10, 10.0),
    ),
    text(
        13,
        "13_zero_width.txt",
        "They treated 2\u200b4\u200c0 pat\u00adients and sent 3\u20601 am\u200dbulances.",
        "zero-width characters and soft hyphens in number and noun",
        values=(240, 31),
    ),
    text(
        13,
        "13_decomposed.txt",
        "They fed 240 re\u0301fugie\u0301s and 31 e\u0301migre\u0301s.",
        "NFD",
        values=(240, 31),
    ),
    text(
        13, "13_marks.txt", "They treated 240 p" + "\u0301\u0316\u0334" * 2000 + "atients.", "6,000 marks", among=(240,)
    ),
    text(13, "13_minus.txt", "It was \u221212 degrees Celsius and then -8 degrees Celsius.", "minus", values=(-12, -8)),
    text(13, "13_ranges.txt", "They bought 5\u20137 boats and 10-12 nets.", "dashes", values=((5, 7), (10, 12))),
    text(
        14,
        "14_right_to_left.txt",
        "\u0639\u0648\u0644\u062c 240 \u0645\u0631\u064a\u0636\u0627. They treated 31 patients.",
        "Arabic words, logical order",
        among=(31,),
    ),
    text(
        14,
        "14_override.txt",
        "\u202eThey treated 240 patients.\u202c \u2066\u200fThen 31 left.\u2069",
        "",
        among=(240,),
    ),
    text(
        14,
        "14_astral.txt",
        "\U0001f9a0\U0001f468\u200d\U0001f469\u200d\U0001f467 They treated 240 patients. "
        "\U0001f1ee\U0001f1f9 31 people died.",
        "characters beyond U+FFFF before the figure",
        values=(240, 31),
    ),
]

_NUMBERS = [
    text(
        15,
        "15_exact.txt",
        "They counted 9007199254740993 bees, 12345678901234567890 ants and 123456789012345678901234567890 mites.",
        "over 2**53, over 2**63, thirty digits",
        values=(9007199254740993, 12345678901234567890, 123456789012345678901234567890),
    ),
    text(
        15,
        "15_too_big.txt",
        "They counted 1"
        + "0" * 400
        + " ants, 1e400 bees, 10^100 mites, 999999999999999999999 trillion flies, 31 owls.",
        "no Infinity in the JSON",
        among=(31,),
    ),
    text(16, "16_5000_digits.txt", "They counted " + "7" * 5000 + " ants and 31 owls.", "int() refuses", values=(31,)),
    text(16, "16_million_digits.txt", "They saw " + "3" * 1_000_000 + " ants and 31 owls.", "", values=(31,)),
    text(
        17,
        "17_float_words.txt",
        "NaN owls, Infinity owls, -inf owls, nan% of owls, 1e5 owls, 0x1F owls, 1_000 owls. Then 31 men came.",
        "words that float() takes",
        among=(31,),
    ),
    text(
        17,
        "17_scales.txt",
        "It cost 0.1 million euros, 0.3 billion euros, 2.675 million euros, 1.1 thousand euros and 4.35 hundred euros.",
        "decimals stay exact",
        values=(100000, 300000000, 2675000, 1100, 435),
    ),
    text(
        17, "17_zeros.txt", "They found 0 owls, 00 owls and 007 owls; growth was 0.0%. No deaths.", "zeros", among=(0,)
    ),
]

_DATES = [
    text(33, "33_impossible.txt", "From February 30 to April 31 they met; on 99/99/9999, 0/0/0000, 31 June.", ""),
    text(
        33, "33_reversed.txt", "From May 7 to April 6 it rained; from 31 to 3 May; from 28 December to 3 January.", ""
    ),
    text(33, "33_slashed.txt", "They met on 03/04/2020, 04/03/20, 2020-13-01 and 13.12.11.", "day or month first"),
    text(
        33, "33_relative.txt", "It rained yesterday, last week, on Monday, 3 hours ago; in two days; now.", "no clock"
    ),
    text(33, "33_words.txt", "It may 7 times rise. They march 20 km. The second 5 men fell. We sat. The sun 8 h.", ""),
    text(
        33,
        "33_far.txt",
        "From 5000 BC to 300 AD; in 12020; in the year 1; 24:00; 25:61; year 10000; February 29, 2023.",
        "",
    ),
]

TEXTS = [*_LINES, *_ENCODINGS, *_UNICODE, *_NUMBERS, *_DATES]
