import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'text',
  title: 'Findings by file with the line of code, for people at a terminal or reading a log',
  file: 'regional-sts.txt',
  mediaType: 'text/plain',
};
