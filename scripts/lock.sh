#!/bin/sh
# Write requirements/*.txt anew from pyproject.toml: names, versions and hashes, and no address. scripts/lock.sh [--upgrade]
set -eu
compile() {
  file=requirements/$1.txt
  shift
  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    --no-emit-index-url --no-emit-find-links --output-file "$file" "$@"
}
# One resolution for all, so that what is tested is what runs; the others are its parts.
compile dev pyproject.toml --group dev "$@"
compile run pyproject.toml --group editable --constraints requirements/dev.txt "$@"
compile node --group node --constraints requirements/dev.txt "$@"
compile lock --group lock --constraints requirements/dev.txt "$@"
uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
  --no-emit-index-url --no-emit-find-links --output-file bench/peers/requirements.txt bench/peers/requirements.in "$@"
