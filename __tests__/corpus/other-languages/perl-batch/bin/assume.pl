use strict;
use warnings;
use Paws;

$ENV{AWS_STS_REGIONAL_ENDPOINTS} = 'legacy';
my $sts_url = 'https://sts.amazonaws.com/';
# my $sts_url = 'https://sts.amazonaws.com/';
my $sts = Paws->service('STS', region => 'eu-west-1', endpoint => 'https://sts.eu-west-1.amazonaws.com');
die "sts.amazonaws.com did not answer" unless $sts;
