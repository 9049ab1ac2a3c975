const sts = new AWS.STS({ endpoint: 'https://STS.amazonaws.com:443/' });
