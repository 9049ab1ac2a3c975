#!/bin/sh
cat > /etc/kafka/client.properties <<EOF
security.protocol=SASL_SSL
sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn="$ROLE_ARN" awsStsRegion="$AWS_REGION";
EOF
cat > /etc/kafka/old.properties <<EOF
security.protocol=SASL_SSL
sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn="$ROLE_ARN";
EOF
