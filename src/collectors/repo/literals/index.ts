import type { RepoCollectorAbout } from '../../../model/index.ts';

export const about: RepoCollectorAbout = {
  id: 'literals',
  title: 'STS host names in any text file, with the role that they play',
  emits: ['sts-host'],
  files: ['**'],
  // Hosts of all partitions, by the start of their Regions; the last three are the global host in base64, in its three alignments.
  needles: [
    'sts.amazonaws.',
    'sts-fips.',
    'sts-global.',
    '.vpce.amazonaws.',
    ...['af', 'ap', 'ca', 'cn', 'eu', 'eusc', 'il', 'me', 'mx', 'sa', 'us'].map((area) => `sts.${area}-`),
    // Names that a Region is put into.
    ...['$', '{', '%', '#', '\\'].map((opens) => `sts.${opens}`),
    '//sts.',
    '"sts."',
    "'sts.'",
    'c3RzLmFtYXpvbmF3cy5jb2',
    'N0cy5hbWF6b25hd3MuY29t',
    'zdHMuYW1hem9uYXdzLmNvb',
  ],
};
