// no CDK program, although it speaks of aws-cdk
import { Function } from './function';
new Function(this, 'X', { environment: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' } });
