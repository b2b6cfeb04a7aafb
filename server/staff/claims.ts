import type { StaffRole } from '#contract/permissions.ts';
import type { IdentitySettings } from '../settings.ts';

type Claims = Readonly<Record<string, unknown>>;

/** A claim by its name, or by a path with dots where nothing has that name (`realm_access.roles`). */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((inside, part) => (typeof inside === 'object' && inside !== null && Object.hasOwn(inside, part) ? (inside as Claims)[part] : undefined), claims);
}

/** A claim that is a short text; anything else counts as not said. */
export function textClaim(claims: Claims, name: string): string | null {
  const value = claimOf(claims, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 120) : null;
}

/** A manager may do what the desk may; revealing hidden addresses is a duty of its own and comes to nobody by the way. */
const order: readonly StaffRole[] = ['manager', 'desk', 'safeguarding', 'officer'];

/**
 * The role that the provider gives somebody here, `null` where it gives none. Of several the first of `order` counts. With a translation only what it names counts.
 */
export function roleOf(claims: Claims, { roleClaim, roles }: Pick<IdentitySettings, 'roleClaim' | 'roles'>): StaffRole | null {
  const said = [claimOf(claims, roleClaim)].flat().filter((one) => typeof one === 'string');
  const translated = Object.keys(roles).length > 0;
  const here = new Set<unknown>(said.map((one) => (translated ? (Object.hasOwn(roles, one) ? roles[one] : undefined) : one)));
  return order.find((role) => here.has(role)) ?? null;
}
