package pkg

import (
	"os"

	"example.com/other/sts"
)

// sts.New(sess, &aws.Config{STSRegionalEndpoint: endpoints.LegacySTSEndpoint})
func other() string {
	client := sts.New(sess, &Config{Region: "us-east-1"})
	text := `os.Setenv("AWS_STS_REGIONAL_ENDPOINTS", "legacy")`
	return text + os.Getenv("AWS_REGION") + client.Name()
}
