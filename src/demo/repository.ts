/** The example repository of `demo`: a small service whose parts disagree about STS. Path -> content. */
export const exampleRepository: Readonly<Record<string, string>> = {
  'README.md': '# orders\n\nAn example. The audience `sts.amazonaws.com` in the workflow is not an endpoint.\n',
  'requirements.txt': 'boto3==1.26.27\nrequests==2.31.0\n',
  'compose.yaml': `services:
  api:
    image: orders
    environment:
      AWS_DEFAULT_REGION: eu-west-1
      AWS_STS_REGIONAL_ENDPOINTS: regional
  worker:
    image: orders
    environment:
      AWS_REGION: eu-west-1
      AWS_STS_REGIONAL_ENDPOINTS: regional
  batch:
    image: orders
    environment:
      AWS_DEFAULT_REGION: eu-west-1
      AWS_STS_REGIONAL_ENDPOINTS: legacy
`,
  '.github/workflows/deploy.yml': `name: deploy
on: push
permissions:
  id-token: write
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: arn:aws:iam::111122223333:role/orders
          audience: sts.amazonaws.com
          aws-region: eu-west-1
`,
  'app/identity.py': `import boto3

# The endpoint is written in place, so no setting can make it Regional.
client = boto3.client("sts", endpoint_url="https://sts.amazonaws.com")
`,
};
