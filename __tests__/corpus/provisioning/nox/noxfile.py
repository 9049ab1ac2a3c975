import nox


@nox.session(python=["3.9", "3.12"])
def old(session):
    session.install("boto3==1.34.0", "pytest")
    session.env["AWS_STS_REGIONAL_ENDPOINTS"] = "legacy"
    session.run("pytest")


@nox.session
def docs(session):
    """Never calls https://sts.amazonaws.com."""
    session.install("sphinx")
