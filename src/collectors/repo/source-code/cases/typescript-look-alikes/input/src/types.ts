export interface Options {
  stsRegionalEndpoints?: 'legacy' | 'regional';
  region: 'us-east-1';
}
/** @example new STSClient({ region: 'us-east-1' }) */
export declare function make(options: Options): unknown;
export type Name = 'sts';
export const services = ['sts', 's3'] as const;
