/** Byte strings of which a pipeline holds one where it sets something for AWS or installs a client. */
export const pipelineNeedles: readonly string[] = ['aws', 'amazon', 'boto'];
