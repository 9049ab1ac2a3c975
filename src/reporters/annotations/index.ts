import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'annotations',
  title: 'Remarks beside the lines of a pull request, chosen within the limits of GitHub, as data',
  file: 'regional-sts-annotations.json',
  mediaType: 'application/json',
};
