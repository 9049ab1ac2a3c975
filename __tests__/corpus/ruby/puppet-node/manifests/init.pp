# Settings for everything that uses an SDK on this host.
class node_aws (
  String $region = 'eu-west-1',
  String $sts_regional_endpoints = 'regional',
) {
  file { '/etc/profile.d/aws.sh':
    ensure  => file,
    content => "export AWS_STS_REGIONAL_ENDPOINTS=legacy\nexport AWS_DEFAULT_REGION=${region}\n",
  }

  ini_setting { 'sts mode':
    path    => '/root/.aws/config',
    section => 'default',
    setting => 'sts_regional_endpoints',
    value   => 'legacy',
  }

  firewall { '200 allow sts.amazonaws.com':
    dport  => 443,
    action => 'accept',
  }
}
