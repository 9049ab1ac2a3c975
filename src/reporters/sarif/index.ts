import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'sarif',
  title: 'Violations as SARIF 2.1.0, for code scanning and for editors',
  file: 'regional-sts.sarif',
  mediaType: 'application/sarif+json',
};
