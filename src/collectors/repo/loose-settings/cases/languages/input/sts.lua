local near = AWS({ region = region, stsRegionalEndpoints = "regional" })
if config.stsRegionalEndpoints == "legacy" then return old end
