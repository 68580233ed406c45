#!/bin/sh
set -eu

# region
# [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
# [en] Only 404 means that the reference does not have the code; an outage does not
ask() {
  json=$(mktemp)
  status=$(curl -s -m 10 -o "$json" -w '%{http_code}' \
    "https://reference.example/codes/$1.json") || status=000
  case $status in
    200)
      jq -r '.handling | "\(.retry.answer), \(.applied.answer), \(.fixedBy.who | join("+"))"' \
        "$json" 2>/dev/null || echo 'not available'
      ;;
    404) echo unknown ;;
    000) echo 'not available' ;;
    *) echo "not available: HTTP $status" ;;
  esac
  rm -f "$json"
}

ask 1000210004
ask 1000220057
ask 1000219999
# endregion
