def rule(event):
    return event.get("eventSource") == "sts.amazonaws.com" and event.get("eventName") == "GetFederationToken"
