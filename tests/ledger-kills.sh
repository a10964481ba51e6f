#!/usr/bin/env bash
# The full proof of the ledger: a thousand kills on each store, and 8 times 10,000 calls of demand on the shared rate limit. Takes long.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tests=tests/EnvoyerSms.Ledger.Tests/bin/Debug/net10.0/EnvoyerSms.Ledger.Tests
dotnet build tests/EnvoyerSms.Ledger.Tests
LEDGER_KILLS=${1:-1000} "$tests" -method '*Nothing_is_sent_twice*' -showliveoutput
LEDGER_DEMAND=${2:-10000} "$tests" -method '*Eight_processes*' -showliveoutput
