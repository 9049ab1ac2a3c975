import os
import subprocess

os.environ.update({"AWS_STS_REGIONAL_ENDPOINTS": "legacy"})
env = dict(os.environ, AWS_STS_REGIONAL_ENDPOINTS="legacy")
subprocess.run(["terraform", "plan"], env=env, check=True)
