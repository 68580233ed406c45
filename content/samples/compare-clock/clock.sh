#!/bin/sh
set -eu

curl() { printf 'HTTP/2 200\r\ndate: Tue, 14 Nov 2023 22:13:20 GMT\r\nserver: example\r\n\r\n'; }
date() { if [ "$*" = '-u +%s' ]; then echo 1700000308; else command date "$@"; fi; }

set -- https://example.com

# region
# [zh] 用法：sh clock.sh https://openapi.guanaitong.com，或其他时钟可信的地址；需要 GNU date
# [en] Usage: sh clock.sh https://openapi.guanaitong.com, or another host whose clock
# [en] you trust; needs GNU date
header=$(curl -sSI "$1" | tr -d '\r' | sed -n 's/^[Dd]ate: //p' | head -n 1)
theirs=$(date -u -d "${header:?no Date header}" +%s)
ours=$(date -u +%s)
echo "ours $ours, theirs $theirs, difference $((ours - theirs)) s"
# [zh] 差值超过 300 秒会被拒绝
# [en] A difference of more than 300 s is refused
# endregion
