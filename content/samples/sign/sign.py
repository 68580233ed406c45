import hashlib


# region
# [zh] params：实际发送的全部参数，URL 编码之前的原始值
# [en] params: every parameter that is sent, raw, before URL encoding
def string_to_sign(params: dict[str, str], secret: str) -> str:
    signed = {**params, "appsecret": secret}
    signed.pop("sign", None)
    return "&".join(f"{name}={signed[name]}" for name in sorted(signed))


def sign(params: dict[str, str], secret: str) -> str:
    text = string_to_sign(params, secret)
    return hashlib.sha1(text.encode("utf-8")).hexdigest()


params = {
    "appid": "10000001",
    "grant_type": "client_credential",
    "timestamp": "1700000000",
}
print(string_to_sign(params, "***"))
print(sign(params, "0123456789abcdef0123456789abcdef"))
# endregion
