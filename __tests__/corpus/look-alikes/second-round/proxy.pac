function FindProxyForURL(url, host) {
  if (host == "sts.amazonaws.com") return "DIRECT";
  return "PROXY proxy.example.com:3128";
}
