from invoke import task

ENV = {
    "AWS_REGION": "eu-west-1",
    "AWS_STS_REGIONAL_ENDPOINTS": "legacy",
}


@task
def deploy(c):
    c.run("terraform apply", env=ENV)
    with c.prefix("export AWS_STS_REGIONAL_ENDPOINTS=regional"):
        c.run("./smoke.sh")
    c.run("AWS_STS_REGIONAL_ENDPOINTS=legacy ./old.sh")


@task
def docker(c):
    c.run("docker run -e AWS_STS_REGIONAL_ENDPOINTS=regional -e AWS_REGION=eu-west-1 app")
