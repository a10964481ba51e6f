#!/usr/bin/env bash
# The full proof of batches: a campaign to 200,000 numbers by three workers that are killed at random, on SQLite and on PostgreSQL. Takes long.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
dotnet build tests/EnvoyerSms.Ledger.Tests
CAMPAIGN_RECIPIENTS=${1:-200000} tests/EnvoyerSms.Ledger.Tests/bin/Debug/net10.0/EnvoyerSms.Ledger.Tests -class '*CampaignKillTests' -showliveoutput
