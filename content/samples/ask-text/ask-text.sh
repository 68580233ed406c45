#!/bin/sh
set -eu

# region
# [zh] 中文全文在 /codes/，英文在 /en/codes/
# [en] The text in English is at /en/codes/, the Chinese one at /codes/
explain() {
  curl -fs "https://reference.example/en/codes/$1.md" || echo "unknown code $1"
}
# endregion

explain 1000210004 | head -n 1
explain 1000219999
