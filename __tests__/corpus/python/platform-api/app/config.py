from typing import Literal, Optional

from pydantic import AnyHttpUrl, Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class AwsSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PLATFORM_", env_file=".env")

    region: str = "eu-west-1"
    sts_endpoint: AnyHttpUrl = Field("https://sts.amazonaws.com", description="where roles are assumed")
    sts_audience: str = "sts.amazonaws.com"
    sts_regional_endpoints: Literal["legacy", "regional"] = "regional"
    oidc_issuer: Optional[AnyHttpUrl] = None


settings = AwsSettings()
