"""Asks the API with schemathesis as every official of the demonstration, each with a token of his own, and as a stranger.

api.py ADDRESS FOLDER
"""

import concurrent.futures
import http.cookiejar
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse
import urllib.request

# Seconds of made-up requests for each asker, two of whom ask at a time; without any, only those the description calls for, which
# are the same every time.
SECONDS = int(os.environ.get("API_SECONDS", "0"))
PHASES = ["--phases", "coverage,fuzzing", "--max-time", str(SECONDS)] if SECONDS else ["--phases", "coverage"]
address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
schemathesis = pathlib.Path(sys.executable).with_name("st")


def token(official: str) -> str:
    """Signs in as an official by the page of the demonstration, and makes a token on the page of his account."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))

    def page(path: str, fields: dict[str, str] | None = None) -> str:
        body = urllib.parse.urlencode(fields).encode() if fields else None
        return browser.open(address + path, body).read().decode()

    def form(path: str, fields: dict[str, str], before: str) -> str:
        secret = re.search(r'name="token" value="([0-9a-f]+)"', page(before))[1]
        return page(path, {**fields, "token": secret})

    form("/demo", {"account": official}, "/demo")
    made = form("/account/tokens", {"name": "schemathesis"}, "/account")
    return re.search(r"<code>[^0-9a-f]*([0-9a-f]{64})", re.sub(r"<bdi[^>]*>", "", made))[1]


def asked(official: str | None) -> tuple[str, subprocess.CompletedProcess[str]]:
    """Runs schemathesis: all checks; of acts only those that do not want any object taken for an act."""
    name = official or "stranger"
    said = ["--header", f"Authorization: Bearer {token(official)}"] if official else []
    usual = [
        str(schemathesis), "run", f"{address}/api/v1/openapi", *PHASES, "--seed", "1", "--request-timeout", "60", "--max-response-time", "60", "--no-color", "--warnings", "off",
        "--continue-on-failure", "--suppress-health-check", "all", *said,
    ]
    # What fits the schema of an act is read; whether it is accepted the register says, which nobody can describe: refused are nearly all.
    usual += ["--exclude-checks", "positive_data_acceptance"] if official == "abel" else ["--exclude-path", "/api/v1/acts"]
    done = subprocess.run(usual, capture_output=True, text=True, cwd=folder, check=False)
    (folder / f"api-{name}.txt").write_text(done.stdout + done.stderr)
    return name, done


officials = re.findall(r'name="account" value="([^"]+)"', urllib.request.urlopen(address + "/demo").read().decode())
failed = False
with concurrent.futures.ThreadPoolExecutor(2) as together:
    for name, done in together.map(asked, [*officials, None]):
        if done.returncode != 0:
            failed = True
            print(f"the API as {name}:\n{done.stdout[-6000:]}{done.stderr[-2000:]}", file=sys.stderr)
if failed:
    sys.exit(1)
print(f"asked as {', '.join(officials)} and a stranger: every answer is one that the description has")
