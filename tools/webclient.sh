#!/usr/bin/env bash
# Runs scripts of webclient/package.json with the packages of its lock: tools/webclient.sh [--if-there-is-node] SCRIPT...
# Without Node.js that fails, with the option only where $CI is set: there nothing may be passed over.
set -euo pipefail
cd "$(dirname "$0")/../webclient"
if [ "${1:-}" = --if-there-is-node ]; then
  shift
  may_pass=$([ -z "${CI:-}" ] && echo yes || echo no)
fi
if ! command -v npm >/dev/null; then
  echo "The web client was not looked at: Node.js 20.19 or newer, with npm, is not installed." >&2
  [ "${may_pass:-no}" = yes ]
  exit
fi
installed=node_modules/.package-lock.json # npm writes it last
if [ ! -e "$installed" ] || [ package-lock.json -nt "$installed" ] || [ package.json -nt "$installed" ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch "$installed"
fi
for script; do
  npm run --silent "$script"
done
