import * as z from 'zod/mini';
import { instant, language } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportDetails, type SupportNeed } from './support-words.ts';

/** What the register may be opened for, and nothing else. */
export const emergency = z.enum(['power-cut', 'bad-weather', 'evacuation']);
export type Emergency = z.infer<typeof emergency>;

/** Needs that matter in each emergency: who has none of them, and wrote nothing, is not shown (UK GDPR Art. 5(1)(c)). */
export const needsIn: Readonly<Record<Emergency, readonly SupportNeed[]>> = {
  'power-cut': ['power', 'medicine', 'hearing', 'sight', 'confused', 'stairs'],
  'bad-weather': ['weather', 'power', 'medicine', 'leave', 'confused'],
  'evacuation': ['leave', 'stairs', 'hearing', 'sight', 'power', 'medicine', 'confused'],
};

/** The most that one look shows. */
export const emergencyListMost = 100;

/** One person of the register, as staff see them in an emergency: what they said, where they live, the verified numbers that are theirs alone. `home` is `null` where the address is hidden from this role, or there is none. */
export const emergencyPerson = z.strictObject({ name: z.string(), home: z.nullable(z.array(z.string())), phones: z.array(z.string()), speaks: language, ...supportDetails.shape });
export type EmergencyPerson = z.infer<typeof emergencyPerson>;

/**
 * Opens the register in an emergency, by the home's address where `place` is said. Each person who is shown sees in their own activity that somebody looked, in what role and why.
 * A hidden address is shown to the safeguarding role alone. Not kept under a key: what was shown lies nowhere.
 */
export const openEmergencyList = endpoint({
  name: 'openEmergencyList', method: 'POST', path: '/api/desk/emergency', permission: 'emergency-list',
  summary: 'Who on the emergency register may need help now',
  body: z.strictObject({ emergency, place: z.string().check(z.trim(), z.maxLength(80)), reason: z.string().check(z.trim(), z.minLength(10), z.maxLength(200)) }),
  answers: { 200: z.strictObject({ people: z.array(emergencyPerson), more: z.boolean(), openedAt: instant }) },
});
