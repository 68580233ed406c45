# region
RENEW = {1000210001, 1000210004, 1000210013, 1000210014}
WAIT = {1000200052}
CHECK = {1000220057, 1000220058}
UNCLEAR = {1000220059, 1000220064, 1000310010, 1000410010}


# [zh] status 是 HTTP 状态码，超时记 0；writes 表示调用会改动数据
# [en] status: the HTTP status, 0 after a time-out; writes: the call changes something
def resend(status: int, code: int, writes: bool) -> str:
    if status != 200 or code in UNCLEAR:
        return "after-check" if writes else "may-help"
    if code == 0:
        return "not-needed"
    if code in RENEW:
        return "after-renewal"
    if code in WAIT:
        return "after-wait"
    if code in CHECK:
        return "after-check"
    return "after-fix"
# endregion


cases = [
    (200, 0, False),
    (200, 1000210001, False),
    (200, 1000210004, False),
    (200, 1000210013, False),
    (200, 1000210014, False),
    (200, 1000200052, False),
    (200, 1000220057, True),
    (200, 1000220058, True),
    (200, 1000220059, False),
    (200, 1000310010, False),
    (200, 1000310010, True),
    (200, 1000410010, False),
    (200, 1000220064, False),
    (200, 1000210002, False),
    (500, -1, False),
    (500, -1, True),
]
for status, code, writes in cases:
    print(f"{status} {code} {'write' if writes else 'read'}: {resend(status, code, writes)}")
