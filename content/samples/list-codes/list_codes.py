# region
import json
from urllib.request import urlopen

with urlopen("https://reference.example/codes.json") as response:
    codes = json.load(response)["codes"]

for known in codes:
    if known["handling"]["retry"]["answer"] == "after-renewal":
        print(known["code"], known["constant"])
# endregion
