import requests
from django.conf import settings


def github_token(url, bearer):
    response = requests.get(f"{url}&audience=sts.amazonaws.com", headers={"Authorization": f"bearer {bearer}"})
    return response.json()["value"]


def gitlab_token(client):
    return client.id_tokens.create(aud="https://sts.amazonaws.com", expires=300)


def request_token(api, namespace, name):
    return api.create_namespaced_service_account_token(
        name,
        namespace,
        {"spec": {"audiences": ["sts.amazonaws.com"], "expirationSeconds": 3600}},
    )
