/** Kinds of facts in which other people are named, by the keys that packs share: their data is not this person's to carry on a phone. */
const aboutOthers = new Set(['household-member', 'next-of-kin', 'joint-owner', 'birth-or-death', 'reference', 'behaviour-report', 'complaint', 'concierge-note', 'visit-note', 'case-note', 'subletting', 'director-record']);
const recordings = new Set(['cctv', 'call-recording', 'body-worn-video', 'emergency-audio', 'photo']);

/** Whether facts of this kind are, or are likely to be, about other people too. */
export const isAboutOthers = (key: string): boolean => aboutOthers.has(key);

/** Whether it is a recording, or stands for one. */
export const isRecording = (key: string): boolean => recordings.has(key);
