import { addDuration } from '#domain/retention/add-duration.ts';
import { dateOf, partsOf } from './date-parts.ts';
import { holdHere } from './hold-here.ts';
import { type Answers, type Note, type NoteGiven, type Path, textOf } from './path.ts';
import { answerStep } from './shared-steps.ts';

const isPicture = ({ medium }: Answers): boolean => medium === 'cctv' || medium === 'body-worn-video';
const isCall = ({ medium }: Answers): boolean => medium === 'call-recording';
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When the recording is overwritten, or was: the landlord's own rule for this kind. */
export function overwriteNote({ answers, options, today }: NoteGiven): Note | undefined {
  const date = dateOf(answers, 'date');
  const kept = options?.recordings.find((one) => one.kind === textOf(answers, 'medium'))?.overwrittenAfter;
  if (!date || !kept || date > today) return undefined;
  const gone = addDuration(date, kept);
  return { key: gone < today ? 'recordings.gone' : 'recordings.kept-until', dates: { date: gone } };
}

/** More than an hour is much to look through; a time before the other one is past midnight, or a slip. */
export function spanNote({ answers }: NoteGiven): Note | undefined {
  const [from, to] = [textOf(answers, 'from'), textOf(answers, 'to')];
  if (!from || !to) return undefined;
  const length = minutes(to) - minutes(from);
  if (length < 0) return { key: 'recordings.over-midnight' };
  return length > 60 ? { key: 'recordings.long' } : undefined;
}

/** Pictures or sound of oneself (UK GDPR Art. 15): which, where, when about, and what to look for. */
export const recordingsPath: Path = {
  kind: 'recordings',
  steps: [
    { id: 'medium', title: 'recordings.medium', fields: [{ name: 'medium', type: 'radio', label: 'recordings.medium', missing: 'recordings.medium.missing', options: 'media', resets: ['site'] }] },
    {
      id: 'where', title: 'recordings.where',
      fields: [
        { name: 'site', type: 'radio', label: 'recordings.site', missing: 'recordings.site.missing', options: 'sites', orNone: 'not-listed', when: ({ medium }) => medium === 'cctv' },
        { name: 'place', type: 'line', label: 'recordings.place', hint: 'recordings.place.hint', limit: 300, when: (answers) => !isCall(answers) },
        { name: 'phoneNumbers', type: 'line', label: 'recordings.phone', hint: 'recordings.phone.hint', missing: 'recordings.phone.missing', limit: 300, when: isCall },
      ],
    },
    {
      id: 'when', title: 'recordings.when', lede: 'recordings.when.lede',
      fields: [
        { name: 'date', type: 'date', label: 'recordings.date', hint: 'recordings.date.hint', missing: 'recordings.date.missing', note: overwriteNote },
        { name: 'from', type: 'time', label: 'recordings.from' },
        { name: 'to', type: 'time', label: 'recordings.to', note: spanNote },
      ],
    },
    {
      id: 'what', title: 'recordings.what',
      fields: [
        { name: 'whatHappened', type: 'words', label: 'recordings.happened', hint: 'optional', limit: 2000 },
        { name: 'whereInPicture', type: 'line', label: 'recordings.in-picture', hint: 'optional', limit: 300, when: isPicture },
        { name: 'clothingOrVehicle', type: 'line', label: 'recordings.clothing', hint: 'recordings.clothing.hint', limit: 300, when: isPicture },
      ],
    },
    {
      id: 'copy', title: 'recordings.as',
      fields: [
        {
          name: 'answerAs', type: 'radio', label: 'recordings.as', missing: 'recordings.as.missing',
          options: [
            { value: 'copy', label: 'recordings.as.copy', hint: 'recordings.as.copy.hint' }, { value: 'viewing', label: 'recordings.as.viewing' },
            { value: 'transcript', label: 'recordings.as.transcript' },
          ],
        },
        { name: 'holdId', type: 'hidden', label: 'recordings.as' },
      ],
    },
    answerStep,
  ],
  given: (query) => {
    const site = query.get('site');
    if (!site) return {};
    const held = holdHere(site);
    return { medium: query.get('medium') ?? 'cctv', site, ...(held && { holdId: held.holdId, ...partsOf('date', held.on) }) };
  },
};
