"""Equal texts give equal plans: whatever ids their records get, and in whatever order Python keeps its sets.

Every so manyth case is planned, `make soak` plans them all (`SCHEMAWRIGHT_EQUAL_STRIDE=1`).
"""

import json
import os
import subprocess
import sys
from typing import Any

from tests.acceptance.migrations.printed import ORDERS

STRIDE = os.environ.get("SCHEMAWRIGHT_EQUAL_STRIDE", "37")


def _plans(order: str, seed: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.acceptance.migrations.printed", order, STRIDE]
    done = subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": str(seed)})
    plans: dict[str, Any] = json.loads(done.stdout)
    return plans


def test_equal_texts_give_equal_plans() -> None:
    one, *others = (_plans(order, seed) for seed, order in enumerate(ORDERS, start=1))
    for other in others:
        unequal = [case for case in one if one[case] != other[case]]
        assert not unequal, f"{len(unequal)} plans, the first is {unequal[0]}: {one[unequal[0]]} {other[unequal[0]]}"
