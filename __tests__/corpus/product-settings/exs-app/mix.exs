defmodule A.MixProject do
  use Mix.Project
  defp deps do
    [
      {:ex_aws, "~> 2.5"},
      {:ex_aws_sts, "~> 2.3"},
    ]
  end
end
