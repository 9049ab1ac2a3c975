import Config
config :ex_aws, :sts, host: "sts.amazonaws.com"
