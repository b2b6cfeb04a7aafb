/** What a case asks of a backend besides answering: a world made anew before it, a clock that can be moved, deleting when told to, being made ill, staff who can be signed in. */
export type Need = 'fresh' | 'clock' | 'purge' | 'break' | 'staff';
export const everyNeed: readonly Need[] = ['fresh', 'clock', 'purge', 'break', 'staff'];

/** Cases that a backend can be put to as it stands, once the world's people are in it: they leave nothing behind that another of them would stumble over. */
const asItStands: ReadonlySet<string> = new Set([
  'a person signs in with a code from their own message',
  'a wrong code is refused, and the right one still works',
  'a code works once',
  'a code is bound to the browser that asked for it',
  'signing out ends the session, and once more does no harm',
  'the organisation says who it is to anybody',
  'home gathers the session and the counts in one answer',
  'each item tells its source, purposes with their basis, and how long it is kept',
  'a category with nothing in it says so, and one that never was is not found',
  'a joint tenant sees no word of the other, on any read',
  'a notice shows beside its sections the person’s own facts, counted as my data counts them',
  'beside a notice nobody finds the choices or facts of a joint tenant, and no value of a fact',
  'a notice that never was is not found',
  'secrets used to check identity are never shown',
  'each person has outbox keys of their own, the same ones at every sign-in',
  'a person who was never asked has not refused',
  'a purpose that the landlord does not list is not found',
  'a purpose that is not offered cannot be chosen',
  'what can be asked for is there before anybody signs in, and offers nobody who never gets data',
  'a person withdraws an open request once',
  'a withdrawal sent twice is one, and its key belongs to it',
  'another person’s session is not found, like one that never was',
  'everywhere else ends every session but this one, twice without harm',
  'every change of a contact point needs the second check',
  'nobody gets past the door of what is a person’s own',
  'a session that is no more says so on every door',
  'a write from another site is refused',
  'broken JSON, another content type, too much, an unknown field and a missing body each have their own error',
  'an unknown query field and a malformed id are refused',
  'an act of one person is not recorded in another’s session',
  'an address that is not in the contract is not found, and a wrong method says which are right',
  'nothing the API says may be kept by a cache',
]);

