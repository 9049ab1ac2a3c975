from unittest.mock import patch
import os

ENV = {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}


@patch.dict(os.environ, {"AWS_STS_REGIONAL_ENDPOINTS": "legacy", "AWS_ENDPOINT_URL_STS": "https://sts.amazonaws.com"})
def test_env():
    assert os.environ["AWS_STS_REGIONAL_ENDPOINTS"] == "legacy"
