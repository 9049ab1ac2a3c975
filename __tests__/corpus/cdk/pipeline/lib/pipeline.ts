import { Stack } from 'aws-cdk-lib';
import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import { CodeBuildStep, CodePipeline, ShellStep } from 'aws-cdk-lib/pipelines';
import { Construct } from 'constructs';

export class Pipeline extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new codebuild.PipelineProject(this, 'Unit', {
      environmentVariables: {
        AWS_STS_REGIONAL_ENDPOINTS: { value: 'legacy' },
      },
      buildSpec: codebuild.BuildSpec.fromObject({
        version: '0.2',
        phases: { build: { commands: ['make test'] } },
      }),
    });
    new codebuild.Project(this, 'Publish', {
      buildSpec: codebuild.BuildSpec.fromObject({
        version: '0.2',
        env: { variables: { AWS_STS_REGIONAL_ENDPOINTS: 'regional' } },
        phases: {
          install: { commands: ['pip install awscli==1.27.0'] },
          build: { commands: ['aws sts get-caller-identity', 'make publish'] },
        },
      }),
    });
    new CodePipeline(this, 'Pipe', {
      synth: new ShellStep('Synth', {
        commands: ['npm ci', 'npx cdk synth'],
        env: { AWS_STS_REGIONAL_ENDPOINTS: 'legacy' },
      }),
    });
    new CodeBuildStep('Smoke', {
      commands: [
        'pip3 install awscli==1.25.0',
        'aws sts assume-role --role-arn $ROLE --role-session-name smoke --endpoint-url https://sts.amazonaws.com',
      ],
    });
  }
}
