import type { ReactNode } from 'react';
import type { EasyPicture } from '#organisations/pack.ts';

const person = (x: number, y: number) => <><circle cx={x} cy={y} r="8" /><path d={`M${x - 15} ${y + 32}c0-26 30-26 30 0Z`} /></>;

/* One hand for all: a sheet of 120 by 96, a line of 3 with round ends, one surface in the landlord's soft colour (`easy-soft`). */
const drawings: Readonly<Record<EasyPicture, ReactNode>> = {
  home: <><path className="easy-soft" d="M26 44v38h68V44L60 16Z" /><path d="M16 52 60 14l44 38M26 44v38h68V44" /><path d="M52 82V60h16v22" /><circle cx="64" cy="71" r="1.5" fill="currentColor" /><path d="M76 52h10v10H76Z" /></>,
  facts: <><path className="easy-soft" d="M20 30h28l8 8h44v42H20Z" /><path d="M20 80V28a4 4 0 0 1 4-4h22l8 10h42a4 4 0 0 1 4 4v42a4 4 0 0 1-4 4H24a4 4 0 0 1-4-4Z" />{person(46, 48)}<path d="M70 52h20M70 62h20M70 72h12" /></>,
  why: <><circle className="easy-soft" cx="60" cy="48" r="34" /><circle cx="60" cy="48" r="34" /><path d="M48 38c0-16 25-16 25 0 0 10-13 9-13 20" /><circle cx="60" cy="70" r="2" fill="currentColor" /></>,
  share: <><path className="easy-soft" d="M44 34h32v28H44Z" />{person(20, 36)}{person(100, 36)}<path d="M44 34h32v28H44ZM50 43h20M50 52h12" /><path d="m44 76h32m-9-8 9 8-9 8" /></>,
  clock: <><circle className="easy-soft" cx="60" cy="48" r="34" /><circle cx="60" cy="48" r="34" /><path d="M60 26v22l15 10M60 14v6M60 76v6M26 48h6M88 48h6" /></>,
  choose: <><rect className="easy-soft" x="18" y="18" width="84" height="26" rx="13" /><rect x="18" y="18" width="84" height="26" rx="13" /><circle cx="89" cy="31" r="9" fill="currentColor" /><rect x="18" y="54" width="84" height="26" rx="13" /><circle cx="31" cy="67" r="9" /><path d="m36 31 6 6 12-12M66 61l12 12m0-12L66 73" /></>,
  ask: <><path className="easy-soft" d="M48 16h52v34H74L60 62V50H48Z" />{person(28, 44)}<path d="M50 14h50a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H76L62 62V50H50a4 4 0 0 1-4-4V18a4 4 0 0 1 4-4ZM58 27h34M58 37h20" /></>,
  camera: <><path className="easy-soft" d="M22 30h52l22 12-22 12H22Z" /><path d="M22 28h50v28H22ZM72 36l24-8v28l-24-8M46 56v14M30 82c0-16 32-16 32 0Z" /><circle cx="36" cy="42" r="5" /></>,
  letter: <><path className="easy-soft" d="M18 26h84v50H18Z" /><path d="M18 26h84v50H18ZM18 28l42 28 42-28" /></>,
  scales: <><path className="easy-soft" d="M16 56h32a16 16 0 0 1-32 0ZM72 56h32a16 16 0 0 1-32 0Z" /><path d="M60 16v64M42 80h36M28 28l32-6 32 6M32 28 16 56h32ZM88 28 72 56h32ZM16 56a16 16 0 0 0 32 0M72 56a16 16 0 0 0 32 0" /></>,
  'worn-camera': <><path className="easy-soft" d="M22 86c0-50 76-50 76 0Z" /><circle cx="60" cy="24" r="14" /><path d="M22 86c0-50 76-50 76 0ZM48 60h24v16H48Z" /><circle cx="60" cy="68" r="4" /></>,
  button: <><path className="easy-soft" d="M36 70c0-24 48-24 48 0Z" /><path d="M20 70h80v14H20ZM36 70c0-24 48-24 48 0M54 10v28a6 6 0 0 0 12 0V10M26 52c-7-9-7-19 0-28M94 52c7-9 7-19 0-28" /></>,
  phone: <><path className="easy-soft" d="M40 24h32v42H40Z" /><rect x="34" y="10" width="44" height="76" rx="6" /><path d="M34 24h44M34 66h44M88 34c7 8 7 20 0 28M97 26c12 12 12 32 0 44" /><circle cx="56" cy="76" r="2" fill="currentColor" /></>,
  screen: <><path className="easy-soft" d="M16 28h88v44H16Z" /><path d="M16 14h88v58H16ZM16 28h88M60 72v12M40 84h40M28 40h42M28 50h58M28 60h26" /></>,
  cookie: <><path className="easy-soft" d="M60 14a34 34 0 1 0 34 34c-8 2-14-3-13-10-8 1-13-5-11-12-6 0-10-5-10-12Z" /><path d="M60 14a34 34 0 1 0 34 34c-8 2-14-3-13-10-8 1-13-5-11-12-6 0-10-5-10-12Z" /><path strokeWidth="6" d="M48 38h0M42 56h0M60 52h0M58 70h0M76 62h0" /></>,
  form: <><path className="easy-soft" d="M24 12h52v72H24Z" /><path d="M76 48V12H24v72h36M34 26h32M34 38h32M34 50h20M66 72l30-30 10 10-30 30-13 3Z" /></>,
  card: <><path className="easy-soft" d="M16 34h88v14H16Z" /><rect x="16" y="20" width="88" height="56" rx="6" /><path d="M16 34h88M16 48h88M28 62h22M84 62h8" /></>,
  key: <><circle className="easy-soft" cx="36" cy="48" r="20" /><circle cx="36" cy="48" r="20" /><circle cx="36" cy="48" r="6" /><path d="M56 48h50v14M88 48v10" /></>,
};

/** A picture made for the easy words. `shows` says what it shows to who does not see it; without it the words beside it say the same. */
export function EasyPictureOf({ what, shows }: { readonly what: EasyPicture; readonly shows?: string }) {
  return (
    <svg className="easy-picture" viewBox="0 0 120 96" {...(shows === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': shows })} fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
      {drawings[what]}
    </svg>
  );
}
