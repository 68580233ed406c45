# region
import threading
import time

# [zh] send 见示例「签名、发送、读响应」：
# [zh] https://reference.example/guides/handle-errors/
# [en] send is the sample “Sign, send, read the answer”:
# [en] https://reference.example/en/guides/handle-errors/
from openapi import NO_ANSWER, send

TOKEN_CODES = {1000210004, 1000210013}
# [zh] 新令牌拿不到或仍被拒绝时，隔这么久才再获取，免得用完每小时的次数
# [en] After a failed or useless renewal, wait this long: the calls per hour are limited
PAUSE_SECONDS = 120


class Client:
    # [zh] 多个进程共用一个 appid 时，把这些放进共享缓存，获取令牌时加锁
    # [en] Where processes share an appid, keep these in a shared cache, renew under a lock
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.token = ""
        self.renew_at = 0.0
        self.paused_until = 0.0
        self.failure = {"code": NO_ANSWER}

    def pause_after(self, answer: dict) -> None:
        self.failure = {"code": answer["code"] or NO_ANSWER}
        self.paused_until = time.time() + PAUSE_SECONDS

    def renew(self) -> None:
        created = send("/token/create", {"grant_type": "client_credential"})
        data = created.get("data")
        if created["code"] != 0 or not isinstance(data, dict) or not data.get("access_token"):
            return self.pause_after(created)
        self.token = data["access_token"]
        expires_in = data.get("expires_in")
        lifetime = expires_in if isinstance(expires_in, int) else 0
        self.renew_at = time.time() + max(lifetime, PAUSE_SECONDS) * 0.8

    # [zh] refused 是刚被拒绝的令牌。提前获取失败时，旧令牌继续用；并发的调用只获取一次
    # [en] refused is the token just refused. If early renewal fails, the old token stays
    # [en] in use; concurrent calls share one renewal
    def access_token(self, refused: str | None = None) -> str:
        with self.lock:
            if self.token == refused:
                self.token, self.renew_at = "", 0.0
            if time.time() >= max(self.renew_at, self.paused_until):
                self.renew()
            return self.token

    def call(self, path: str, params: dict[str, str]) -> dict:
        used = self.access_token()
        if not used:
            return self.failure
        answer = send(path, {**params, "access_token": used})
        if answer["code"] not in TOKEN_CODES:
            return answer
        # [zh] 只重新获取一次、重发一次；send 每次取新的时间戳并重新签名
        # [en] Renew once, send once more; send takes a new timestamp and signs again
        renewed = self.access_token(used)
        if not renewed:
            return answer
        second = send(path, {**params, "access_token": renewed})
        if second["code"] in TOKEN_CODES:
            self.pause_after(second)
        return second
# endregion


client = Client()
for _ in range(4):
    print("answer", client.call("/employee/get", {"userid": "u100"})["code"])
