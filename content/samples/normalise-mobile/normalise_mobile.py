import sys

# region
import re
from unicodedata import category


def normalise_mobile(text: str, area: str = "86") -> dict[str, str]:
    # [zh] 全角转半角，只去掉空格、短横和括号；有其他字符或国内前缀 (0) 的拒绝，不猜
    # [en] Full width to half width; drop spaces, dashes and brackets only. Refuse a
    # [en] number with anything else in it, or with a national (0), rather than guess
    half = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    plain = "".join(c for c in half if c not in "()" and category(c) not in ("Zs", "Pd"))
    mobile = re.sub(rf"^(\+|00){re.escape(area)}", "", plain)
    # [zh] 86 的规则来自旧版 SDK；其他地区按文档的 6 到 20 位
    # [en] The rule for 86 is the older SDK's; other areas take 6 to 20 digits
    pattern = r"1[0-9]{10}" if area == "86" else r"[0-9]{6,20}"
    if "(0)" in half or not re.fullmatch(pattern, mobile):
        raise ValueError(f"not a mobile number of area {area}")
    return {"mobile": mobile, "mobile_area": area}
# endregion


sys.stdout.reconfigure(encoding="utf-8")
for asked in sys.argv[1:]:
    text, *area = asked.split("|")
    try:
        found = normalise_mobile(text, *area)
        print(f"{text} -> {found['mobile']}, area {found['mobile_area']}")
    except ValueError:
        print(f"{text} -> refused")
