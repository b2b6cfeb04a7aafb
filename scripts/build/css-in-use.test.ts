import { expect, test } from 'vitest';
import { accentCss } from '#src/styles/accent.ts';
import { cssInUse } from './css-in-use.ts';
import { namesInUse } from './names-in-use.ts';
import { pageSlimmer } from './slim-page.ts';

const used = namesInUse('<html lang="en-GB" dir="ltr"><body class="frame"><p id="one" data-kind="late" hidden>Some <bdi>words</bdi></p><input type="radio" checked></body></html>');
const kept = (css: string) => cssInUse(css, used);

test('rules whose elements, classes, ids or values are not on the page go', () => {
  expect(kept('p{margin:0}table{margin:0}.frame{margin:0}.nav{margin:0}#one{margin:0}#two{margin:0}')).toBe('p{margin:0}.frame{margin:0}#one{margin:0}');
  expect(kept('[data-kind=late]{margin:0}[data-kind=done]{margin:0}[lang|=en]{margin:0}[lang|=ur]{margin:0}[dir=rtl] p{margin:0}')).toBe('[data-kind=late]{margin:0}[lang|=en]{margin:0}');
});

test('of a list of selectors only those stay that can find something', () => {
  expect(kept('p,table,.frame .nav{margin:0}')).toBe('p{margin:0}');
  expect(kept('.frame :is(table,p){margin:0}')).toContain('.frame :is(');
  expect(kept('.frame :is(table,th){margin:0}')).toBe('');
  expect(kept('.frame:has(.nav){margin:0}')).toBe('');
});

test('states, the focus ring, and what a script sets later always stay', () => {
  for (const css of [':focus-visible{outline:3px solid}', 'p:hover{margin:0}', 'input:checked{margin:0}', ':root[data-theme=dark]{margin:0}', '.frame:not(.nav){margin:0}', '::backdrop{margin:0}', '*{margin:0}']) {
    expect(kept(css)).toBe(css);
  }
});

test('conditions and layers hold, also around rules that stay', () => {
  const css = kept('@layer a,b;@layer b{@media print{p{margin:0}.nav{margin:0}}}@page{margin:1cm}');
  expect(css).toMatch(/@layer a,\s?b/u);
  expect(css).toContain('@media print{p{margin:0}}');
  expect(css).toContain('@page');
});

test('properties of our own that nothing reads go, also when their last reader went', () => {
  expect(kept(':root{--a:1px;--b:var(--a);--c:2px}p{margin:var(--c)}.nav{margin:var(--b)}')).toBe(':root{--c:2px}p{margin:var(--c)}');
});

test('keyframes stay as long as something on the page moves by them', () => {
  expect(kept('.frame{animation:below 1ms}@keyframes below{from{opacity:0}50%{opacity:var(--half,.5)}}')).toBe('.frame{animation:below 1ms}@keyframes below{from{opacity:0}50%{opacity:var(--half,.5)}}');
  expect(kept('.nav{animation:below 1ms}@keyframes below{from{opacity:0}}')).toBe('');
});

test('colours of the organisation stay for the app, whose style sheet comes later', () => {
  const css = accentCss('#5b2a86');
  expect(kept(css)).toBe(css);
});

test('a font goes when no rule names its family any more', () => {
  const font = '@font-face{font-family:Latin of Keyholder;src:local(Roboto)}';
  expect(kept(`${font}[lang|=ur]{font-family:"Latin of Keyholder"}`)).toBe('');
  expect(kept(`${font}p{font-family:"Latin of Keyholder"}`)).toContain('@font-face');
});

test('a page gets its own rules, and two of one shape the same ones', () => {
  const slim = pageSlimmer();
  const page = (inside: string) => `<html lang="en"><head><style>p{margin:0}.a{margin:0}.b{margin:0}</style></head><body>${inside}</body></html>`;
  expect(slim(page('<p class="a">One</p>'))).toContain('<style>p{margin:0}.a{margin:0}</style>');
  expect(slim(page('<p class="a">Two</p>'))).toContain('<style>p{margin:0}.a{margin:0}</style>');
  expect(slim(page('<div class="b">One</div>'))).toContain('<style>.b{margin:0}</style>');
});

test('rules of paper are not in a page: the sheet that follows has them', () => {
  const slim = pageSlimmer()('<html lang="en"><head><style>@layer base,print;@layer base{p{margin:0}}@layer print{@media print{p{margin:1mm}}}</style></head><body><p>One</p></body></html>');
  expect(slim).toContain('<style>@layer base,print;@layer base{p{margin:0}}</style>');
});

test('a property stays when the sheet that follows reads it on a screen; paper brings its own', () => {
  const slim = pageSlimmer('.panel{color:var(--a)}@media print{p{color:var(--b)}}')('<html><head><style>:root{--a:red;--b:blue;--c:green}p{margin:0}</style></head><body><p>One</p></body></html>');
  expect(slim).toContain('<style>:root{--a:red}p{margin:0}</style>');
});
