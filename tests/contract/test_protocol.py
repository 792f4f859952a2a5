"""The TypeScript protocol is what the Python classes say."""

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate_protocol", ROOT / "scripts" / "generate_protocol.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_types_are_current() -> None:
    for name, content in _generator().files().items():
        path = ROOT / "web" / "src" / "protocol" / name
        assert path.read_text() == content, f"{name} is not current: run scripts/generate_protocol.py."


def test_nothing_else_stands_beside_them() -> None:
    folder = ROOT / "web" / "src" / "protocol"
    assert {path.name for path in folder.iterdir()} == set(_generator().files())
