export const exporter = {
  handler: 'src/exporter.handler',
  environment: {
    AWS_ENDPOINT_URL_STS: 'https://sts.amazonaws.com',
  },
};
