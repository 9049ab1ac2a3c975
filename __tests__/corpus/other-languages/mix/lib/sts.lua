-- https://sts.amazonaws.com
local STS_HOST = "sts.amazonaws.com"
local function endpoint(region)
  if region then
    return "https://sts." .. region .. ".amazonaws.com"
  end
  return "https://" .. STS_HOST
end
if ngx.var.host == "sts.amazonaws.com" then
  ngx.log(ngx.ERR, "sts.amazonaws.com refused")
end
return endpoint
