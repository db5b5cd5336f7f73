#!/usr/bin/env bash
# Measures answers and turns a second on this machine, one after the other, beside ASP.NET Core alone and an echo bot. Given: .NET 10, Node 20, wrk. Loopback only, bounded in time.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-20}
command -v wrk >/dev/null || { echo "wrk is missing: install Debian's package wrk." >&2; exit 1; }
work=$(mktemp -d)
export QUESTIONS=$PWD/../LmiBot.Benchmarks/questions.txt

serve() { # name, port, health path, command...
  local name=$1 port=$2 health=$3
  shift 3
  "$@" >"$work/$name.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    curl -s -o "$work/health" "http://127.0.0.1:$port$health" && return
    sleep 0.2
  done
  echo "$name did not start:" >&2
  cat "$work/$name.log" >&2
  exit 1
}

stop() { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; }
trap 'stop; rm -rf "$work"' EXIT

load() { wrk -t1 -c16 -d"${seconds}s" -s "$1" "http://127.0.0.1:$2" | tail -1; }

dotnet publish -c Release ../../src/LmiBot.Web -o "$work/bot" >/dev/null
serve bot 3991 /healthz/ready env URLS=http://127.0.0.1:3991 ASPNETCORE_ENVIRONMENT=Development "ConnectionStrings__Lmi=Data Source=$work/lmi.db" \
  Logging__LogLevel__Default=Warning dotnet "$work/bot/LmiBot.Web.dll"
# The server optimizes itself as it runs: its first seconds are no measure.
wrk -t1 -c16 -d15s -s ask.lua http://127.0.0.1:3991 >/dev/null
echo "GET /api/ask:             $(load ask.lua 3991)"
wrk -t1 -c16 -d10s -s messages.lua http://127.0.0.1:3991 >/dev/null
echo "POST /api/messages:       $(load messages.lua 3991)"
echo "memory of the bot:        $(awk '/VmRSS|VmHWM/ { printf "%s %d MB  ", $1, $2 / 1024 }' "/proc/$server/status" 2>/dev/null)"
stop
dotnet publish echo-aspnet.cs -o "$work/aspnet" >/dev/null
serve aspnet 3993 / env URLS=http://127.0.0.1:3993 dotnet "$work/aspnet/echo-aspnet.dll"
wrk -t1 -c16 -d5s -s messages.lua http://127.0.0.1:3993 >/dev/null
echo "echo, ASP.NET Core alone: $(load messages.lua 3993)"
stop
npm ci --silent
serve echo 3992 / env PORT=3992 NODE_ENV=production node echo-bot.mjs
wrk -t1 -c16 -d5s -s messages.lua http://127.0.0.1:3992 >/dev/null
echo "echo bot, JavaScript:     $(load messages.lua 3992)"
