import sys

# region
# [zh] 没有应答：超时、断线、HTTP 状态不是 200，或响应不是带整数 code 的 JSON
# [en] No answer: time-out, lost connection, status other than 200, no JSON with a code
NO_ANSWER = -1
RENEW = {1000210001, 1000210004, 1000210013, 1000210014}
WAIT = {1000200052}
CHECK = {1000220057, 1000220058}
UNCLEAR = {NO_ANSWER, 1000220059, 1000220064, 1000310010, 1000410010}
# [zh] 只有这些错误码确定写操作没有执行
# [en] Only these are certain: a write was not carried out
FIX = {
    1000200050, 1000200051, 1000210002, 1000210003, 1000210005, 1000210006, 1000210009,
    1000210012, 1000210015, 1000220001, 1000220002, 1000220003, 1000220004, 1000220005,
    1000220006, 1000220010, 1000220011, 1000220012, 1000220013, 1000220050, 1000220052,
    1000220055, 1000220056, 1000220060, 1000220061, 1000220062, 1000220096, 1000220102,
    1000240002, 1002212002, 1002212003, 1005300003,
}


# [zh] writes 表示调用会改动数据
# [en] writes: the call changes something
def resend(code: int, writes: bool) -> str:
    if code == 0:
        return "not-needed"
    if code in RENEW:
        return "after-renewal"
    if code in WAIT:
        return "after-wait"
    if code in CHECK:
        return "after-check"
    if code in UNCLEAR:
        return "after-check" if writes else "may-help"
    # [zh] 没有收录的错误码：写操作先查询结果
    # [en] A code that the reference does not have: query the outcome of a write first
    return "after-check" if writes and code not in FIX else "after-fix"
# endregion


for asked in sys.argv[1:]:
    code, kind = asked.split()
    print(f"{asked}: {resend(int(code), kind == 'write')}")
