from boto.sts import STSConnection

conn = STSConnection()
