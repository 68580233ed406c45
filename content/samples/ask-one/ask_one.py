# region
import json
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import urlopen


# [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
# [en] Only 404 means that the reference does not have the code; an outage does not
def ask(code: int) -> str:
    try:
        with urlopen(f"https://reference.example/codes/{code}.json", timeout=10) as response:
            handling = json.load(response)["handling"]
        who = "+".join(handling["fixedBy"]["who"])
        return f"{handling['retry']['answer']}, {handling['applied']['answer']}, {who}"
    except HTTPError as error:
        return "unknown" if error.code == 404 else f"not available: HTTP {error.code}"
    except (OSError, HTTPException, ValueError, LookupError, TypeError):
        return "not available"


for code in 1000210004, 1000220057, 1000219999:
    print(ask(code))
# endregion
