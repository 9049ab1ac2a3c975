kopia repository connect s3 --bucket b --role-arn arn:aws:iam::111122223333:role/k --sts-endpoint=https://sts.eu-west-1.amazonaws.com
