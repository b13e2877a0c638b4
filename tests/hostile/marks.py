"""Cases 25-28: text that a terminal, a table, a spreadsheet or a browser would obey."""

from __future__ import annotations

from .model import text

ESC = "\x1b"

MARKS = [
    text(
        25,
        "25_terminal.txt",
        f"{ESC}[2J{ESC}[31mThey treated 240 patients{ESC}[0m. {ESC}]0;owned\x07{ESC}]8;;http://example.org{ESC}\\Then"
        f" 31 people died{ESC}]8;;{ESC}\\. {ESC}]52;c;aGVsbG8=\x07 They sent 12 trucks\x9b31m. \x90q\x9c",
        "CSI, OSC 0, 8 and 52, DCS, as C0 and as C1",
        among=(240, 31, 12),
    ),
    text(
        25,
        "25_overwrite.txt",
        "They lost 999 homes.\rThey treated 240 patients.\b\b\b\x07",
        "CR, BS, BEL",
        among=(240,),
    ),
    text(
        25,
        "25_in_noun.txt",
        f"They treated 240 {ESC}[8mhidden{ESC}[0m patients and 31 pa{ESC}[Ktients.",
        "inside a noun",
    ),
    text(
        26,
        "26_markup.txt",
        "They treated 240 [red]patients[/red] in [link=file:///etc/hosts]town[/link]. Then 31 people [bold]died.",
        "rich markup",
        among=(31,),
    ),
    text(
        26,
        "26_markup_unopened.txt",
        "They treated 240 patients [/]. Then 31 people [/nope] died [@click=app.bell]. They sent 12 trucks :skull:.",
        "closing tags that rich refuses",
        among=(240, 31, 12),
    ),
    text(26, "26_backslash.txt", "They treated 240 patients \\[red]. Then 31 people died \\", "", among=(240, 31)),
    text(26, "26_format.txt", "They sent 12 trucks %s %d {0} {x.__class__} $HOME `id` $(id) %(a)s.", "", among=(12,)),
    text(
        27,
        "27_formula.txt",
        '=HYPERLINK("http://example.org";"x") They sent 12 trucks. +31 people died. -cmd 7 boats. @SUM(A1) 9 homes.',
        "sentences that a spreadsheet would run",
        among=(12,),
    ),
    text(27, "27_quotes.txt", 'They sent 12 "trucks", of\n"steel"; 31 \'boats\',\r\n7 a,b,c teams.', "CSV quoting"),
    text(
        28,
        "28_html.txt",
        "<p>They treated 240&nbsp;patients of <b>typhus</b>.</p><script>alert(1)</script><!-- 999 died -->"
        "<p>Then 31 people died.</p>&#50;&#52;&#48; rows &lt;b&gt;",
        "a page saved as text: no tag in a label",
        among=(31,),
    ),
    text(
        28,
        "28_json.txt",
        'They treated 240 patients "}],"x":[{"a\\" \\u0041 \u2028 \u2029 </script> \\ud800',
        "what would end a JSON string",
        among=(240,),
    ),
]
