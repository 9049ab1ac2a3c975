/** What one client at one version does: the vocabulary of the rules. Each client module fills it from its change points. */

export interface Traits {
  /** When the shared config file is read. */
  readonly file: 'always' | 'load-config' | 'never';
  readonly dialect:
    | 'configparser'
    | 'cpp'
    | 'java'
    | 'java-v1'
    | 'java-v1-strict'
    | 'rust'
    | 'rust-old'
    | 'go-v1'
    | 'go-v1-spaced'
    | 'go-v1-lenient'
    | 'go-ini'
    | 'go-v2-old'
    | 'go-v2-spaced'
    | 'go-v2-nested'
    | 'go-v2'
    | 'go-v2-cut'
    | 'js-v2'
    | 'js-v2-old'
    | 'js-v3'
    | 'js-v3-flat'
    | 'php'
    | 'ruby'
    | 'ruby-blank'
    | 'ruby-parent'
    | 'strict'
    | 'tolerant';
  /** Whether `[name]` without the word `profile` is a profile too. */
  readonly bareProfiles: boolean;
  /** Profile names are put into lower case. */
  readonly lowerProfiles: boolean;
  /** A profile may be named `profile x`, literally; or a profile is the section of that very name only. */
  readonly literalProfiles: boolean | 'only';
  /** With AWS_SDK_LOAD_CONFIG a missing file, or `[default]` beside `[profile default]`, is an error unless the environment gives the Region. */
  readonly fragileFile: boolean;
  /** Of `[default]` and `[profile default]` the first counts, not the last. */
  readonly firstDefault: boolean;
  readonly profileEnv: readonly string[];
  readonly missingProfile: 'error' | 'ignore' | 'error-unless-default-variable';
  readonly emptyProfile: 'unset' | 'value';
  readonly regionEnv: readonly string[];
  /** No Region but that of the code counts. */
  readonly regionOnlyInCode?: boolean;
  /** Region variables that count only when AWS_SDK_LOAD_CONFIG is set. */
  readonly regionEnvWithLoadConfig: readonly string[];
  /** An empty Region: passed over, a value (in a file too), or of the variables the first that is set counts and, empty, leaves it to the file. */
  readonly emptyRegion: 'unset' | 'value' | 'value-outside-file' | 'first-variable';
  readonly noRegion: 'global' | 'error' | 'us-east-1';
  /** Which Region names are refused. */
  readonly regionCheck: 'label' | 'dotted-labels' | 'dotted-start' | 'none';
  /** `us-east-1-fips` and `fips-us-east-1` become us-east-1 with FIPS. */
  readonly fipsNames: boolean | 'in-code';
  /** `us-east-1-fips`, `us-gov-west-1-fips` and the like are entries of the endpoint table. */
  readonly fipsTable: 'none' | 'us-rows' | 'rows' | 'rows-or-error';
  /** An empty Region argument is an error of its own. */
  readonly emptyCodeRegion: 'as-env' | 'error';
  readonly mode: ModeTraits | null;
  /** AWS_ENDPOINT_URL and its kin. */
  readonly configuredEndpoints: boolean;
  readonly endpointNeedsRegion: boolean;
  /** Settings for STS, in a services section too, beat those for every service. */
  readonly serviceFirst?: boolean;
  readonly endpointCheck: 'url' | 'none';
  /** FIPS or dual stack together with an endpoint. */
  readonly endpointWithVariant: 'error' | 'endpoint';
  readonly variants: VariantTraits | null;
  /** The argument `useGlobalEndpoint`. */
  readonly globalFlag: boolean;
  /** AWS_DEFAULTS_MODE: what other values than the known ones do. */
  readonly defaultsMode: 'error' | 'error-unless-empty' | 'error-in-env' | 'ignore';
  /** Host names come out in lower case. */
  readonly lowerHost: boolean;
  /** What an endpoint in code that is empty means. */
  readonly emptyEndpoint: 'unset' | 'error' | 'error-always';
  /** An empty endpoint_url in a services section is used, and fails. */
  readonly emptyServicesEndpoint: 'unset' | 'error';
  /** A `services` key that names a section which is not there, or none at all. */
  readonly missingServices: 'error' | 'ignore' | 'any-section';
  /** How AWS_IGNORE_CONFIGURED_ENDPOINT_URLS is read. */
  readonly ignoreTruth: 'never' | 'error' | 'error-in-env' | 'exact' | 'ignore-case' | 'php';
  /** AWS_ENDPOINT_URL_STS and, apart, services sections. */
  readonly serviceEndpoint: boolean;
  readonly servicesSection: boolean;
  /** The profile itself may hold the nested settings of a service. */
  readonly serviceInProfile: boolean;
  /** The variable withdraws AWS_ENDPOINT_URL, the key endpoint_url, and nothing withdraws the settings for STS. */
  readonly ignoresGenericOnly: boolean;
  /** An empty endpoint in a variable or key. */
  readonly emptyConfigured: 'unset' | 'error' | 'unset-like-no-url';
  /** A config file with a syntax error counts as empty. */
  readonly brokenFile: 'error' | 'ignore';
  /** Region variables lose white space at both ends. */
  readonly trimsRegion: boolean;
  /** A profile without a Region takes that of its source_profile. */
  readonly sourceRegion: boolean | 'assume-role';
  /** A configured endpoint is looked up in the profile of the environment, whatever profile the code names. */
  readonly endpointOfEnvProfile: boolean;
  /** The pseudo Region of GovCloud means us-gov-west-1. */
  readonly govGlobalIsWest: boolean;
  /** How an impossible host comes out: refused, sent as it is, or cut where a URL parser stops. */
  readonly badHost: 'refuse' | 'cut-no-space' | 'cut-any-label' | 'cut-unquoted' | 'cut';
  /** What `aws-global` is in regional mode: the global host, us-east-1, or a Region like another. */
  readonly globalWhenRegional: 'global-host' | 'us-east-1' | 'as-region';
  /** Without a credentials file the config file cannot be read: always, or when the Region must come from it. */
  readonly credentialsFile: 'not-needed' | 'for-region' | 'always';
  /** In regional mode an endpoint in code gets the Region put into its host too. */
  readonly spliceRegion: boolean;
  /** Global pseudo Regions of the other partitions are known. */
  readonly pseudoRegions: boolean;
  readonly profileOption: boolean;
  readonly partitions: readonly string[];
  /** Partitions have lists of Regions instead of patterns: these, and all that is in no list is commercial. */
  readonly listedRegions: readonly string[] | null;
  /** Commercial Regions of the endpoint table, where every other commercial name gets the global host in both modes. */
  readonly globalUnlessListed: readonly string[] | null;
  /** Partitions without dual stack. */
  readonly noDualstack: readonly string[];
  /** Partitions that get the dual-stack suffix of `aws`, an error of older endpoint tables. */
  readonly dualstackAsAws: readonly string[];
  /** `aws-global` with FIPS or dual stack becomes us-east-1. */
  readonly globalVariantIsUsEast1: boolean;
  readonly provider: ProviderTraits;
}

