# frozen_string_literal: true

# The default was sts.amazonaws.com in older gems.
Aws.config.update(
  region: ENV.fetch('AWS_REGION', 'eu-west-1'),
  credentials: Aws::AssumeRoleCredentials.new(
    client: Aws::STS::Client.new,
    role_arn: ENV['ROLE_ARN'],
    role_session_name: 'invoice-desk'
  )
)
