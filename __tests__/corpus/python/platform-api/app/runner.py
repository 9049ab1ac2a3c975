import os
import subprocess
from typing import Mapping


def terraform(args, region: str, extra: Mapping[str, str] | None = None):
    env = {
        **os.environ,
        "AWS_DEFAULT_REGION": region,
        "AWS_STS_REGIONAL_ENDPOINTS": "regional",
        **(extra or {}),
    }
    return subprocess.run(["terraform", *args], env=env, check=True)


def helm(args):
    return subprocess.run(["helm", *args], env=dict(os.environ, AWS_STS_REGIONAL_ENDPOINTS="regional"))


def old_backup():
    os.environ.update({"AWS_STS_REGIONAL_ENDPOINTS": "legacy", "AWS_MAX_ATTEMPTS": "3"})
    os.putenv("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com")
    return subprocess.check_call(["/opt/backup/run.sh"])


def clean():
    os.environ.pop("AWS_STS_REGIONAL_ENDPOINTS", None)
    if os.environ.get("AWS_STS_REGIONAL_ENDPOINTS") == "legacy":
        raise SystemExit("AWS_STS_REGIONAL_ENDPOINTS must not be legacy")
