#!/bin/sh
set -eu

# region
TIMEOUT_SECONDS=10

codes=$(mktemp)
curl -fsS -m "$TIMEOUT_SECONDS" -o "$codes" https://reference.example/codes.json 2>/dev/null &&
  jq -r '.codes[] | select(.handling.retry.answer == "after-renewal") | "\(.code) \(.constant)"' \
    "$codes" 2>/dev/null || echo 'not available'
rm -f "$codes"
# endregion
