from panther_base_helpers import deep_get

EVENT_SOURCE = "sts.amazonaws.com"
INTERESTING = {
    "sts.amazonaws.com": ["AssumeRole", "GetFederationToken"],
    "iam.amazonaws.com": ["CreateUser"],
}


def rule(event):
    return event.get("eventSource") == "sts.amazonaws.com" and event.get("eventName") == "AssumeRole"


def lookup(client):
    return client.lookup_events(
        LookupAttributes=[{"AttributeKey": "EventSource", "AttributeValue": "sts.amazonaws.com"}]
    )


def is_global(event):
    host = deep_get(event, "tlsDetails", "clientProvidedHostHeader", default="")
    return host in ("sts.amazonaws.com", "sts-global.amazonaws.com") or host.startswith("sts-global.")
