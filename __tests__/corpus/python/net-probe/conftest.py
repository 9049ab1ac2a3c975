import os

import pytest
import responses

os.environ["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"


@pytest.fixture(autouse=True)
def sts_mock():
    with responses.RequestsMock() as mock:
        mock.add(responses.POST, "https://sts.amazonaws.com/", body="<ok/>", status=200)
        yield mock
