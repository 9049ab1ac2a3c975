import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'dockerfile',
  title: 'Dockerfiles and Containerfiles',
  emits: ['workload', 'sts-setting', 'aws-client', 'iam-role-reference', 'image-content'],
  files: [
    '**/{Dockerfile,Containerfile,dockerfile,containerfile}',
    '**/{Dockerfile,Containerfile,dockerfile}[._-]*',
    '**/*.{Dockerfile,dockerfile,Containerfile,containerfile}',
  ],
  // Every Dockerfile is an image that something of the repository may run in: even one without settings says so.
  needles: ['FROM'],
};
