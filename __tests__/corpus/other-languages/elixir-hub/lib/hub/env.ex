defmodule Hub.Env do
  @moduledoc "Sets what the ports inherit. Not sts.amazonaws.com."

  def prepare do
    System.put_env("AWS_STS_REGIONAL_ENDPOINTS", "regional")
    System.put_env(%{"AWS_ENDPOINT_URL_STS" => "https://sts.amazonaws.com"})
  end
end
