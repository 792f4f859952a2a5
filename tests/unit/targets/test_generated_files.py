"""Golden files: `tests/golden/targets/<target>/…` is what the hand-made shop gives.

After a wanted change: `python -m tests.unit.targets.test_generated_files`.
"""

from pathlib import Path

import pytest

from schemawright.targets.registry import generate, targets
from tests.unit.targets.shop import shop

GOLDEN = Path(__file__).parents[2] / "golden" / "targets"


@pytest.mark.parametrize("id", sorted(targets()))
def test_the_files_are_as_they_were(id: str) -> None:
    folder = GOLDEN / id
    kept = {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}
    made = {f"{file.path}.txt": file.content for file in generate(id, shop()).files}
    assert sorted(made) == sorted(kept)
    for path, content in made.items():
        assert content == kept[path], path


@pytest.mark.parametrize("id", sorted(targets()))
def test_what_a_target_lacks_is_said(id: str) -> None:
    said = {found.code for found in generate(id, shop()).diagnostics}
    assert (
        said
        == {
            "sequelize": {"SEQUELIZE_TYPE_AS_TEXT", "SEQUELIZE_COMPOSITE_FOREIGN_KEY", "SEQUELIZE_QUOTE_IN_NAME"},
            "sqlalchemy": {"SQLALCHEMY_NO_PRIMARY_KEY", "SQLALCHEMY_TYPE_AS_TEXT"},
        }[id]
    )


def write() -> None:
    """Writes the golden files anew."""
    for id in targets():
        for file in generate(id, shop()).files:
            path = GOLDEN / id / f"{file.path}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.content)


if __name__ == "__main__":
    write()
