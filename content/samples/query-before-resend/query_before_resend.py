import sys

# region
import time
from decimal import Decimal

# [zh] Client 见示例「令牌被拒绝时只重新获取一次」：
# [zh] https://reference.example/guides/handle-errors/
# [en] Client is the sample “Renew a refused token once”:
# [en] https://reference.example/en/guides/handle-errors/
from renew_once import Client

# [zh] 比 send 的超时更长，让还在路上的请求先有结果
# [en] Longer than the time-out of send, so that a call still under way has ended
WAIT_SECONDS = 90
NUMBER_EXISTS = 1000220058
NUMBER_NOT_FOUND = 1000220059
# [zh] 只有这些错误码确定没有执行；其他错误码、没有应答，都要先查询
# [en] Only these are certain: nothing was done. After any other code, or no answer, query
REFUSED = {
    1000200050, 1000200051, 1000200052, 1000210001, 1000210002, 1000210003, 1000210004,
    1000210005, 1000210006, 1000210009, 1000210012, 1000210013, 1000220001, 1000220002,
    1000220006, 1000220050, 1000220052, 1000220055, 1000220056, 1000220060, 1000220061,
    1000220062, 1000220096, 1000220102, 1000240002,
}


# [zh] 查询的响应没有状态：单号可能属于另一笔业务，也可能还没有完成
# [en] The response has no status: it may be another order, or one not completed yet
def is_done(found: dict, order: dict[str, str]) -> bool:
    try:
        same_amount = Decimal(str(found["amount"])) == Decimal(order["amount"])
        same_employee = found["userid"] == order["userid"]
        return same_employee and same_amount and bool(found["complete_time"])
    except (KeyError, TypeError, ArithmeticError):
        return False


# [zh] 只用于从未发送过的单号。unknown：先问清楚，不要重发，也不要换单号
# [en] Only for a number never sent before. unknown: ask; neither resend nor take a new number
def assign(client: Client, order: dict[str, str]) -> str:
    number = {"external_code": order["external_code"]}
    for attempt in (1, 2):
        code = client.call("/enterprise/assign/single", order)["code"]
        if code == 0:
            return "accepted"
        # [zh] 第一次没有结果，第二次被拒绝也不能证明第一次没有执行
        # [en] If the first call was unclear, a refusal of the second proves nothing about it
        if attempt == 1 and code in REFUSED:
            return "refused"
        time.sleep(WAIT_SECONDS)
        query = client.call("/enterprise/assign/single/query", number)
        if query["code"] == 0:
            return "accepted" if is_done(query.get("data"), order) else "unknown"
        # [zh] 查不到才重发：同一个单号、接口和 appid，只重发一次
        # [en] Resend only if it is not found: same number, endpoint and appid, once
        if query["code"] != NUMBER_NOT_FOUND or code == NUMBER_EXISTS:
            return "unknown"
    return "unknown"
# endregion


client = Client()
for number in sys.argv[1:]:
    order = {"userid": "u100", "amount": "1.00", "external_code": number}
    print(number, assign(client, order))
