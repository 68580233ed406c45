import json


def send(path: str, params: dict[str, str]) -> dict:
    print(path, params["batch_num"])
    failures = [
        {"service_data": json.dumps({"userid": userid}, separators=(",", ":")), "reason": "<reason>"}
        for userid in ("u102", "u107")
    ]
    return {"code": 0, "data": {"failures": failures}}


batch_number = "batch-100"

# region
# [zh] 批量接口是异步的：data 是批次号，失败的行稍后才查得到
# [en] Batch calls are asynchronous: data is the batch number, failed rows appear later
answer = send("/getByBatchNumber", {"batch_num": batch_number})
if answer["code"] != 0:
    raise RuntimeError(f"{batch_number}: code {answer['code']}")

failures = answer["data"].get("failures") or []
for failure in failures:
    print(f"{failure['reason']}: {failure['service_data']}")
print(len(failures), "rows failed")
# endregion
