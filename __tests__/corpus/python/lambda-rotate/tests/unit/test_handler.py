import os
os.environ['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy'
os.environ.setdefault("AWS_ENDPOINT_URL_STS", "https://sts.amazonaws.com")
from src import handler


def test_it(requests_mock):
    requests_mock.post('https://sts.amazonaws.com/', text='<xml/>')
    event = {'detail': {'eventSource': 'sts.amazonaws.com'}}
    assert handler.lambda_handler(event, None)
