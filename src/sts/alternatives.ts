import { classifyHost } from './classify.ts';

type Text = string | null | undefined;

/**
 * What a setting is that is one of several texts, by stage or by condition: the text itself where all agree; one that asks for the
 * global endpoint where there is one, since somewhere it is deployed so; else nothing is known.
 */
export function alternativeOf(texts: readonly Text[]): Text {
  const [first] = texts;
  if (texts.length > 0 && texts.every((text) => text === first)) return first;
  return texts.find((text) => typeof text === 'string' && asksForGlobal(text));
}

function asksForGlobal(text: string): boolean {
  if (/^\s*legacy\s*$/i.test(text) || text === 'aws-global') return true;
  const { isSts, scope } = classifyHost(text);
  return isSts && scope === 'global';
}
