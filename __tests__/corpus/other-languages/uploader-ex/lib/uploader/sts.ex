defmodule Uploader.Sts do
  @moduledoc """
  Calls https://sts.amazonaws.com when no region is given.
  """

  @endpoint "https://sts.amazonaws.com"

  def endpoint(nil), do: @endpoint
  def endpoint(region), do: "https://sts.#{region}.amazonaws.com"

  def source?("sts.amazonaws.com"), do: true
  def source?(_), do: false

  def boot do
    System.put_env("AWS_STS_REGIONAL_ENDPOINTS", "regional")
  end
end