const more: Readonly<Record<string, Need>> = {
  'a code runs out': 'clock',
  'a challenge runs out after five minutes': 'clock',
  'a session ends after half an hour without a request, and at the latest after twelve hours': 'clock',
  'a sensitive value is covered until the person was checked again, for fifteen minutes': 'clock',
  'a contact point that only may be used by day hears of a change in the morning': 'clock',
  'the code that confirms a point runs out, and ten wrong ones are enough': 'clock',
  'what the law delays or withholds leaves no trace: not in entries, count, order or pages': 'clock',
  'a file waits three days and no longer': 'clock',
  'a link in a message works for two years and no longer': 'clock',
  'a yes given since is ended by the same link, with a receipt of its own': 'clock',
  'nothing was deleted of somebody whose facts have their time yet': 'purge',
  'a fact whose time is over goes, and its line says kind, day and rule, and no word of it': 'purge',
  'neither a joint tenant nor a stranger learns that anything went': 'purge',
  'what a hold keeps stays, and so does what has not begun': 'purge',
  'while a request about the record is open nothing goes by time': 'purge',
  'when the backend is ill it says so in the contract’s form': 'break',
  'an act without a key is not recorded, nor one with a key that is none': 'staff',
  'an act sent again gets the same answer, and is recorded once': 'staff',
  'an answer is put together from the record, and carries all that the law wants: facts with their story, who was told, decisions': 'staff',
  'what the desk withholds is named with its reason and has its value nowhere; where telling would defeat it, it is not even named': 'staff',
  'no word of a joint tenant, nothing the law delays, no secret and no hidden address is in an answer, nor in its archive': 'staff',
  'a narrow question gets a narrow answer, and "we hold nothing" is one, with what was looked through': 'staff',
  'a joint record is checked by a second person, what they check cannot change under them, and only what was seen goes out': 'staff',
  'a draft names only facts and files that are there, and files of the request’s messages go with the answer': 'staff',
  'an answer closes after thirty days, and one tap opens it again; it can be collected at the counter instead': 'staff',
  'nobody opens an answer but the person, checked a second time, or with an officer who has checked them': 'staff',
  'an answer of this kind belongs to access requests alone': 'staff',
  'a key takes no other body and no other operation': 'staff',
  'an act sent many times at once is recorded once, and who comes second is told to wait': 'staff',
  'a key belongs to a person: the same one of somebody else is another': 'staff',
  'the desk sees every open request by its clock, and whose it is by reference alone': 'staff',
  'the desk does only what the law allows now, and is told before what it does to the clock': 'staff',
  'a question stops the clock of an access request until the person answers, in the portal or by post': 'staff',
  'a question does not stop the clock of any other right': 'staff',
  'proof of identity that the person sends is looked at, and the clock starts on the day it came': 'staff',
  'a refusal needs a reason of the law and words, and the person reads both': 'staff',
  'an answer about a shared or flagged record is checked by a second person, any other leaves at once': 'staff',
  'free words are sorted into a kind, and the clock goes on': 'staff',
  'a request that was spoken was received on that day, and its person has a receipt': 'staff',
  'what the desk does stands in the person’s activity, by role and office and nobody’s name': 'staff',
  'an act of the desk sent twice is done once, and its key belongs to it': 'staff',
  'a day that has not come, or lies before what happened last, is refused at its field': 'staff',
  'what is not there is not found, also at the desk': 'staff',
  'counts and the log say dates and outcomes, and nothing about a person': 'staff',
  'staff sign in as what the provider says, sign out, and are nobody’s name to a resident': 'staff',
  'a staff session opens nothing of a resident’s, and a resident’s nothing of staff': 'staff',
  'the edges of what is for staff are those of everything else': 'staff',
  'the desk acknowledges, tells of progress and gives the outcome, and the person sees each': 'staff',
  'the desk records somebody with a proof that was seen, and the person sees and ends it': 'staff',
  'a mandate is over after its last day, and its code after two weeks': 'clock',
  'the desk says that a recording is kept, and the request shows it': 'staff',
  'a staff session ends after a quarter of an hour without a request, and after ten hours': 'staff',
  'an officer finds a person by reference, by name and birth date, or by the code they show, and sees the least that tells people apart': 'staff',
  'who looks for too many people has to wait': 'staff',
  'an officer sees, chooses and asks for the one they are with, and every look and act is theirs by role and office': 'staff',
  'before somebody is checked an officer may do what anybody may, and nothing else': 'staff',
  'the code of a person’s own app opens and checks at once, works once, and not for anybody else': 'staff',
  'somebody flagged for safety is opened by the safeguarding team only, with a reason that the person sees, and their home is in no list': 'staff',
  'one resident at a time: a second session is refused, and an old tab neither reads nor writes after the next was opened': 'staff',
  'a token opens nothing without its officer, and no other officer’s session': 'staff',
  'a session locks after two minutes without a request, and opens again to an officer who has signed in since': 'staff',
  'after a reload the officer goes on in the same session, with a token that makes the old one void': 'staff',
  'a session is over after half an hour, and when the officer signs out or the resident says so': 'staff',
  'what was said or came on another day counts from that day, and only an officer may say so': 'staff',
  'a caller says the code that the person’s app shows, another one every ten minutes': 'staff',
  'with an officer a person complains, writes to the landlord, says who speaks for them and in which form they read, and each is theirs with the officer’s role': 'staff',
  'none of it is done before the check, after the end, for somebody else, or with another officer’s token': 'staff',
  'word of a receipt goes to a way that is confirmed, the person’s alone and safe now, and says nothing': 'staff',
};

/** The case after all others. Only a backend that can be put to all of them can be held to it. */
export const coverageSentence = 'reached every operation × status that the contract declares';

/** What a case asks of a backend. One that is not named here wants a fresh world. */
export function needsOf(sentence: string): readonly Need[] {
  if (asItStands.has(sentence)) return [];
  if (sentence === coverageSentence) return everyNeed;
  const also = more[sentence];
  return also === 'staff' ? ['fresh', 'clock', 'staff'] : also ? ['fresh', also] : ['fresh'];
}

/** Every sentence that is named here, to find those that no case has any more. */
export const namedSentences: readonly string[] = [...asItStands, ...Object.keys(more)];
