import hashlib
import json
import os
import time
from http.client import HTTPException
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, build_opener

# [zh] 测试环境；正式环境是 https://openapi.guanaitong.com
# [en] The test environment; production is https://openapi.guanaitong.com
HOST = "https://openapi.guanaitong.tech"
TIMEOUT_SECONDS = 60
APPID = os.environ.get("APPID", "")
APPSECRET = os.environ.get("APPSECRET", "")

# [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
# [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
NO_ANSWER = -1


class NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


opener = build_opener(NoRedirect)


def sign(params: dict[str, str]) -> str:
    signed = {**params, "appsecret": APPSECRET}
    text = "&".join(f"{name}={signed[name]}" for name in sorted(signed))
    return hashlib.sha1(text.encode("utf-8")).hexdigest()


def post(path: str, params: dict[str, str]) -> dict:
    sent = {**params, "appid": APPID, "timestamp": str(int(time.time()))}
    body = urlencode({**sent, "sign": sign(sent)}).encode("ascii")
    try:
        with opener.open(HOST + path, body, TIMEOUT_SECONDS) as response:
            answer = json.load(response)
    except (OSError, HTTPException, ValueError, RecursionError):
        return {"code": NO_ANSWER}
    known = response.status == 200 and isinstance(answer, dict)
    return answer if known and type(answer.get("code")) is int else {"code": NO_ANSWER}


# [zh] 日志只写路径、单号和 code；参数里有令牌和签名
# [en] Logs path, order number and code: the parameters hold token and signature
def send(path: str, params: dict[str, str]) -> dict:
    answer = post(path, params)
    target = " ".join(filter(None, [path, params.get("external_code")]))
    print(target, "->", "no answer" if answer["code"] == NO_ANSWER else answer["code"])
    return answer
