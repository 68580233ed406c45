#!/bin/sh
set -eu

# region
TIMEOUT_SECONDS=10

# [zh] retry.answer 用于读操作，retry.write 用于写操作
# [en] retry.answer is for a read, retry.write for a write
# [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
# [en] Only 404 means that the reference does not have the code; an outage does not
ask() {
  json=$(mktemp)
  status=$(curl -s -m "$TIMEOUT_SECONDS" -o "$json" -w '%{http_code}' \
    "https://reference.example/codes/$1.json") || status=000
  case $status in
    200)
      jq -r '.handling | "read \(.retry.answer), write \(.retry.write), " +
        "applied \(.applied.answer), \(.fixedBy.who | join("+"))"' \
        "$json" 2>/dev/null || echo 'not available'
      ;;
    404) echo unknown ;;
    000) echo 'not available' ;;
    *) echo "not available: HTTP $status" ;;
  esac
  rm -f "$json"
}

ask 1000210004
ask 1000310010
ask 1000219999
# endregion
