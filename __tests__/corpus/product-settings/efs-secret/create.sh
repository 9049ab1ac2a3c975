kubectl create secret generic x --from-literal=awsRoleArn="$ROLE"
