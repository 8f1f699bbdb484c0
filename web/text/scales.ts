import type { Force, Grade, QualifierKind, Scale, Status } from '../../src/model.js';

/** A sign for every scale, so that nothing hangs on colour alone. */
export const SCALE_SIGN: Readonly<Record<Scale, string>> = {
  commitment: '◆',
  direction: '➤',
  worry: '!',
  blame: '✕',
  approval: '+',
  position: '●',
  institution: '■',
};
/** What the acts of a scale do. */
export const SCALE_SAYS: Readonly<Record<Scale, string>> = {
  commitment: 'what they undertake',
  direction: 'what they ask of others',
  worry: 'what worries them',
  blame: 'what they hold against somebody',
  approval: 'what they welcome or support',
  position: 'what they hold or stress',
  institution: 'what they put into effect',
};
export const GRADE_SAYS: Readonly<Record<Grade, string>> = {
  A: 'a source orders the phrase itself',
  B: 'a source orders phrases of its kind',
  C: 'our judgement',
};
export const STATUS_SAYS: Readonly<Record<Status, string>> = { stated: 'said now', renewed: 'said again', continuing: 'still holds' };
export const QUALIFIER_SAYS: Readonly<Record<QualifierKind, string>> = {
  condition: 'on condition',
  standard: 'by a standard',
  escape: 'with a way out',
  time: 'in time',
  place: 'in place',
  speaker: 'said by some only',
  manner: 'in manner',
  purpose: 'for a purpose',
  means: 'by means',
  role: 'in a role',
};

/** "call-on" as it is read: "call on". */
export const inWords = (id: string): string => id.replaceAll('-', ' ');

/** 4.5 as "4½". */
export const halves = (level: number): string => (Number.isInteger(level) ? String(level) : `${Math.floor(level) || ''}½`);

/** "4 of 5 on the scale of blame". */
export const forceInWords = ({ scale, level }: Pick<Force, 'scale' | 'level'>): string => `${halves(level)} of 5 on the scale of ${scale}`;
