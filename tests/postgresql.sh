#!/bin/sh
# Starts an empty PostgreSQL server on a Unix socket, prints the socket's folder, and ends when its standard input does: with
# whoever started it, however that ended. So `tests/postgresql.sh </dev/null` tells whether there is one.
set -eu

# initdb and postgres refuse to run as root.
if [ "$(id -u)" = 0 ]; then
  exec runuser -u nobody -- sh -c "$(cat "$0")"
fi

find_server() {
  local folder
  for folder in "$(dirname "$(command -v initdb)")" $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && echo "$folder" && return
  done
  echo "PostgreSQL is missing: install Debian's postgresql, or put initdb and postgres on the PATH." >&2
  return 1
}

stop() {
  trap - EXIT INT TERM
  [ -z "$server" ] || { kill -INT "$server" && wait "$server" || true; } 2>/dev/null
  rm -rf "$folder"
}

cd /
bin=$(find_server)
server=
folder=$(mktemp -d /tmp/lmibot-postgresql.XXXXXX)
trap stop EXIT
trap 'exit 1' INT TERM
"$bin/initdb" --pgdata "$folder/data" --username lmi --auth trust --encoding UTF8 --no-locale --no-sync >"$folder/log"
# Nothing in it outlives the tests, so nothing waits for the disk.
"$bin/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=500 \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off </dev/null >>"$folder/log" 2>&1 &
server=$!
until [ -S "$folder/.s.PGSQL.5432" ] && grep -q "ready to accept connections" "$folder/log"; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.05
done
echo "$folder"
cat >/dev/null
