#!/bin/sh
set -eu

# region
TIMEOUT_SECONDS=10

# [zh] 中文全文在 /codes/，英文在 /en/codes/。只有 404 表示没有收录
# [en] The text in English is at /en/codes/, the Chinese one at /codes/. Only 404 means
# [en] that the reference does not have the code
explain() {
  text=$(mktemp)
  status=$(curl -s -m "$TIMEOUT_SECONDS" -o "$text" -w '%{http_code}' \
    "https://reference.example/en/codes/$1.md") || status=000
  case $status in
    200) cat "$text" ;;
    404) echo "unknown code $1" ;;
    000) echo 'not available' ;;
    *) echo "not available: HTTP $status" ;;
  esac
  rm -f "$text"
}
# endregion

explain 1000210004 | head -n 1
explain 1000219999
