import botocore.session


def client(session: botocore.session.Session):
    return session.create_client(
        "sts",
        region_name="aws-global",
    )
