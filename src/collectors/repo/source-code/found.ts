import type { ClientName } from '../../../sts/types.ts';

/** A stretch of the text, in UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A setting that a program makes. */
export interface FoundSetting {
  /** As written: `region_name`, `AWS_STS_REGIONAL_ENDPOINTS`. */
  readonly name: string;
  /** Undefined when it is computed. */
  readonly value: string | undefined;
  /** Name and value together, and the value alone. */
  readonly whole: Stretch;
  readonly valueAt: Stretch;
  /** The expression that a computed value comes from, where it stands apart. */
  readonly origin?: string;
  /** The service that it is for, where its place says so. */
  readonly service?: 'sts';
}

/** A client of STS that a program builds. */
export interface FoundClient {
  readonly client: ClientName;
  /** What is called, as written: `boto3.client`. */
  readonly callee: string;
  /** Names of the classes and functions around it. */
  readonly inside: readonly string[];
  readonly at: Stretch;
  readonly options: readonly FoundSetting[];
}

export interface Found {
  readonly clients: readonly FoundClient[];
  /** Variables that the program gives to its own environment. */
  readonly variables: readonly FoundSetting[];
  /** Variables that it writes for others: processes that it starts, containers that it describes. */
  readonly handedOn: readonly FoundSetting[];
  /** What holds for every client of the program: `AWS.config.update`, `boto3.setup_default_session`. */
  readonly defaults: readonly FoundSetting[];
}
