import Config

config :ex_aws,
  region: "eu-west-1",
  access_key_id: [{:awscli, "default", 30}]

config :ex_aws, :sts,
  scheme: "https://",
  host: "sts.amazonaws.com",
  region: "eu-west-1"

config :hub, oidc_audience: "sts.amazonaws.com"
