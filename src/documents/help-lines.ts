import type { Pack } from '#organisations/pack.ts';

/** A free line for people who are hurt or frightened at home, open day and night. */
interface HelpLine {
  readonly name: string;
  readonly phone: string;
  /** Who answers, and where the number was read: two places that do not copy each other. */
  readonly from: string;
}

/**
 * The day on which each number was last held against two public places. The page says it, so that a reader knows how sure it is. Nobody rang: these lines are for people in danger.
 * Look at them again each year, and with every report that one does not answer. One that cannot be found in two places goes out; 999 and the others stay.
 */
export const helpLinesCheckedOn = '2026-11-26';

/** By where the landlord's homes are. */
export const helpLines: Readonly<Record<Pack['organisation']['region'], readonly HelpLine[]>> = {
  'england-and-wales': [
    { name: 'National Domestic Abuse Helpline (England)', phone: '0808 2000 247', from: 'Refuge; the Government’s guidance on domestic abuse, councils’ pages' },
    { name: 'Live Fear Free (Wales)', phone: '0808 80 10 800', from: 'the Welsh Government; lists of UK help lines' },
  ],
  'scotland': [{ name: 'Scotland’s Domestic Abuse and Forced Marriage Helpline', phone: '0800 027 1234', from: 'Scottish Women’s Aid; safer.scot' }],
  'northern-ireland': [{ name: 'Domestic and Sexual Abuse Helpline (Northern Ireland)', phone: '0808 802 1414', from: 'Nexus NI; Victim Support NI, the Justice Minister in the Irish News' }],
};
