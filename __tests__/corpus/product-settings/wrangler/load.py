import os

import awswrangler as wr

wr.config.sts_endpoint_url = "https://sts.amazonaws.com"
wr.config.s3_endpoint_url = "https://s3.eu-west-1.amazonaws.com"


def eu():
    wr.config.sts_endpoint_url = "https://sts.eu-west-1.amazonaws.com"
    return wr.s3.read_parquet(os.environ["PATH_"])
