$Params = @{
    RoleArn         = "arn:aws:iam::111122223333:role/reader"
    RoleSessionName = "ops"
    Region          = 'eu-west-1'
}
$Role = Use-STSRole @Params
$Other = Use-STSRole `
    -RoleArn $arn `
    -DurationInSeconds 3600 `
    -Region us-east-1