export interface ModeTraits {
  readonly fallback: 'legacy' | 'regional';
  readonly match: 'exact' | 'ignore-case' | 'exact-legacy-only';
  /** What another value does; in the file it may just be passed over. */
  readonly invalid: 'error' | 'ignore' | 'error-outside-file';
  readonly empty: 'unset' | 'error' | 'fallback';
  /** The defaults mode decides when nothing else does. */
  readonly byDefaultsMode: boolean;
  /** Which Regions legacy sends to the global host. */
  readonly list: 'listed' | 'commercial' | 'known-pattern';
  /** Regions with a host of their own whatever the list says: rows of endpoint tables from before the setting. */
  readonly ownHosts: readonly string[];
  /** Whether this version knows the setting at all. */
  readonly understood: boolean;
  /** The setting is read and checked, and changes nothing. */
  readonly noEffect?: boolean;
  /** The argument of the code is lost on its way. */
  readonly codeIgnored: boolean;
  /** Of code, environment and file the last given counts, and all are checked. */
  readonly lastWins: boolean;
  readonly inFile: boolean;
  /** The key is looked for in the section `[name]` only, never in `[profile name]`. */
  readonly bareSection?: boolean;
  /** Without a Region the mode is looked at first: regional then means an error. */
  readonly noRegionWhenRegional: 'global' | 'error';
  /** An endpoint given in code spares the mode from being looked at. */
  readonly skippedByEndpoint: boolean;
  /** An invalid value in the file is an error even when the environment decides. */
  readonly fileAlwaysChecked: boolean;
}

export interface VariantTraits {
  readonly truth: 'exact' | 'ignore-case' | 'true-or-error' | 'error-in-env' | 'strict' | 'php';
  /** A variant without a Region is an error. */
  readonly needsRegion: boolean;
  /** The variables count, unless this says no. */
  readonly inEnv?: boolean;
  readonly inFile: boolean;
  /** The keys count also where the rest of the config file is not read. */
  readonly alwaysInFile: boolean;
}

/** How the assume-role and web-identity providers find their Region, where they differ from the client. */
export interface ProviderTraits {
  /** Whether the Region of the client reaches the providers, or one of them only. */
  readonly clientRegion: boolean | 'assume-role';
  /** Assume-role looks at the profile's Region only, then at us-east-1. */
  readonly roleFromProfile: boolean;
  /** Providers see AWS_ENDPOINT_URL and endpoint_url, not only the settings for STS. */
  readonly genericEndpoint: boolean;
  /** The default chain of credentials assumes roles of profiles. */
  readonly assumeRole: boolean;
  /** Assume-role of a profile calls the global host, whatever Region, mode and endpoint say. */
  readonly roleAtGlobal?: boolean;
  /** Web identity comes from the variables only, not from a profile. */
  readonly webFromEnvOnly?: boolean;
  /** The default chain of credentials has a web-identity provider. */
  readonly webIdentity: boolean;
  /** The source profile is looked up by its literal section name, and the role by `profile x`. */
  readonly literalSource?: boolean;
  /** Assume-role takes mode, endpoint and switches from the source profile. */
  readonly settingsOfSource?: boolean;
  /** Providers do not look at FIPS and dual stack. */
  readonly noVariants: boolean;
  /** The web-identity provider has no credentials to sign with: in aws-global, or wherever the mode is legacy too. */
  readonly webGlobal: 'as-client' | 'error' | 'error-in-legacy';
  readonly noRegion: 'as-client' | 'global' | 'us-east-1' | 'us-east-1-beside-code' | 'global-beside-code' | 'error';
}

/** A change point or trait with its evidence: a row of the tables. */
export interface Feature {
  readonly what: string;
  /** First version, or null when always. */
  readonly since: string | null;
  readonly source: string;
  readonly status: 'run' | 'read' | 'inferred';
  readonly asOf: string;
  readonly surprising?: boolean;
}

export interface ClientTable {
  readonly title: string;
  readonly packages: readonly { readonly ecosystem: string; readonly name: string }[];
  readonly features: Readonly<Record<string, Feature>>;
  /** The traits at a version, told through `since`: whether a change point has been reached. */
  traits(reached: (feature: string) => boolean, version: readonly number[]): Traits;
}
