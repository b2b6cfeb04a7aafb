import { endpoints, problemsOf } from '#contract/api.ts';
import type { AnyEndpoint } from '#contract/endpoint.ts';
import { problemStatus } from '#contract/problem.ts';

/** Which endpoint × status the cases have reached. */
export class Coverage {
  readonly #seen = new Set<string>();

  saw(endpoint: AnyEndpoint, status: number): void {
    this.#seen.add(`${endpoint.name} ${status}`);
  }

  /** Declared but never reached. */
  missing(): string[] {
    return endpoints
      .flatMap((one) => [...Object.keys(one.answers).map(Number), ...problemsOf(one).map((code) => problemStatus[code])].map((status) => ({ one, status })))
      .map(({ one, status }) => `${one.name} ${status}`)
      .filter((name, place, all) => all.indexOf(name) === place && !this.#seen.has(name));
  }
}
