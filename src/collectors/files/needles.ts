/** A test of a text for needles. */
export type NeedleTest = (text: string) => boolean;

/**
 * Whether a text holds one of the needles, letter case ignored; always true without needles. One expression for all of them:
 * a search for each costs a multiple.
 */
export function needleTest(needles: readonly string[]): NeedleTest {
  if (needles.length === 0) return () => true;
  const alternatives = [...new Set(needles.map((needle) => needle.toLowerCase()))].map((needle) =>
    needle.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`),
  );
  const expression = new RegExp(alternatives.join('|'), 'i');
  return (text) => expression.test(text);
}
