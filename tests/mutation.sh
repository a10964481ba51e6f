#!/usr/bin/env bash
# Changes the code in small ways and counts what no test notices: bash tests/mutation.sh [scrubbing] [outcome] [ratelimit] [xml] [wire]
# Reports are written to artifacts/mutation/<part>; outcome consists of the parts responses and calls. Simulations, the fault matrix
# and other long tests stay out: every mutant runs its tests again.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
[ $# -gt 0 ] || set -- scrubbing outcome ratelimit xml wire

# Namespaces of tests begin with this.
tests=EnvoyerSms.Runtime.Tests

# Part, filter of tests, files without their ending.
mutate() {
  local part=$1 filter=$2 file files=()
  shift 2
  for file in "$@"; do files+=(--mutate "**/$file.cs"); done
  echo "== $part"
  (
    cd "$root/tests/EnvoyerSms.Runtime.Tests"
    dotnet tool restore > /dev/null
    dotnet stryker --skip-version-check "${files[@]}" \
      --test-case-filter "$filter" --output "$root/artifacts/mutation/$part"
  )
}

# One of several names, as a filter of tests.
any() {
  local name filter=()
  for name in "$@"; do filter+=("FullyQualifiedName~$tests.$name"); done
  (IFS='|'; echo "${filter[*]}")
}

for part in "$@"; do
  case "$part" in
    scrubbing)
      mutate scrubbing "$(any Authentication)" Authentication/{CredentialScrubber,CleanedText,EncodedText,FieldNames}
      ;;
    outcome) bash "$0" responses calls ;;
    responses)
      mutate responses "$(any Responses Transport.BufferTests)" 'Responses/*' Calls/{ResponseClassifier,ResourceIdSearch}
      ;;
    calls)
      mutate calls \
        "$(any Transport.{CallFailure,CallContent,OneRequest,BodilessGet,Retry}Tests Transport.CallAddressesTests.A_request)" \
        Errors/ApiOutcomeRules Calls/{CallFailure,CallRetry,ApiCall} Transport/{CallContent,LastHandler}
      ;;
    ratelimit)
      mutate ratelimit "$(any RateLimit)&FullyQualifiedName!~Simulation" 'RateLimit/*'
      ;;
    xml)
      mutate xml "$(any Xml)" 'Xml/*'
      ;;
    wire)
      mutate wire "$(any Wire)" 'Wire/*'
      ;;
    *)
      echo "unknown part: $part (scrubbing, outcome, responses, calls, ratelimit, xml, wire)" >&2
      exit 2
      ;;
  esac
done
