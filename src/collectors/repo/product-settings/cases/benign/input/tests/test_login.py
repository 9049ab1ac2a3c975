def test_login(adapter):
    client(adapter).auth.aws.iam_login('key', 'secret', role='web')
