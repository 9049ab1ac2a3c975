-module(node_sts).
-export([config/0]).

%% sts.amazonaws.com is the default of the record
-define(STS_HOST, "sts.amazonaws.com").

config() ->
    #aws_config{sts_host = "sts.eu-west-1.amazonaws.com", sts_scheme = "https://"}.

old() ->
    os:putenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy"),
    erlcloud_config:new(#aws_config{sts_host = ?STS_HOST}).
