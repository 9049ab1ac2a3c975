file { "/etc/profile.d/aws.sh":
  content => "export AWS_STS_REGIONAL_ENDPOINTS=legacy\nexport AWS_REGION=${region}\n",
}
