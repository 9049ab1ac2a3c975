import asyncio
import contextlib

from aiobotocore.session import AioSession, get_session
from aiobotocore.config import AioConfig

STS_ENDPOINTS = {
    "default": "https://sts.amazonaws.com",
    "eu": "https://sts.eu-west-1.amazonaws.com",
    "ap": "https://sts.ap-southeast-2.amazonaws.com",
}


async def whoami(zone: str = "default"):
    kwargs = {"endpoint_url": STS_ENDPOINTS[zone], "config": AioConfig(max_pool_connections=4)}
    async with get_session().create_client("sts", **kwargs) as client:
        return await client.get_caller_identity()


async def pseudo():
    session = AioSession()
    session.set_config_variable("region", "aws-global")
    async with session.create_client("sts") as client:
        return await client.get_caller_identity()


async def modern(stack: contextlib.AsyncExitStack):
    session = get_session()
    session.set_config_variable("sts_regional_endpoints", "regional")
    return await stack.enter_async_context(session.create_client("sts", region_name="eu-west-1"))


if __name__ == "__main__":
    asyncio.run(whoami())
