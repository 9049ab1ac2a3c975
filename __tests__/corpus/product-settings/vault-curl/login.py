import base64, json
URL = base64.b64encode(b"https://sts.amazonaws.com/").decode()
EU = base64.b64encode(b"https://sts.eu-west-1.amazonaws.com/").decode()
payload = json.dumps({"iam_request_url": URL})
