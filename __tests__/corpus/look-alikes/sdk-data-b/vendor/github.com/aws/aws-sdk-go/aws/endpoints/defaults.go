package endpoints

var awsPartition = partition{
	"sts": service{
		PartitionEndpoint: "aws-global",
		Endpoints: serviceEndpoints{
			endpointKey{Region: "aws-global"}: endpoint{
				Hostname: "sts.amazonaws.com",
			},
		},
	},
}
