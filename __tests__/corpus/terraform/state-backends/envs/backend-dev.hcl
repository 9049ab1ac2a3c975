bucket = "acme-dev-state"
key    = "core.tfstate"
region = "eu-central-1"
endpoints = { s3 = "https://s3.eu-central-1.amazonaws.com", sts = "sts.amazonaws.com" }
