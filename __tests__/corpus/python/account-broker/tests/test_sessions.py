from unittest import mock

import pytest
from botocore.exceptions import EndpointConnectionError

from broker import sessions


def test_endpoint():
    assert sessions.sts_endpoint("eu-west-1") == "https://sts.eu-west-1.amazonaws.com"
    assert sessions.sts_endpoint("eu-west-1") != "https://sts.amazonaws.com"


@pytest.fixture
def down():
    with mock.patch.object(sessions, "sts") as fake:
        fake.return_value.assume_role.side_effect = EndpointConnectionError(
            endpoint_url="https://sts.amazonaws.com/"
        )
        yield fake


def test_legacy_mode(monkeypatch):
    monkeypatch.setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    assert sessions.sts("eu-west-1")
