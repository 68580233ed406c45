BUSY = 1000410010
script = [1000310010, 1000310010, 0, BUSY, BUSY, BUSY, BUSY, 1000200052]


def sleep(seconds: int) -> None:
    print(f"wait {seconds} s")


def send(path: str, params: dict[str, str]) -> dict:
    code = script.pop(0)
    print(f"{path} -> {code}")
    return {"code": code}


# region
# [zh] 只用于查询类接口；写操作先查询结果
# [en] For reads only; before repeating a write, query its outcome
TEMPORARY = {1000310010, 1000410010, 1000220064}


def read(path: str, params: dict[str, str]) -> dict:
    answer = send(path, params)
    for seconds in (1, 2, 4):
        if answer["code"] not in TEMPORARY:
            break
        sleep(seconds)
        # [zh] send 每次取新的时间戳并重新签名
        # [en] send takes a new timestamp and signs anew
        answer = send(path, params)
    return answer
# endregion


for _ in range(3):
    print("answer", read("/employee/get", {"userid": "u100"})["code"])
