import * as cdk from 'aws-cdk-lib';
import { ApiStack } from '../lib/api-stack';

new ApiStack(new cdk.App(), 'Api', { env: { region: 'eu-west-1', account: '111122223333' } });
