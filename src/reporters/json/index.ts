import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'json',
  title: 'The whole report as data, with a JSON Schema',
  file: 'regional-sts.json',
  mediaType: 'application/json',
};
