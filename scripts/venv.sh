#!/bin/sh
# Make a virtual environment that has pip: scripts/venv.sh PYTHON FOLDER. Needs no root.
set -eu
python=$1 folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "Schemawright needs Python 3.11 or newer, and $python is not: make PYTHON=/path/to/python3.11 …" >&2
  exit 1
fi
if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  exec "$python" -m venv "$folder"
fi

# Debian and Ubuntu keep pip for new environments in packages of their own (python3-venv). Without root, such a package can
# still be fetched and unpacked, with lists in a folder of our own, since a fresh machine may have none.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if ! wheel=$(ls /usr/share/python-wheels/pip-*.whl 2>/dev/null); then
  mkdir -p "$scratch/lists/partial" "$scratch/cache/archives/partial"
  chmod -R a+rwX "$scratch"
  if ! (cd "$scratch" &&
    apt-get -qq -o Dir::State::Lists="$scratch/lists" -o Dir::Cache="$scratch/cache" update &&
    apt-get -qq -o Dir::State::Lists="$scratch/lists" -o Dir::Cache="$scratch/cache" download python3-pip-whl &&
    dpkg-deb --extract python3-pip-whl_*.deb unpacked) >"$scratch/log" 2>&1; then
    cat "$scratch/log" >&2
    echo "Python cannot make virtual environments here. Install the package python3-venv, then run make again." >&2
    exit 1
  fi
  wheel=$(ls "$scratch"/unpacked/usr/share/python-wheels/pip-*.whl)
fi
"$python" -m venv --without-pip "$folder"
PYTHONPATH=$wheel "$folder/bin/python" -m pip install --quiet --no-index --disable-pip-version-check "$wheel"
