# region
import json
from http.client import HTTPException
from urllib.request import urlopen

TIMEOUT_SECONDS = 10

try:
    with urlopen("https://reference.example/codes.json", timeout=TIMEOUT_SECONDS) as response:
        codes = json.load(response)["codes"]
    for known in codes:
        if known["handling"]["retry"]["answer"] == "after-renewal":
            print(known["code"], known["constant"])
except (OSError, HTTPException, ValueError, LookupError, TypeError):
    print("not available")
# endregion
