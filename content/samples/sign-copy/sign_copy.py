import hashlib
from urllib.parse import urlencode

secret = "0123456789abcdef0123456789abcdef"


# region
def signed_form(params: dict[str, str], secret: str) -> dict[str, str]:
    # [zh] 只有副本里有密钥
    # [en] Only the copy holds the secret
    copy = {**params, "appsecret": secret}
    text = "&".join(f"{name}={copy[name]}" for name in sorted(copy))
    sign = hashlib.sha1(text.encode("utf-8")).hexdigest()
    return {**params, "sign": sign}


params = {
    "appid": "10000001",
    "grant_type": "client_credential",
    "timestamp": "1700000000",
}
form = signed_form(params, secret)
if "appsecret" in form:
    raise ValueError("appsecret must not be sent")
print(urlencode(form))
# endregion
