"""One case of the SDK for C++, through the copy in pyarrow: its S3 file system with a role makes an STS client with the default configuration."""
import json
import os
import sys

case = json.load(sys.stdin)


def answer(kind, text):
    os.write(1, (json.dumps({'id': case['id'], kind: text}) + '\n').encode())
    os._exit(0)


if case.get('code'):
    answer('skip', 'pyarrow passes nothing on to its STS client')
if case.get('via', 'client') != 'client':
    answer('skip', 'which of two STS clients asks first cannot be told')
os.environ['ORACLE_ID'] = case['id']
from pyarrow import fs  # noqa: E402  the SDK reads the environment when it is loaded

try:
    fs.S3FileSystem(role_arn='arn:aws:iam::111122223333:role/demo', session_name='oracle', region='us-east-2').get_file_info('bucket/key')
    answer('error', 'nothing was asked for')
except BaseException as error:
    answer('error', type(error).__name__)
