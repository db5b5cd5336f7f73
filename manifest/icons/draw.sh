#!/usr/bin/env bash
# Draws color.png and outline.png from their SVG sources. Given: Chrome or Chromium (CHROME_PATH, else chromium).
set -euo pipefail
cd "$(dirname "$0")"
draw() { # name, pixels
  "${CHROME_PATH:-chromium}" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/../$1.png" "file://$PWD/$1.svg" 2>/dev/null
}
draw color 192
draw outline 32
