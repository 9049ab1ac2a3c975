def rule(event):
    return (
        event.get("eventSource") == "sts.amazonaws.com"
        and event.get("eventName") == "GetFederationToken"
    )


def title(event):
    return f"federation token by {event['userIdentity']['arn']} at sts.amazonaws.com"
