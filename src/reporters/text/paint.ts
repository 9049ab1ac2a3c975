import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Roles, not colours. Colour only repeats what a word or a sign says already. */
export type Role =
  | 'error'
  | 'warning'
  | 'note'
  | 'pass'
  | 'fail'
  | 'undecided'
  | 'broken'
  | 'quiet'
  | 'heading'
  | 'mark';

export type Paint = (role: Role, text: string) => string;

const formats: Readonly<Record<Role, Format>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  note: ['cyan', 'bold'],
  pass: ['green', 'bold'],
  fail: ['red', 'bold'],
  undecided: ['yellow', 'bold'],
  broken: ['red', 'bold'],
  quiet: 'dim',
  heading: ['bold', 'underline'],
  mark: 'red',
};

/** Paints for a stream that shows colour, or leaves text as it is. Whether it does was decided by the delivery, not by a stream. */
export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (role, text) => styleText(formats[role], text, { validateStream: false });
}
