"""Runs boto3 or the AWS CLI over the cases: one forked process a case, the host taken before anything is sent.

usage: run.py boto3|aws-cli <cases.jsonl> <answers.jsonl>     (PYTHONPATH holds the version to run)
"""
import io
import json
import os
import shutil
import signal
import socket
import sys
import tempfile

TOKEN = '/var/run/secrets/eks.amazonaws.com/serviceaccount/token'
KEYS = ('AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY')
mode = sys.argv[1]

if mode == 'aws-cli':
    import importlib

    import awscli.clidriver
    # version 2, and 1 since 1.43, carry a copy of their own; under which name it is loaded differs
    root = 'awscli.botocore' if 'awscli.botocore' in sys.modules and 'botocore' not in sys.modules else 'botocore'
    httpsession, loaders = (importlib.import_module(root + '.' + name) for name in ('httpsession', 'loaders'))
else:
    import boto3
    import botocore
    import botocore.session
    from botocore import httpsession, loaders
    from botocore.config import Config

def no_network(*args, **kwargs):
    raise OSError('this process has no network')


# should a request ever get past the hook, it fails at once
socket.getaddrinfo = no_network
socket.socket.connect = no_network

try:
    import awscrt.io
    awscrt.io.init_logging = lambda *args: None  # its log can be set up once a process only; a forked one would wait for ever
except ImportError:
    pass

# The big JSON models are read once, before forking. What is read is the same, so behaviour is not touched.
_cache = {}
_load = loaders.JSONFileLoader.load_file


def cached(self, path):
    if path not in _cache:
        _cache[path] = _load(self, path)
    return json.loads(json.dumps(_cache[path])) if isinstance(_cache[path], dict) and len(_cache[path]) < 4 else _cache[path]


loaders.JSONFileLoader.load_file = cached


def host_of(url):
    rest = url.split('://', 1)
    scheme, authority = rest[0], rest[1].split('/', 1)[0].split('?', 1)[0]
    authority = authority.rsplit('@', 1)[-1]
    default = {'https': ':443', 'http': ':80'}.get(scheme, '')
    return authority[: -len(default)] if default and authority.endswith(default) else authority


def run_boto3(code, via):
    session = botocore.session.get_session()
    if 'stsRegionalEndpoints' in code:
        session.set_config_variable('sts_regional_endpoints', code['stsRegionalEndpoints'])
    kwargs = {}
    if 'profile' in code:
        kwargs['profile_name'] = code['profile']
    outer = boto3.session.Session(botocore_session=session, **kwargs)
    options = {}
    if 'useFips' in code:
        options['use_fips_endpoint'] = code['useFips']
    if 'useDualstack' in code:
        options['use_dualstack_endpoint'] = code['useDualstack']
    args = {'config': Config(**options)} if options else {}
    if 'region' in code:
        args['region_name'] = code['region']
    if 'endpoint' in code:
        args['endpoint_url'] = code['endpoint']
    if via == 'client':
        args['aws_access_key_id'], args['aws_secret_access_key'] = KEYS
    outer.client('sts', **args).get_caller_identity()


def run_cli(code, via):
    driver = awscli.clidriver.create_clidriver()
    args = ['sts', 'get-caller-identity']
    for name, flag in (('region', '--region'), ('endpoint', '--endpoint-url'), ('profile', '--profile')):
        if name in code:
            args += [flag, code[name]]
    if via == 'client':
        driver.session.set_credentials(*KEYS)
    sys.stderr = io.StringIO()
    sys.stdout = io.StringIO()
    status = driver.main(args)
    raise RuntimeError(' '.join(sys.stderr.getvalue().split())[:70] or 'exit %s' % status)


def unsupported(code):
    if 'useGlobalEndpoint' in code:
        return 'no such option'
    if mode == 'aws-cli' and any(k in code for k in ('useFips', 'useDualstack', 'stsRegionalEndpoints')):
        return 'no such option'
    if mode == 'boto3':
        for name, option in (('useFips', 'use_fips_endpoint'), ('useDualstack', 'use_dualstack_endpoint')):
            if name in code and option not in Config.OPTION_DEFAULTS:
                return 'no such option'
    return None


def child(case, out):
    home = tempfile.mkdtemp()

    def finish(answer):
        answer['id'] = case['id']
        os.write(out, (json.dumps(answer, sort_keys=True) + '\n').encode())
        shutil.rmtree(home, ignore_errors=True)
        os._exit(0)

    token = os.path.join(home, 'token')
    with open(token, 'w') as f:
        f.write('token')
    data_path = os.environ.get('AWS_DATA_PATH')  # the CLI finds its own models through it
    os.environ.clear()
    if mode == 'aws-cli' and data_path:
        os.environ['AWS_DATA_PATH'] = data_path
    os.environ.update({'PATH': '/usr/bin:/bin', 'HOME': home, 'AWS_EC2_METADATA_DISABLED': 'true'})
    os.environ.update({k: v.replace(TOKEN, token) for k, v in case['env'].items()})
    if 'config' in case:
        os.makedirs(os.path.join(home, '.aws'))
        with open(os.path.join(home, '.aws', 'config'), 'wb') as f:
            f.write(case['config'].replace(TOKEN, token).encode('utf-8'))

    def send(self, request):
        finish({'host': host_of(request.url)})

    httpsession.URLLib3Session.send = send
    code, via = case.get('code', {}), case.get('via', 'client')
    reason = unsupported(code)
    if reason:
        finish({'skip': reason})
    try:
        (run_cli if mode == 'aws-cli' else run_boto3)(code, via)
        finish({'error': 'nothing was sent'})
    except BaseException as error:  # every refusal is an answer
        name = type(error).__name__
        finish({'error': name if mode == 'boto3' else str(error).replace(home, '~')})


class Warmed(BaseException):
    pass


def warm_cli():
    """One command up to its request: the modules and models that it needs are loaded, nothing of the environment is kept."""
    def stop(self, request):
        raise Warmed()

    before, streams = dict(os.environ), (sys.stdout, sys.stderr)
    real, httpsession.URLLib3Session.send = httpsession.URLLib3Session.send, stop
    os.environ.update({'HOME': '/nonexistent', 'AWS_EC2_METADATA_DISABLED': 'true'})
    try:
        run_cli({'region': 'us-east-1'}, 'client')
    except (Warmed, RuntimeError):
        pass
    httpsession.URLLib3Session.send = real
    sys.stdout, sys.stderr = streams
    os.environ.clear()
    os.environ.update(before)


def main():
    cases = [json.loads(line) for line in io.open(sys.argv[2], encoding='utf-8') if line.strip()]
    # warm the model cache
    if mode == 'boto3':
        boto3.session.Session().client('sts', region_name='us-east-1', aws_access_key_id='a', aws_secret_access_key='b')
    else:
        warm_cli()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    with open(sys.argv[3], 'wb') as answers:
        for case in cases:
            read, write = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.close(read)
                signal.alarm(20)
                child(case, write)
            os.close(write)
            data = b''
            while True:
                part = os.read(read, 65536)
                if not part:
                    break
                data += part
            os.close(read)
            os.waitpid(pid, 0)
            answers.write(data or (json.dumps({'id': case['id'], 'error': 'timeout'}) + '\n').encode())


main()
