# region
import json
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import urlopen

TIMEOUT_SECONDS = 10


# [zh] retry.answer 用于读操作，retry.write 用于写操作
# [en] retry.answer is for a read, retry.write for a write
# [zh] 只有 404 表示没有收录；网站打不开不等于没有这个错误码
# [en] Only 404 means that the reference does not have the code; an outage does not
def ask(code: int) -> str:
    try:
        url = f"https://reference.example/codes/{code}.json"
        with urlopen(url, timeout=TIMEOUT_SECONDS) as response:
            handling = json.load(response)["handling"]
        retry, applied = handling["retry"], handling["applied"]["answer"]
        who = "+".join(handling["fixedBy"]["who"])
        return f"read {retry['answer']}, write {retry['write']}, applied {applied}, {who}"
    except HTTPError as error:
        return "unknown" if error.code == 404 else f"not available: HTTP {error.code}"
    except (OSError, HTTPException, ValueError, LookupError, TypeError):
        return "not available"


for code in 1000210004, 1000310010, 1000219999:
    print(ask(code))
# endregion
