%% os:putenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")
start() ->
    os:putenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy").
