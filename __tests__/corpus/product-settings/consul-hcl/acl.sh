consul acl auth-method create -type aws-iam -name a -config '{"BoundIAMPrincipalARNs":["arn:aws:iam::111122223333:role/a"],"STSEndpoint":"https://sts.amazonaws.com","STSRegion":"us-east-1"}'
