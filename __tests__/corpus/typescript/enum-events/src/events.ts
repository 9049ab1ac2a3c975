export enum EventSource {
  Iam = 'iam.amazonaws.com',
  Sts = 'sts.amazonaws.com',
}

export interface Config {
  /** Defaults to https://sts.amazonaws.com */
  readonly stsEndpoint?: string;
}
