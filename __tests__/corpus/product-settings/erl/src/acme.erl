-module(acme).
-export([conf/0, eu/0]).
-include_lib("erlcloud/include/erlcloud_aws.hrl").

conf() ->
    #aws_config{sts_host = "sts.amazonaws.com"}.
eu() ->
    #aws_config{sts_host = "sts.eu-west-1.amazonaws.com"}.
