import boto
import boto.sts

conn = boto.connect_sts()
regional = boto.sts.connect_to_region("eu-west-1")
