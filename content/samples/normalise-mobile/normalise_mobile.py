import re
from unicodedata import category, normalize


# region
def normalise_mobile(text: str, area: str = "86") -> dict[str, str]:
    # [zh] 全角转半角，去掉空格、短横、括号和不可见字符
    # [en] Full width to half width; drop blanks, dashes, brackets, invisible characters
    plain = "".join(c for c in normalize("NFKC", text) if category(c)[0] not in "PZC")
    mobile = re.sub(rf"^(\+|00){area}", "", plain)
    # [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
    # [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
    pattern = r"1[0-9]{10}" if area == "86" else r"[0-9]{6,20}"
    if not re.fullmatch(pattern, mobile):
        raise ValueError(f"not a mobile number of area {area}")
    return {"mobile": mobile, "mobile_area": area}
# endregion


inputs = [
    ("+86 138-0013-8000", "86"),
    ("１３８００１３８０００", "86"),
    ("+44 7700 900123", "44"),
    ("021-5555 0100", "86"),
]
for text, area in inputs:
    try:
        found = normalise_mobile(text, area)
        print(f"{text} -> {found['mobile']}, area {found['mobile_area']}")
    except ValueError:
        print(f"{text} -> refused")
