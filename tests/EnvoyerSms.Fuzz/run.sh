#!/usr/bin/env bash
# Fuzzes for so many seconds: run.sh [seconds] [target…]; all targets at once if none is named. Needs the .NET SDK and
# afl-fuzz (package afl++ of Debian and Ubuntu). What was found is below artifacts/fuzz, corpus included; a second run goes on.
# Ends with a line of figures for each target, and fails where an input crashed or hung.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-3600}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(cursor responses form)
out=artifacts/fuzz
bin=$out/bin
mkdir -p "$out"

command -v afl-fuzz > /dev/null || { echo "afl-fuzz is missing: install afl++." >&2; exit 1; }
dotnet tool restore > /dev/null
rm -rf "$bin"
dotnet publish tests/EnvoyerSms.Fuzz --configuration Release --output "$bin" > "$out/build.log" 2>&1 || { cat "$out/build.log" >&2; exit 1; }
dotnet "$bin/EnvoyerSms.Fuzz.dll" seeds "$out/seeds"
# Last: instrumented code runs under the fuzzer only, and seeds are written without it.
dotnet tool run sharpfuzz "$bin/EnvoyerSms.Runtime.dll"

# The fuzzer would stop at clock rates, core patterns and busy cores that it does not like; a .NET program needs none of it.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
export AFL_AUTORESUME=1 DOTNET_TieredPGO=0
for target in "${targets[@]}"; do
  dictionary=()
  [ "$target" = form ] || dictionary=(-x tests/EnvoyerSms.Fuzz/xml.dict)
  afl-fuzz -i "$out/seeds/$target" -o "$out/$target" -V "$seconds" -t 5000 -m none -G 65536 "${dictionary[@]}" \
    dotnet "$bin/EnvoyerSms.Fuzz.dll" "$target" > "$out/$target.log" 2>&1 &
done
wait

status=0
for target in "${targets[@]}"; do
  stats=$out/$target/default/fuzzer_stats
  [ -f "$stats" ] || { tail -n 30 "$out/$target.log" >&2; exit 1; }
  figure() { awk -F ' *: *' -v key="$1" '$1 == key { print $2 }' "$stats"; }
  printf '%s: %s executions in %s s, corpus %s, edges %s, crashes %s, hangs %s\n' "$target" \
    "$(figure execs_done)" "$(figure run_time)" "$(figure corpus_count)" "$(figure edges_found)" \
    "$(figure saved_crashes)" "$(figure saved_hangs)"
  [ "$(figure saved_crashes)$(figure saved_hangs)" = 00 ] || status=1
done
exit "$status"
