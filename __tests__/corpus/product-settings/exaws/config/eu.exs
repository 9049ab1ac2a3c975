import Config
config :ex_aws, :sts, host: "sts.eu-west-1.amazonaws.com", region: "eu-west-1"
