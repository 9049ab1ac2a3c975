import type { ReporterAbout } from '../../model/index.ts';

export const about: ReporterAbout = {
  id: 'markdown',
  title: 'The verdict, the policies, the findings and the gaps as Markdown, sized for a job summary',
  file: 'regional-sts.md',
  mediaType: 'text/markdown',
};
