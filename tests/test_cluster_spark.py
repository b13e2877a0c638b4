"""Reliability case 65 on Spark: the recipe of docs/cluster.md, as it stands there; needs pyspark, pandas and Java."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hostile.command import environment

from extractors import extract

ROOT = Path(__file__).parent.parent
for package in ("pyarrow", "pyspark", "pandas"):
    pytest.importorskip(package, reason="needs pip install 'pyspark[sql]' 'newstally[parquet]'")
pytestmark = pytest.mark.skipif(not shutil.which("java"), reason="Java is not there")


def test_case_65_the_recipe_gives_the_records_of_the_library(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    recipe = re.search(
        r"<!-- ci: spark -->\n```python\n(.*?)```",
        (ROOT / "docs" / "cluster.md").read_text(encoding="utf-8"),
        re.DOTALL,
    )
    assert recipe
    texts = ["On 3 May, two boats sank off Ashford – 12 people died. 😀 Then 7 to 9 homes burned.", "Nothing.", None]
    rows = [{"id": str(at), "text": text, "date": "2021-05-04"} for at, text in enumerate(texts)]
    (tmp_path / "articles.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "recipe.py").write_text(recipe[1])
    env = environment(
        PYSPARK_PYTHON=sys.executable,
        PYSPARK_SUBMIT_ARGS="--master local[2] --conf spark.ui.enabled=false pyspark-shell",
        SPARK_LOCAL_IP="127.0.0.1",
        SPARK_LOCAL_HOSTNAME="localhost",
    )
    done = subprocess.run(
        [sys.executable, "recipe.py"], cwd=tmp_path, env=env, capture_output=True, timeout=180, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    found = sorted(pq.read_table(tmp_path / "figures.parquet").to_pylist(), key=lambda row: row["id"])
    for row, text in zip(found, texts, strict=True):
        if text is None:
            assert row["report"] is None
            continue
        expected = json.loads(msgspec.json.encode(extract(text, "2021-05-04")))
        maps = {name: dict(row["report"][name]) for name in ("headline", "headline_from")}
        assert {**row["report"], **maps} == expected
