import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'html',
  title: 'The whole report as one page that needs nothing else, to keep or to send',
  file: 'regional-sts.html',
  mediaType: 'text/html',
};
