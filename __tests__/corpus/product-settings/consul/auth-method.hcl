config_entry = {}
Config {
  EnableIAMEntityDetails = true
  STSEndpoint            = "https://sts.eu-west-1.amazonaws.com"
  STSRegion              = "eu-west-1"
}
