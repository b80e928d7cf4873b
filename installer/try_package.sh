#!/usr/bin/env bash
# Unpacks the Debian package into an empty place and starts it on a screen of its own, without the repository, its
# Python or its environment: the headless main job, then the window on a made-up list, until its title says so.
set -euo pipefail
dist="$(cd "${1:-dist}" && pwd)"
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT
cd "$place"
dpkg-deb -x "$dist"/listeoversikt_*.deb "$place/root"
program="$place/root/opt/listeoversikt/listeoversikt"
mkdir -p "$place/home" "$place/run"
chmod 700 "$place/run"
if find "$place/root" -name 'libreadline*' -o -name 'libgtk*' -o -name 'libgnutls*' | grep -q .; then
  echo "the bundle holds a library of the building machine"
  exit 1
fi
clean=(env -i HOME="$place/home" PATH=/usr/bin:/bin XDG_RUNTIME_DIR="$place/run" LANG=C.UTF-8)
"${clean[@]}" "$program" --version
"${clean[@]}" "$program" demo --patients 100 --out "$place/hovedjobb" >/dev/null
test -s "$place/hovedjobb/resultat/indicators.xlsx"
echo "main job: done"
if ! command -v Xvfb >/dev/null || ! command -v xauth >/dev/null || ! command -v xdotool >/dev/null; then
  echo "no Xvfb, xauth or xdotool here: the window wasn't started"
  exit 0
fi
"${clean[@]}" xvfb-run -a -s "-screen 0 1440x900x24" bash -c '
  "$1" demo --patients 300 --out "$2/vindu" & window=$!
  for step in $(seq 120); do
    if xdotool search --name "listeoversikt – Eksempeldata" >/dev/null 2>&1; then
      echo "window: open with the made-up list"
      kill "$window"; wait "$window" || true
      exit 0
    fi
    kill -0 "$window" 2>/dev/null || { echo "the window went away"; exit 1; }
    sleep 0.5
  done
  echo "the window did not open in a minute"; exit 1
' started "$program" "$place"
