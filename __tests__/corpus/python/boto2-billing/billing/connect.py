import boto
import boto.sts
from boto.sts.connection import STSConnection
from boto.regioninfo import RegionInfo


def regional(region):
    return boto.sts.connect_to_region(region)


def pinned():
    region = RegionInfo(name="eu-west-1", endpoint="sts.eu-west-1.amazonaws.com")
    return STSConnection(region=region)


def everywhere():
    region = RegionInfo(name="universal", endpoint="sts.amazonaws.com")
    return STSConnection(region=region)
