SAMPLES = [
    {
        "eventVersion": "1.08",
        "eventSource": "sts.amazonaws.com",
        "eventName": "AssumeRoleWithWebIdentity",
        "awsRegion": "us-east-1",
        "responseElements": {"audience": "sts.amazonaws.com", "provider": "token.actions.githubusercontent.com"},
        "tlsDetails": {"clientProvidedHostHeader": "sts.amazonaws.com"},
    }
]


def event(name, source="sts.amazonaws.com"):
    return {"eventName": name, "eventSource": source}
