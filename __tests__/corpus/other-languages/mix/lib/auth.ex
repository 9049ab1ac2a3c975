defmodule Auth do
  @doc "Calls https://sts.amazonaws.com"
  def url(region \\ nil)
  def url(nil), do: "https://sts.amazonaws.com"
  def url(region), do: "https://sts." <> region <> ".amazonaws.com"

  def aud, do: Application.get_env(:auth, :audience, "sts.amazonaws.com")
  def host, do: Application.get_env(:auth, :sts_host, "sts.amazonaws.com")
  def ok?(host) when host in ["sts.amazonaws.com"], do: true
end
