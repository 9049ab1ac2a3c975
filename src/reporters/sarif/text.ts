import { clip } from '../escape/clip.ts';
import { paragraph } from '../escape/visible.ts';

/** Plain text of a SARIF message: `[text](target)` would be a link there (SARIF 2.1.0, 3.11.6), so the pair is broken up. */
export function messageText(text: string): string {
  return clip(paragraph(text), 4_096).replaceAll('](', '] (');
}
