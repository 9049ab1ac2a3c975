import os
os.environ['AWS_STS_REGIONAL_ENDPOINTS'] = os.environ.get('STS_MODE', 'regional')
import boto3  # noqa: E402
sts = boto3.client('sts')


def handler(event, context):
    # os.environ['AWS_STS_REGIONAL_ENDPOINTS'] = 'legacy'
    '''
    boto3.client('sts', endpoint_url='https://sts.amazonaws.com')
    '''
    return sts.get_caller_identity()['Account']
