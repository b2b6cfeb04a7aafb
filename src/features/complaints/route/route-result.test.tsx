// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Organisation } from '#contract/organisation.ts';
import { routeComplaint } from '#domain/complaint-route/route-complaint.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import complaints from '#locales/en/complaints.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { RouteResult } from './route-result.tsx';

beforeEach(() => {
  keepWords('en', 'common', common);
  keepWords('en', 'complaints', complaints);
});
afterEach(cleanup);

const contact = (role: string) => ({ role: { text: role, language: 'en' }, phone: null, email: null, web: null });
const organisation = (ombudsman: string, role: string) =>
  ({ contacts: [], regulator: { name: 'the ICO', contact: contact('Regulator') }, ombudsman: { name: ombudsman, contact: contact(role) } }) as unknown as Organisation;
const headings = (level: number) => screen.queryAllByRole('heading', { level }).map((one) => one.textContent);

it('names each body once, with what it does about each thing below its name', () => {
  const asked = { about: ['data', 'service'], told: 'no', landlord: 'council-or-almo', region: 'england-and-wales' } as const;
  render(<RouteResult steps={routeComplaint(asked)} organisation={organisation('the Housing Ombudsman', 'Housing Ombudsman')} />);
  expect(headings(3)).toEqual([complaints['body.landlord'], `${complaints['body.regulator']} the ICO`, 'Housing Ombudsman', complaints['body.court']]);
  expect(headings(4)).toEqual([complaints['route.topic.data'], complaints['route.topic.service']]);
});

it('says the name of a body whose kind does not say it', () => {
  render(<RouteResult steps={routeComplaint({ about: ['service'], told: 'answered', landlord: 'letting-agent', region: 'england-and-wales' })} organisation={organisation('the Property Ombudsman', 'Redress scheme')} />);
  expect(headings(3)).toEqual(['Redress scheme the Property Ombudsman']);
});
