defmodule A.MixProject do
  use Mix.Project
  defp deps do
    [
      {:ex_aws_sts, "~> 2.3"},
    ]
  end
end
