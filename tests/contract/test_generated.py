"""What is written from the code is written from this code: the reference pages and the browser's types."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("script", ["reference", "generate_protocol"])
def test_generated_files_are_current(script: str) -> None:
    command = [sys.executable, f"scripts/{script}.py", "--check"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
