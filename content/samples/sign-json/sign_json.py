import hashlib
import json


def string_to_sign(params: dict[str, str], secret: str) -> str:
    signed = {**params, "appsecret": secret}
    return "&".join(f"{name}={signed[name]}" for name in sorted(signed))


def sign(params: dict[str, str], secret: str) -> str:
    text = string_to_sign(params, secret)
    return hashlib.sha1(text.encode("utf-8")).hexdigest()


secret = "0123456789abcdef0123456789abcdef"

# region
# [zh] 只序列化一次：签名和发送用同一个字符串
# [en] Serialise once: sign and send the same string
body = json.dumps([{"dept_code": "S100", "parent_code": "S000"}], separators=(",", ":"))
query = {
    "access_token": "aaaabbbbccccddddeeeeffff00001111",
    "appid": "10000001",
    "grant_type": "client_credential",
    "timestamp": "1700000000",
    "version": "1.0.0",
}
print(string_to_sign({**query, "_body": body}, "***"))
print(sign({**query, "_body": body}, secret))
# [zh] 发送：query 和 sign 放在 URL 里，body.encode("utf-8") 作为 application/json 请求体
# [en] Send query and sign in the URL, body.encode("utf-8") as application/json
# endregion
