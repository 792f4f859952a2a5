"""Lock files hold names, versions and hashes; where packages come from is the affair of who installs them."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
PYTHON_LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NODE_LOCKS = sorted(path for path in ROOT.glob("**/package-lock.json") if "node_modules" not in path.parts)


def locked(path: Path) -> dict[str, list[tuple[Version, list[str]]]]:
    """The versions of each package (several where they differ by platform), each with its hashes."""
    packages: dict[str, list[tuple[Version, list[str]]]] = {}
    for entry in path.read_text().replace("\\\n", " ").splitlines():
        requirement, *hashes = re.split(r"\s+--hash=", entry.strip())
        (specifier,) = Requirement(requirement).specifier
        assert specifier.operator == "==", f"{requirement} is not pinned"
        name = canonicalize_name(Requirement(requirement).name)
        packages.setdefault(name, []).append((Version(specifier.version), hashes))
    return packages


def wanted(group: str | None) -> Iterator[Requirement]:
    """What pyproject.toml asks for: the product's dependencies, or those of a group."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    entries = project["dependency-groups"][group] if group else project["project"]["dependencies"]
    for entry in entries:
        if isinstance(entry, dict):
            yield from wanted(entry["include-group"])
        else:
            yield Requirement(entry)


@pytest.mark.parametrize("path", PYTHON_LOCKS, ids=lambda path: path.name)
def test_python_packages_are_pinned_with_hashes(path: Path) -> None:
    packages = locked(path)
    assert packages
    for name, versions in packages.items():
        for version, hashes in versions:
            assert hashes, f"{name} {version} has no hash"
            assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", hash_) for hash_ in hashes)


@pytest.mark.parametrize("path", [*PYTHON_LOCKS, *NODE_LOCKS], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_addresses(path: Path) -> None:
    if path.suffix == ".txt":
        assert "://" not in path.read_text()
    else:
        lock = json.loads(path.read_text())
        assert [name for name, package in lock["packages"].items() if "resolved" in package] == []


@pytest.mark.parametrize("path", NODE_LOCKS, ids=lambda path: str(path.relative_to(ROOT)))
def test_node_packages_have_hashes_and_stay_without_addresses(path: Path) -> None:
    packages = json.loads(path.read_text())["packages"]
    bare = [name for name, package in packages.items() if name and "integrity" not in package]
    assert [name for name in bare if not packages[name].get("inBundle") and not packages[name].get("link")] == []
    assert "omit-lockfile-registry-resolved=true" in (path.parent / ".npmrc").read_text().splitlines()


@pytest.mark.parametrize(
    ("lock", "group"),
    [("run", None), ("run", "editable"), ("dev", None), ("dev", "dev"), ("node", "node"), ("lock", "lock")],
)
def test_locks_are_current(lock: str, group: str | None) -> None:
    packages = locked(ROOT / "requirements" / f"{lock}.txt")
    for requirement in wanted(group):
        versions = [version for version, _ in packages.get(canonicalize_name(requirement.name), [])]
        assert versions, f"{requirement} is not locked: make lock"
        assert all(version in requirement.specifier for version in versions), f"{requirement} changed: make lock"


def test_what_is_tested_is_what_runs() -> None:
    tested = locked(ROOT / "requirements" / "dev.txt")
    for part in ("run", "node", "lock"):
        packages = locked(ROOT / "requirements" / f"{part}.txt")
        assert {name: tested.get(name) for name in packages} == packages
