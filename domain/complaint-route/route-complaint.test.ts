import { describe, expect, it } from 'vitest';
import { landlordKind, region } from '#contract/organisation.ts';
import { bodyRules, routeTopics, toldLandlord } from './body-rules.ts';
import { byBody, routeComplaint } from './route-complaint.ts';

type Asked = Omit<Parameters<typeof routeComplaint>[0], 'region'>;
const england = { region: 'england-and-wales' } as const;
const bodies = (given: Asked) => routeComplaint({ ...england, ...given }).map(({ rule, step }) => `${rule.body} ${step}`);

describe('who deals with a complaint', () => {
  it('has somebody to go to now for every topic, kind of landlord, region and stage', () => {
    for (const landlord of landlordKind.options) for (const where of region.options) for (const about of routeTopics) for (const told of toldLandlord) {
      expect(routeComplaint({ landlord, region: where, about: [about], told }).some(({ step }) => step === 'now'), `${landlord} ${where} ${about} ${told}`).toBe(true);
    }
  });

  it('data goes to the landlord first, then to the regulator, and a court is the last step', () => {
    expect(bodies({ landlord: 'council-or-almo', about: ['data'], told: 'no' })).toEqual(['landlord now', 'regulator after', 'court later']);
    expect(bodies({ landlord: 'council-or-almo', about: ['data'], told: 'waiting' })).toEqual(['landlord now', 'regulator after', 'court later']);
    expect(bodies({ landlord: 'council-or-almo', about: ['data'], told: 'silent' })).toEqual(['regulator now', 'landlord later', 'court later']);
    expect(bodies({ landlord: 'council-or-almo', about: ['data'], told: 'answered' })).toEqual(['regulator now', 'court later']);
  });

  it('a crime goes to the police before anything else', () => {
    expect(bodies({ landlord: 'letting-agent', about: ['data', 'crime', 'loss'], told: 'no' })[0]).toBe('police now');
  });

  it('services go to the ombudsman of this kind of landlord', () => {
    const ombudsman = (landlord: (typeof landlordKind.options)[number]) => routeComplaint({ ...england, landlord, about: ['service'], told: 'answered' }).find(({ rule }) => rule.body === 'ombudsman')?.rule.id;
    expect(landlordKind.options.map(ombudsman)).toEqual(['housing-ombudsman', 'housing-ombudsman', 'housing-ombudsman', 'spso', 'redress-scheme']);
  });

  it('an agent in Scotland answers to the tribunal, not to a redress scheme, and the time to go to court is that of Scotland', () => {
    const rules = (where: (typeof region.options)[number]) => routeComplaint({ landlord: 'letting-agent', region: where, about: ['data', 'service', 'loss'], told: 'answered' }).map(({ rule }) => rule.id);
    expect(rules('scotland')).toEqual(expect.arrayContaining(['letting-tribunal', 'court-data-scotland', 'court-loss-scotland']));
    expect(rules('scotland').filter((one) => ['redress-scheme', 'court-data', 'court-loss'].includes(one))).toEqual([]);
    expect(rules('england-and-wales')).toEqual(expect.arrayContaining(['redress-scheme', 'court-data', 'court-loss']));
  });

  it('nobody is named twice: what one body does about several things stands below one name, at one step; who has the last answer is sent to the landlord no more', () => {
    for (const landlord of landlordKind.options) for (const where of region.options) for (const told of toldLandlord) {
      const groups = byBody(routeComplaint({ landlord, region: where, about: routeTopics, told }));
      expect(new Set(groups.map(([first]) => first.rule.body)).size).toBe(groups.length);
      for (const group of groups) expect(new Set(group.map(({ step }) => step)).size, `${landlord} ${where} ${told}`).toBe(1);
      expect(groups.some(([first]) => first.rule.body === 'landlord'), `${landlord} ${told}`).toBe(told !== 'answered');
    }
    expect(byBody(routeComplaint({ ...england, landlord: 'council-or-almo', about: ['data', 'service'], told: 'no' }))[0]?.map(({ rule }) => rule.id)).toEqual(['landlord-data', 'landlord-service']);
  });

  it('a time of the Limitation Act 1980, which does not extend to Northern Ireland, names the Order beside it', () => {
    const there = bodyRules.filter((one) => (one.regions as readonly string[]).includes('northern-ireland') && one.source.includes('Limitation Act 1980'));
    expect(there.map((one) => one.id)).toEqual(['court-data', 'court-loss']);
    for (const { id, source } of there) expect(source, id).toContain('Limitation (Northern Ireland) Order 1989');
  });

  it('every rule has its source and version, and no id twice', () => {
    for (const { source, version } of bodyRules) expect([source.length > 5, /^\d{4}-\d\d-\d\d$/u.test(version)]).toEqual([true, true]);
    expect(new Set(bodyRules.map((one) => one.id)).size).toBe(bodyRules.length);
  });
});
