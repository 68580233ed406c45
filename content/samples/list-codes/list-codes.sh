#!/bin/sh
set -eu

# region
curl -fsS https://reference.example/codes.json |
  jq -r '.codes[] | select(.handling.retry.answer == "after-renewal") | "\(.code) \(.constant)"'
# endregion
