#!/usr/bin/perl
use strict;
use warnings;
use Net::Amazon::Signature::V4;
use HTTP::Request;

# default: sts.amazonaws.com
my $host = $ENV{STS_HOST} || 'sts.amazonaws.com';
$ENV{AWS_STS_REGIONAL_ENDPOINTS} = 'regional';

my $req = HTTP::Request->new(GET => "https://$host/?Action=GetCallerIdentity&Version=2011-06-15", [Host => $host]);
die "sts.amazonaws.com refused" unless sign($req);

=pod

Calls https://sts.amazonaws.com

=cut

sub regional { my $region = shift; return "https://sts.$region.amazonaws.com"; }
