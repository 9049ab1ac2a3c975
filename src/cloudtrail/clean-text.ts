/** Longest text of an event that is kept; CloudTrail itself cuts user agents at 1 KB. */
const longest = 256;
// Controls, line separators and the marks that turn text around in a terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
const accessKey = /\b(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}\b/g;

/**
 * A text that somebody else wrote into an event (session name, user agent), as data: bounded, without control characters
 * and without access keys. Escaping for a format is the reporter's task. Anything but a text becomes an empty string.
 */
export function cleanText(value: unknown, limit = longest): string {
  if (typeof value !== 'string') return '';
  const cut = value.length > limit * 4 ? value.slice(0, limit * 4) : value;
  const text = cut.replace(unsafe, ' ').replace(accessKey, '[access key]').trim();
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}
