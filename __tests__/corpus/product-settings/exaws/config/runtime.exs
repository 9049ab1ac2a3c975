import Config

config :ex_aws, :sts,
  scheme: "https://",
  host: "sts.amazonaws.com",
  region: "us-east-1"

config :ex_aws, :s3,
  host: "s3.eu-west-1.amazonaws.com",
  region: "eu-west-1"
