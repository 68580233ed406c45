# region
import json
from urllib.error import HTTPError
from urllib.request import urlopen


# [zh] 没有收录的错误码得到 404
# [en] A code that the reference does not have gives 404
def ask(code: int) -> str:
    try:
        with urlopen(f"https://reference.example/codes/{code}.json") as response:
            handling = json.load(response)["handling"]
    except HTTPError as error:
        if error.code == 404:
            return "unknown"
        raise
    who = "+".join(handling["fixedBy"]["who"])
    return f"{handling['retry']['answer']}, {handling['applied']['answer']}, {who}"


for code in 1000210004, 1000220057, 1000219999:
    print(ask(code))
# endregion
