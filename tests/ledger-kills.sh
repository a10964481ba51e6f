#!/usr/bin/env bash
# The full proof of the ledger, on SQLite, PostgreSQL and PostgreSQL behind pgbouncer: so many kills (1,000) on each, and so many calls (10,000) of
# each of eight processes on the shared rate limit. Prints the figures. With clang and zlib1g-dev, the workers are native, which start many times faster.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
kills=${1:-1000} demand=${2:-10000}
export TEST_HANG_MINUTES=600
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build tests/EnvoyerSms.Ledger.Tests -v q -nologo
# A copy, so that what is built meanwhile changes nothing.
cp -r tests/EnvoyerSms.Ledger.Tests/bin/Debug/net10.0 "$work/tests"
worker=()
if command -v clang >/dev/null && [ "$(uname -s)" = Linux ]; then
  runtime=linux-$([ "$(uname -m)" = aarch64 ] && echo arm64 || echo x64)
  dotnet publish tests/EnvoyerSms.Ledger.Worker -c Release -r "$runtime" -p:NativeWorker=true -o "$work/worker" -v q -nologo
  worker=(LEDGER_WORKER="$work/worker/EnvoyerSms.Ledger.Worker")
fi
status=0
run() { env "$@" -noLogo -noColor -showliveoutput || status=1; }
run "${worker[@]}" LEDGER_KILLS="$kills" "$work/tests/EnvoyerSms.Ledger.Tests" -method '*Nothing_is_sent_twice*'
run LEDGER_DEMAND="$demand" "$work/tests/EnvoyerSms.Ledger.Tests" -method '*Eight_processes*'
exit "$status"
