import boto3


def main():
    for page in boto3.client("s3").get_paginator("list_buckets").paginate():
        print(page)
    print(boto3.client("sts").get_caller_identity())


if __name__ == "__main__":
    main()
