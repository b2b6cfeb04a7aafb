import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFile } from '#contract/file-named.ts';
import { bytes, chunk, exif, jpeg, pdf, png, segment } from '#tests/support/files-made.ts';
import { hostileFiles } from '#tests/support/hostile-files.ts';
import { cleanJpeg, orientationIn } from './jpeg.ts';
import { lookAtFile } from './look-at-file.ts';
import { cleanPng } from './png.ts';
import { safeName } from './safe-name.ts';

const latin = (all: Uint8Array) => Buffer.from(all).toString('latin1');

describe('files that are not what they should be', () => {
  it('are at least sixty', () => expect(hostileFiles.length).toBeGreaterThanOrEqual(60));

  it.each(hostileFiles.map((one) => [one.what, one] as const))('%s', (_what, { name, bytes: given, end }) => {
    const outcome = lookAtFile(given, name);
    if ('refusal' in end) return expect(outcome).toEqual({ refusal: end.refusal });
    expect(outcome).toMatchObject({ kind: end.kind, name: end.name });
    const kept = 'bytes' in outcome ? latin(outcome.bytes) : '';
    for (const word of end.without ?? []) expect(kept, word).not.toContain(word);
    return undefined;
  });

  it('one byte too many is too big, whatever it is', () => expect(lookAtFile(new Uint8Array(largestFile + 1), 'big.pdf')).toEqual({ refusal: 'too-big' }));
});

describe('good files', () => {
  it('come through as they are', () => {
    expect(lookAtFile(pdf(), 'A letter.pdf')).toEqual({ kind: 'pdf', name: 'A letter.pdf', bytes: pdf() });
    expect(lookAtFile(png(), 'خط.png')).toEqual({ kind: 'png', name: 'خط.png', bytes: png() });
    expect(lookAtFile(jpeg(), 'photo 1.5.2024.JPEG')).toEqual({ kind: 'jpeg', name: 'photo 1.5.2024.jpg', bytes: jpeg() });
    const words = new TextEncoder().encode('\uFEFFZoë said: 100 % — سلام <b>\r\n\tNext line');
    expect(lookAtFile(words, 'notes.TXT')).toEqual({ kind: 'text', name: 'notes.txt', bytes: words });
  });

  it('a photo keeps how it is to be turned, and nothing else of what stood beside it', () => {
    for (const little of [false, true]) {
      for (let turn = 1; turn <= 8; turn += 1) {
        const cleaned = cleanJpeg(jpeg({ before: [exif(turn, 'GPS', little)] }));
        const kept = 'bytes' in cleaned ? cleaned.bytes : bytes();
        const [at, has] = [latin(kept).indexOf('Exif'), turn !== 1];
        expect(at !== -1).toBe(has);
        if (has) expect(orientationIn(kept.subarray(at))).toBe(turn);
        expect(latin(kept)).not.toContain('GPS');
      }
    }
  });

  it('colours of print programs stay right: the mark of Adobe is kept', () => {
    const mark = segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 2]);
    const cleaned = cleanJpeg(jpeg({ before: [mark] }));
    expect('bytes' in cleaned && latin(cleaned.bytes)).toContain(latin(mark));
  });

  it('a PDF of packed data is not taken for one with a script because of letters in it', () => {
    const stream = 'stream\nx /JS /Launch y\nendstream';
    expect(lookAtFile(pdf(`<< /Length 20 >>\n${stream}`), 'scan.pdf')).toMatchObject({ kind: 'pdf' });
  });
});

const words = fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom('S', 'E', 'C', 'R', 'T') }).map((some) => `~${some}~`);
const jpegs = fc.record({ marker: fc.constantFrom(0xe1, 0xe2, 0xe3, 0xed, 0xef, 0xfe), said: words, behind: words }).map(({ marker, said, behind }) => ({ file: jpeg({ before: [segment(marker, said)], after: bytes(behind) }), said, behind }));
const pngs = fc.record({ name: fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'iCCP', 'prVt'), said: words, behind: words }).map(({ name, said, behind }) => ({ file: png({ chunks: [chunk(name, said)], after: bytes(behind) }), said, behind }));

describe('whatever is sent', () => {
  it('nothing said beside a picture is kept, and cleaning twice is cleaning once', () => {
    fc.assert(fc.property(fc.oneof(jpegs, pngs), ({ file, said, behind }) => {
      const clean = file[0] === 0xff ? cleanJpeg : cleanPng;
      const once = clean(file);
      if (!('bytes' in once)) throw new Error('a good picture was refused');
      expect(latin(once.bytes)).not.toContain(said);
      expect(latin(once.bytes)).not.toContain(behind);
      expect(clean(once.bytes)).toEqual(once);
    }), { numRuns: 200 });
  });

  it('broken and random bytes end in a file or in a reason, never in a fault', () => {
    const good = fc.constantFrom(jpeg({ before: [exif(6)] }), png(), pdf());
    const spoilt = fc.tuple(good, fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }), fc.nat(400)).map(([file, changes, cut]) => {
      const copy = file.slice(0, Math.max(0, file.length - cut % 60));
      for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
      return copy;
    });
    fc.assert(fc.property(fc.oneof(spoilt, fc.uint8Array({ maxLength: 300 })), fc.string(), (file, name) => {
      const outcome = lookAtFile(file, name);
      expect('refusal' in outcome || outcome.bytes.length <= file.length + 40).toBe(true);
    }), { numRuns: 2000 });
  });

  it('a name is never a way, never hides anything, and always ends as the file is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('pdf', 'jpeg', 'png', 'text'), (given, kind) => {
      const name = safeName(given, kind);
      expect(name).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]{1,205}\.(?:pdf|jpg|png|txt)$/u);
      expect(name.startsWith('.')).toBe(false);
      expect(safeName(name, kind)).toBe(name);
    }), { numRuns: 2000 });
  });
});
