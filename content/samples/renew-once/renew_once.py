import threading
import time

script = [0, 1000210004, 0, 1000210004, 1000210004]
created = 0


def create_token() -> dict:
    global created
    created += 1
    print(f"/token/create -> token-{created}")
    return {"access_token": f"token-{created}", "expires_in": 3600}


def send(path: str, params: dict, token: str) -> dict:
    code = script.pop(0)
    print(f"{path} {token} -> {code}")
    return {"code": code}


# region
TOKEN_CODES = {1000210004, 1000210013}


class Client:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.token = ""
        self.renew_at = 0.0

    # [zh] refused 是刚被拒绝的令牌；并发的调用共用一次换新
    # [en] refused is the token just refused; concurrent calls share one renewal
    def access_token(self, refused: str = "") -> str:
        with self.lock:
            if self.token == refused or time.time() >= self.renew_at:
                created = create_token()
                self.token = created["access_token"]
                self.renew_at = time.time() + created["expires_in"] * 0.8
            return self.token

    def call(self, path: str, params: dict) -> dict:
        used = self.access_token()
        answer = send(path, params, used)
        if answer["code"] not in TOKEN_CODES:
            return answer
        # [zh] 只换新一次、重发一次；send 每次取新的时间戳并重新签名
        # [en] Renew once, send once more; send takes a new timestamp and signs anew
        return send(path, params, self.access_token(used))
# endregion


client = Client()
for _ in range(3):
    print("answer", client.call("/employee/get", {"userid": "u100"})["code"])
