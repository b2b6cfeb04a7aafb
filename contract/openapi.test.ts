import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import committed from './openapi.json' with { type: 'json' };
import { endpoints } from './api.ts';
import { openApi } from './openapi.ts';

describe('the OpenAPI file', () => {
  it('is the one the contract makes; run "npm run openapi" after a change of the contract', () => {
    expect(JSON.parse(JSON.stringify(openApi()))).toEqual(committed);
  });

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(committed));
    expect(result.valid, JSON.stringify(result)).toBe(true);
  });

  it('has every operation once', () => {
    const ids = Object.values(committed.paths).flatMap((path) => Object.values(path).map((one: { operationId: string }) => one.operationId));
    expect(ids.toSorted()).toEqual(endpoints.map((one) => one.name).toSorted());
  });
});
