import sys

# region
# [zh] Client 见示例「令牌被拒绝时只重新获取一次」：
# [zh] https://reference.example/guides/handle-errors/
# [en] Client is the sample “Renew a refused token once”:
# [en] https://reference.example/en/guides/handle-errors/
from renew_once import Client


# [zh] 批量接口是异步的：data 是批次号，结果稍后才查得到
# [en] Batch calls are asynchronous: data is the batch number, the result appears later
def batch_result(client: Client, batch_number: str) -> str:
    answer = client.call("/getByBatchNumber", {"batch_num": batch_number})
    if answer["code"] != 0:
        return f"no result, code {answer['code']}"
    data = answer.get("data")
    if not isinstance(data, dict):
        data = {}
    # [zh] 只重发失败的行。行的内容在 service_data 里，可能有个人信息，不写进日志
    # [en] Resend failed rows only. service_data holds the row, perhaps with personal data:
    # [en] keep it out of logs
    failures = data.get("failures")
    for failure in failures if isinstance(failures, list) else []:
        reason = failure.get("reason") if isinstance(failure, dict) else None
        print(f"row failed: {reason or 'no reason'}")
    counts = [data.get(f"{name}_count") for name in ("total", "success", "failure")]
    if not all(isinstance(count, int) for count in counts):
        return "no counts yet, query again later"
    total, succeeded, failed = counts
    still_open = total - succeeded - failed
    more = f", {still_open} open: query again later" if still_open > 0 else ""
    return f"{total} rows: {succeeded} succeeded, {failed} failed{more}"
# endregion


client = Client()
for batch_number in sys.argv[1:]:
    print(f"{batch_number}: {batch_result(client, batch_number)}")
