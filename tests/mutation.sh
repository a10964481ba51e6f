#!/usr/bin/env bash
# Changes the code in small ways and counts what no test notices: bash tests/mutation.sh [outcome] [budget] [scrubbing]
# Reports are written to artifacts/mutation/<part>. Simulations, the fault matrix and other long tests stay out: every mutant
# runs its tests again.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
[ $# -gt 0 ] || set -- scrubbing outcome budget

# Namespaces of tests begin with this.
tests=EnvoyerSms.Runtime.Tests

for part in "$@"; do
  case "$part" in
    scrubbing)
      files=(Authentication/{CredentialScrubber,CleanedText,EncodedText,FieldNames})
      filter="FullyQualifiedName~$tests.Authentication"
      ;;
    outcome)
      files=(
        Errors/ApiOutcomeRules
        Transport/{CallFailure,CallRetry,ApiCall,CallContent,LastHandler}
        Replies/{ReplyJudge,ReplyParts,ReceiptSearch}
      )
      filter="FullyQualifiedName~$tests.Replies|FullyQualifiedName~$tests.Transport|FullyQualifiedName~InterruptionTests"
      ;;
    budget)
      files=('Budget/*')
      filter="FullyQualifiedName~$tests.Budget&FullyQualifiedName!~Simulation"
      ;;
    *)
      echo "unknown part: $part (outcome, budget, scrubbing)" >&2
      exit 2
      ;;
  esac
  mutate=()
  for file in "${files[@]}"; do mutate+=(--mutate "**/$file.cs"); done
  echo "== $part"
  (
    cd "$root/tests/EnvoyerSms.Runtime.Tests"
    dotnet tool restore > /dev/null
    dotnet stryker --skip-version-check "${mutate[@]}" \
      --test-case-filter "$filter" --output "$root/artifacts/mutation/$part"
  )
done
