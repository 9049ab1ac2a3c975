defmodule Acme.MixProject do
  use Mix.Project

  def project, do: [app: :acme, version: "0.1.0", deps: deps()]

  defp deps do
    [
      {:ex_aws, "~> 2.5"},
      {:ex_aws_sts, "~> 2.3"},
      {:hackney, "~> 1.20"}
    ]
  end
end
