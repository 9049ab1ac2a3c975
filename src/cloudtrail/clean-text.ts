/** Longest text of an event that is kept; CloudTrail itself cuts user agents at 1 KB. */
const longest = 256;
// Controls, line separators and format marks: not seen, or they turn text around in a terminal.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const accessKey = /(?<![A-Za-z0-9])(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/g;
// Session tokens of STS and web identity tokens: what people paste into a session name or a user agent by mistake.
const token = /(?<![A-Za-z0-9])(?:IQoJ|FwoG|FQoG|AQoD|AgoG|eyJ)[\w+/=.~-]{16,}/g;
const loneSurrogate = /\p{Surrogate}/gu;

// Most texts need no work: printable ASCII in which no key or token can start.
const plain = /^(?! )(?:(?!A3T|AKIA|ASIA|ABIA|ACCA|IQoJ|FwoG|FQoG|AQoD|AgoG|eyJ)[ -~])*(?<! )$/;

/**
 * A text that somebody else wrote into an event (session name, user agent), as data: bounded, without control characters,
 * access keys and tokens. Escaping for a format is the reporter's task. Anything but a text becomes an empty string.
 */
export function cleanText(value: unknown, limit = longest): string {
  if (typeof value !== 'string') return '';
  if (value.length <= limit && plain.test(value)) return value;
  const cut = value.length > limit * 16 ? value.slice(0, limit * 16) : value;
  const text = cut
    .replace(unsafe, ' ')
    .replace(accessKey, '[access key]')
    .replace(token, '[token]')
    .replace(loneSurrogate, '\ufffd')
    .trim();
  return text.length > limit ? `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
