#!/usr/bin/env bash
# Installs what the tests need, builds, runs everything and fails when a peer is missing.
# Usage: tests/run.sh [dotnet test arguments, for example --filter FullyQualifiedName~Motion]
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10.0 is needed: https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 1
fi

# Real peers of the interop tests: the program that must be there and the Debian package that brings it.
peers=(mosquitto:mosquitto mosquitto_sub:mosquitto-clients ffmpeg:ffmpeg openssl:openssl npm:npm node:nodejs chromium:chromium
  gst-inspect-1.0:gstreamer1.0-tools unshare:util-linux ip:iproute2 onvif-util:onvif-tools)
missing=()
for peer in "${peers[@]}"; do
  command -v "${peer%%:*}" >/dev/null || [ -x "/usr/sbin/${peer%%:*}" ] || missing+=("${peer##*:}")
done
# GStreamer's elements come in packages without programs.
elements=(rtspsrc:gstreamer1.0-plugins-good h264parse:gstreamer1.0-plugins-bad avdec_h264:gstreamer1.0-libav)
for element in "${elements[@]}"; do
  gst-inspect-1.0 --exists "${element%%:*}" 2>/dev/null || missing+=("${element##*:}")
done
# So do the bindings for the system's Python, in which the player that uses them is written.
/usr/bin/python3 -c 'import gi; gi.require_version("Gst", "1.0")' 2>/dev/null || missing+=(python3-gi gir1.2-gstreamer-1.0)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  # Debian starts a broker as a service where it can; the tests start their own.
fi
export PATH="$PATH:/usr/sbin"

# Node-RED, the Node.js it needs and a browser driver; an RTSP client. Each in the versions of its lock file, kept until that changes.
for node_peers in tests/NodeRed/peers tests/Interop/peers; do
  if ! cmp -s "$node_peers/package-lock.json" "$node_peers/node_modules/.installed-lock.json"; then
    echo "Installing the npm packages of $node_peers"
    npm ci --prefix "$node_peers" --ignore-scripts --no-audit --no-fund --loglevel=error
    cp "$node_peers/package-lock.json" "$node_peers/node_modules/.installed-lock.json"
  fi
done

# A test whose peer is missing is skipped under a plain "dotnet test"; here it fails.
export AB_REQUIRE_PEERS=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

restore=()
[ "${CI:-}" = "true" ] && restore=(--locked-mode)
dotnet restore Arecont.Bridge.sln "${restore[@]}"
dotnet build Arecont.Bridge.sln --no-restore -nodeReuse:false
status=0
dotnet format Arecont.Bridge.sln --no-restore --verify-no-changes || status=$?

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# One project at a time: many of them start programs of their own.
dotnet test Arecont.Bridge.sln --no-build --maxcpucount:1 -nodeReuse:false \
  --results-directory "$results" --logger trx --logger "console;verbosity=minimal" "$@" || status=$?

passed=0 failed=0 skipped=0
while IFS= read -r counters; do
  value() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(value total) executed=$(value executed)
  passed=$((passed + $(value passed)))
  failed=$((failed + $(value failed)))
  skipped=$((skipped + total - executed))
done < <(grep -ho '<Counters [^>]*>' "$results"/*.trx)

if [ "$status" -eq 0 ] && [ "$passed" -eq 0 ]; then
  echo "No test ran." >&2
  status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
