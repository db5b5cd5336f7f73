#!/usr/bin/env bash
# Sets up what the tests need and runs all of them. Given: the .NET 10 SDK and Node 20.
set -euo pipefail
cd "$(dirname "$0")/.."

stop() {
  echo "$1" >&2
  exit 1
}

need() {
  command -v "$1" >/dev/null || stop "$1 is missing: install $2."
}

find_browser() {
  local name
  for name in "${CHROME_PATH-}" chromium chromium-browser google-chrome google-chrome-stable chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_browser() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 0
  echo "No Chrome or Chromium found: installing chromium."
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null || true
}

need dotnet "the .NET 10 SDK"
need npm "Node.js 20"
[ -n "$(find_browser)" ] || install_browser
CHROME_PATH=$(find_browser) || stop "No Chrome or Chromium found: install one of them, or set CHROME_PATH to the program's path."
export CHROME_PATH
npm ci --prefix tests --loglevel error

mkdir -p artifacts
dotnet build LmiBot.sln
status=0
dotnet test --solution LmiBot.sln --no-build 2>&1 | tee artifacts/tests.log || status=$?

count() {
  sed -n "s/^ *$1: *\([0-9]*\)$/\1/p" artifacts/tests.log | tail -1
}
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
echo "${passed:-0} passed, ${failed:-0} failed, ${skipped:-0} skipped"
exit $status
