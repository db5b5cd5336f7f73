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

try_to_install() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 0
  echo "Missing: installing $*."
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null || true
}

has_postgresql() {
  tests/postgresql.sh </dev/null >/dev/null 2>&1
}

need dotnet "the .NET 10 SDK"
need npm "Node.js 20"
[ -n "$(find_browser)" ] || try_to_install chromium fonts-dejavu-core
has_postgresql || try_to_install postgresql
CHROME_PATH=$(find_browser) || stop "No Chrome or Chromium found: install one of them, or set CHROME_PATH to the program's path."
export CHROME_PATH
npm ci --prefix tests --loglevel error

mkdir -p artifacts
: > artifacts/failed.log
dotnet build LmiBot.sln
status=0 passed=0 failed=0 skipped=0

count() {
  local number
  number=$(sed -n "s/^ *$1: *\([0-9]*\)$/\1/p" artifacts/tests.log | tail -1)
  echo "${number:-0}"
}

run() {
  dotnet test --no-build "$@" 2>&1 | tee artifacts/tests.log || status=$?
  grep -A 12 '^failed ' artifacts/tests.log >> artifacts/failed.log || true
  ((passed += $(count succeeded), failed += $(count failed), skipped += $(count skipped))) || true
}

run --solution LmiBot.sln
# The tests that read and write the database, on PostgreSQL as well.
if has_postgresql; then
  export LMIBOT_TEST_DATABASE=PostgreSql
  run --project tests/LmiBot.Tests --filter-namespace LmiBot.Tests.{Access,Data,Deliveries,Digests,HiringEvents,Releases}*
  run --project tests/LmiBot.Web.Tests --filter-namespace LmiBot.Web.Tests.{Access,Conversations,Data,Deliveries,Digests,HiringEvents,Releases,Turns,WebChat}*
  run --project tests/LmiBot.EndToEnd.Tests --filter-class LmiBot.EndToEnd.Tests.Deliveries.KilledSenderTests
else
  tests/postgresql.sh </dev/null || true
  echo "SKIPPED: no test has run on PostgreSQL."
fi
# Once more at the end: a failed run's log is long.
cat artifacts/failed.log
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
