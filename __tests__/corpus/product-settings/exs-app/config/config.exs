import Config
config :ex_aws, region: "eu-west-1"
