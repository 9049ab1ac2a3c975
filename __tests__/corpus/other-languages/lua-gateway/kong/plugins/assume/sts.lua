local http = require "resty.http"

-- sts.amazonaws.com has one address for the whole world
local DEFAULT_HOST = "sts.amazonaws.com"

local function host_of(region)
  if not region then
    return DEFAULT_HOST
  end
  return string.format("sts.%s.amazonaws.com", region)
end

local function client(region)
  return AWS({ region = region, stsRegionalEndpoints = "regional" }):STS()
end

local function old(region)
  return AWS({ region = region, stsRegionalEndpoints = "legacy" }):STS()
end

if host == "sts.amazonaws.com" then
  ngx.log(ngx.WARN, "sts.amazonaws.com is the global one")
end
