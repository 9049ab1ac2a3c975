$ENV{AWS_STS_REGIONAL_ENDPOINTS} = 'regional';
die unless $ENV{AWS_STS_REGIONAL_ENDPOINTS} eq 'regional';
