import sys

# region
import time

from openapi import NO_ANSWER
# [zh] Client 见示例「令牌被拒绝时只重新获取一次」：
# [zh] https://reference.example/guides/handle-errors/
# [en] Client is the sample “Renew a refused token once”:
# [en] https://reference.example/en/guides/handle-errors/
from renew_once import Client

# [zh] 只用于查询类接口；写操作先查询结果
# [en] For reads only; before repeating a write, query its outcome
TEMPORARY = {NO_ANSWER, 1000310010, 1000410010, 1000220064}
WAIT_SECONDS = 1


def read(client: Client, path: str, params: dict[str, str]) -> dict:
    answer = client.call(path, params)
    for factor in (1, 2, 4):
        if answer["code"] not in TEMPORARY:
            break
        time.sleep(factor * WAIT_SECONDS)
        answer = client.call(path, params)
    return answer
# endregion


client = Client()
for userid in sys.argv[1:]:
    print(f"{userid}: code {read(client, '/employee/get', {'userid': userid})['code']}")
