script = [-1, 0, -1, 1000220059, 0, 1000310010, -1, 1000220062]


def pause(seconds: int) -> None:
    pass


def code_of(path: str, params: dict[str, str]) -> int:
    code = script.pop(0)
    shown = "no answer" if code == NO_ANSWER else code
    print(path, params["external_code"], "->", shown)
    return code


# region
# [zh] code_of 返回应答的 code；超时、断线等没有应答时返回 NO_ANSWER
# [en] code_of returns the code of the answer, or NO_ANSWER after a time-out
NO_ANSWER = -1
UNCLEAR = {NO_ANSWER, 1000220064, 1000310010, 1000410010, 1000220057, 1000220058}


def assign(order: dict[str, str]) -> str:
    query = {"external_code": order["external_code"]}
    for _ in range(2):
        code = code_of("/enterprise/assign/single", order)
        if code == 0:
            return "accepted"
        if code not in UNCLEAR:
            return "refused"
        pause(5)
        found = code_of("/enterprise/assign/single/query", query)
        if found == 0:
            return "accepted"
        # [zh] 只有查不到这个号，才能用同一个号再发一次
        # [en] Only a number that is not found may be sent again, unchanged
        if found != 1000220059:
            return "unknown"
    return "unknown"
# endregion


for number in ("10000001A100", "10000001A101", "10000001A102", "10000001A103"):
    print(number, assign({"userid": "u100", "amount": "1.00", "external_code": number}))
