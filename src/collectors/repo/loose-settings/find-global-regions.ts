import type { ModeHit } from './find-modes.ts';

/** A key that ends in `region`, between signs of any format, and `aws-global` alone as its value. */
const form =
  /(?<![\w$])(?<name>[\w.-]{0,80}?region(?:[-_.]?name)?)\\?["']?(?:[ \t]{0,20}(?:=>|[:=])[ \t]{0,20}|[ \t]{1,20}|\s{0,20},?\s{0,40}\\?["']?value\\?["']?\s{0,20}[:=]\s{0,20})\\?["']?(?<value>aws-global)(?![\w.-])/gi;

/** Where a text sets a Region to the pseudo Region that stands for the global endpoint. */
export function findGlobalRegions(text: string): readonly ModeHit[] {
  return [...text.matchAll(form)].map((match) => {
    const { name = '', value = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return { name, value, start: match.index, valueStart: end - value.length, end };
  });
}
