import type { FileKind, FileRefusal } from '#contract/files.ts';
import { bytes, chunk, exif, jpeg, pdf, png, segment } from './files-made.ts';

/** A file that somebody might send to do harm, and what has to become of it. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly end: { readonly refusal: FileRefusal } | { readonly kind: FileKind; readonly name: string; /** Words that must not be in what is kept. */ readonly without?: readonly string[] };
}

const script = '<script>alert(1)</script>';
const html = `<!doctype html><html>${script}</html>`;
const zipEnd = bytes('PK\x05\x06', Array.from({ length: 18 }, () => 0));
const text = (words: string) => new TextEncoder().encode(words);
const isoBrand = (brand: string) => bytes([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 0, 0], 'mif1heic');
const utf16 = Uint8Array.from(Buffer.from('\uFEFFplain words', 'utf16le'));

const refused = (what: string, name: string, content: Uint8Array, refusal: FileRefusal): HostileFile => ({ what, name, bytes: content, end: { refusal } });
const taken = (what: string, name: string, content: Uint8Array, kind: FileKind, as: string, without: readonly string[] = []): HostileFile => ({ what, name, bytes: content, end: { kind, name: as, without } });

const wrongTypes = [
  refused('nothing at all', 'empty.pdf', bytes(), 'empty'),
  refused('a program that calls itself a PDF', 'invoice.pdf', bytes('MZ\x90\0', 'This program cannot be run in DOS mode'), 'kind-not-taken'),
  refused('a program of Linux', 'photo.jpg', bytes([0x7f], 'ELF', [2, 1, 1]), 'kind-not-taken'),
  refused('an archive', 'photos.zip', bytes('PK\x03\x04', [20, 0]), 'kind-not-taken'),
  refused('a text document with macros', 'letter.docm', bytes('PK\x03\x04', 'word/vbaProject.bin'), 'kind-not-taken'),
  refused('an old text document', 'letter.doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'kind-not-taken'),
  refused('an SVG with a script', 'drawing.svg', text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`), 'kind-not-taken'),
  refused('an SVG with a script that calls itself a PNG', 'drawing.png', text(`<svg onload="alert(1)"/>`), 'kind-not-taken'),
  refused('an SVG that calls itself a text', 'drawing.txt', text(`<?xml version="1.0"?><svg>${script}</svg>`), 'kind-not-taken'),
  refused('a page', 'page.html', text(html), 'kind-not-taken'),
  refused('a page that calls itself a text', 'page.txt', text(html), 'kind-not-taken'),
  refused('a page behind blanks and a byte order mark', 'page.txt', text(`\uFEFF\n\n  ${html}`), 'kind-not-taken'),
  refused('a script', 'run.js', text('alert(1)'), 'kind-not-taken'),
  refused('a shell script that calls itself a text', 'run.txt', text('#!/bin/sh\nrm -rf /\n'), 'kind-not-taken'),
  refused('a batch file', 'run.bat', text('@echo off\r\ndel *.*'), 'kind-not-taken'),
  refused('a table with a formula', 'table.csv', text('=HYPERLINK("https://elsewhere.example")'), 'kind-not-taken'),
  refused('PostScript that calls itself a text', 'print.txt', text('%!PS\n(quit) run'), 'kind-not-taken'),
  refused('a GIF', 'moving.gif', bytes('GIF89a', [1, 0, 1, 0]), 'kind-not-taken'),
  refused('a WebP', 'photo.webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'kind-not-taken'),
  refused('a TIFF', 'scan.tif', bytes('II*\0', [8, 0, 0, 0]), 'kind-not-taken'),
  refused('a film', 'film.mp4', bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0]), 'kind-not-taken'),
  refused('a picture as phones keep it', 'IMG_0001.HEIC', isoBrand('heic'), 'heic'),
  refused('the same under another brand', 'IMG_0002.heif', isoBrand('mif1'), 'heic'),
  refused('the same that calls itself a JPEG', 'IMG_0003.jpg', isoBrand('heix'), 'heic'),
  refused('a text in UTF-16', 'notes.txt', utf16, 'kind-not-taken'),
  refused('a text with a NUL', 'notes.txt', text('words\0words'), 'kind-not-taken'),
  refused('a text with half a letter', 'notes.txt', bytes('words ', [0xc3]), 'kind-not-taken'),
  refused('a text with letters written longer than they are', 'notes.txt', bytes('words ', [0xc0, 0xaf]), 'kind-not-taken'),
  refused('a text that steers a terminal', 'notes.txt', text('words \u001B[2J'), 'kind-not-taken'),
  refused('a text of more than a megabyte', 'notes.txt', text('words '.repeat(200_000)), 'too-big'),
];

const bombs = [
  refused('a PNG of 50,000 by 50,000 pixels', 'bomb.png', png({ wide: 50_000, high: 50_000 }), 'too-many-pixels'),
  refused('a PNG with one endless side', 'bomb.png', png({ wide: 1_000_000, high: 1 }), 'too-many-pixels'),
  refused('a PNG of few pixels that are deep', 'bomb.png', png({ wide: 7000, high: 7000, depth: 16 }), 'too-many-pixels'),
  refused('a PNG without a side', 'bomb.png', png({ wide: 0, high: 4 }), 'damaged'),
  refused('a PNG of a colour that there is not', 'bomb.png', png({ colour: 5 }), 'damaged'),
  refused('a JPEG of 65,000 by 65,000 pixels', 'bomb.jpg', jpeg({ wide: 65_000, high: 65_000 }), 'too-many-pixels'),
  refused('a JPEG without a height', 'bomb.jpg', jpeg({ high: 0 }), 'damaged'),
  taken('words that would unfold to much, beside a small PNG', 'bomb.png', png({ chunks: [chunk('zTXt', 'Comment\0\0', Array.from({ length: 2000 }, () => 120))] }), 'png', 'bomb.png', ['zTXt']),
];

const broken = [
  refused('a JPEG cut off in its picture', 'cut.jpg', jpeg().subarray(0, -4), 'damaged'),
  refused('a JPEG cut off in its head', 'cut.jpg', jpeg().subarray(0, 40), 'damaged'),
  refused('a JPEG of three bytes', 'cut.jpg', bytes([0xff, 0xd8, 0xff]), 'damaged'),
  refused('a JPEG with two frames', 'two.jpg', jpeg({ before: [segment(0xc0, 8, [0, 8, 0, 8], [1, 1, 0x11, 0])] }), 'damaged'),
  refused('a JPEG whose segment is longer than the file', 'long.jpg', bytes([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff], 'Exif'), 'damaged'),
  refused('a PNG cut off', 'cut.png', png().subarray(0, -6), 'damaged'),
  refused('a PNG with a wrong checksum', 'wrong.png', png().map((byte, at) => (at === 30 ? byte ^ 1 : byte)), 'damaged'),
  refused('a PNG of its signature alone', 'cut.png', png().subarray(0, 8), 'damaged'),
  refused('a PDF cut off', 'cut.pdf', pdf().subarray(0, -8), 'damaged'),
  refused('a PDF of its first line alone', 'cut.pdf', bytes('%PDF-1.7\n'), 'damaged'),
];

const active = [
  refused('a PDF with a script', 'form.pdf', pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'), 'active-content'),
  refused('a PDF with a script whose name is hidden', 'form.pdf', pdf('<< /OpenAction << /S /J#61vaScript >> >>'), 'active-content'),
  refused('a PDF that starts a program', 'form.pdf', pdf('<< /OpenAction << /S /Launch /F (cmd.exe) >> >>'), 'active-content'),
  refused('a PDF with another file in it', 'form.pdf', pdf('<< /Names << /EmbeddedFiles 2 0 R >> >>'), 'active-content'),
  refused('a PDF that sends its form elsewhere', 'form.pdf', pdf('<< /A << /S /SubmitForm /F (https://elsewhere.example) >> >>'), 'active-content'),
  refused('a PDF with a password', 'locked.pdf', pdf('<< /Encrypt 2 0 R >>'), 'locked'),
];

const mixed = [
  refused('a PDF that begins as something else', 'mixed.pdf', bytes('GIF89a', pdf()), 'kind-not-taken'),
  taken('a PDF with an archive behind it', 'mixed.pdf', bytes(pdf(), 'PK\x03\x04 hidden', zipEnd), 'pdf', 'mixed.pdf', ['hidden', 'PK']),
  taken('a JPEG with an archive behind it', 'mixed.jpg', jpeg({ after: bytes('PK\x03\x04 hidden', zipEnd) }), 'jpeg', 'mixed.jpg', ['hidden', 'PK']),
  taken('a JPEG with a page in its comment', 'mixed.jpg', jpeg({ before: [segment(0xfe, html)] }), 'jpeg', 'mixed.jpg', ['script']),
  taken('a PNG with a page behind it', 'mixed.png', png({ after: text(html) }), 'png', 'mixed.png', ['script']),
  taken('a PNG with a script in its words', 'mixed.png', png({ chunks: [chunk('tEXt', `Comment\0${script}`)] }), 'png', 'mixed.png', ['script', 'tEXt']),
  taken('a PNG that moves', 'mixed.png', png({ chunks: [chunk('acTL', [0, 0, 0, 1, 0, 0, 0, 0])] }), 'png', 'mixed.png', ['acTL']),
];

const telling = [
  taken('a photo that says where it was taken', 'photo.jpg', jpeg({ before: [exif(6)] }), 'jpeg', 'photo.jpg', ['GPS', '51.5007', 'Zoë']),
  taken('the same with its numbers turned', 'photo.jpg', jpeg({ before: [exif(8, 'GPS 51.5007', true)] }), 'jpeg', 'photo.jpg', ['GPS', '51.5007']),
  taken('a photo with the words of its program', 'photo.jpg', jpeg({ before: [segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Zoe</x:xmpmeta>')] }), 'jpeg', 'photo.jpg', ['xmpmeta', 'Zoe']),
  taken('a photo with words of an agency', 'photo.jpg', jpeg({ before: [segment(0xed, 'Photoshop 3.0\0 8BIM Zoe')] }), 'jpeg', 'photo.jpg', ['Photoshop', 'Zoe']),
  taken('a photo with a small picture of what was cut away', 'photo.jpg', jpeg({ before: [segment(0xe0, 'JFIF\0', [1, 2, 0, 0, 72, 0, 72, 2, 2], 'cut-away-pix')] }), 'jpeg', 'photo.jpg', ['cut-away']),
  taken('a picture of a screen that says when and by whom', 'screen.png', png({ chunks: [chunk('tIME', [7, 234, 11, 26, 9, 0, 0]), chunk('eXIf', 'MM GPS 51.5'), chunk('iTXt', 'Author\0\0\0\0\0Zoe')] }), 'png', 'screen.png', ['GPS', 'Zoe', 'tIME']),
];

const names = [
  taken('a name that turns its ending round', 'photo\u202Egpj.exe', jpeg(), 'jpeg', 'photogpj.jpg'),
  taken('a name that is a way through folders', '../../etc/passwd', jpeg(), 'jpeg', 'passwd.jpg'),
  taken('a name of Windows with folders', 'C:\\Users\\zoe\\scan.pdf', pdf(), 'pdf', 'scan.pdf'),
  taken('a name of a thousand letters', `${'a'.repeat(990)}.png`, png(), 'png', `${'a'.repeat(100)}.png`),
  taken('two endings', 'invoice.pdf.exe', pdf(), 'pdf', 'invoice.pdf'),
  taken('a picture that calls itself a PDF', 'letter.pdf', png(), 'png', 'letter.png'),
  taken('a name that is nothing but an ending', '.pdf', pdf(), 'pdf', 'file.pdf'),
  taken('a name of letters that are not seen', '\u200B\u2066\u0007.txt', text('Plain words'), 'text', 'file.txt'),
  taken('a name that Windows takes for a device', 'nul.txt', text('Plain words'), 'text', '_nul.txt'),
  taken('a name with a line break and signs that mean something', 'a\r\nContent-Type: x"<b>.txt', text('Plain words'), 'text', 'aContent-Type- x--b-.txt'),
];

/** Files that do harm where they are believed: wrong, broken, too big, two things at once, telling more than they should, badly named. */
export const hostileFiles: readonly HostileFile[] = [...wrongTypes, ...bombs, ...broken, ...active, ...mixed, ...telling, ...names];
