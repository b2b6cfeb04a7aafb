import { expect, it } from 'vitest';
import { placeOf } from './mount.ts';

it('addresses of one household or machine are one place to the limits, and no two others are', () => {
  for (const [address, place] of [
    ['203.0.113.7', '203.0.113.7'], ['::ffff:203.0.113.7', '203.0.113.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'], ['fe80::1%eth0', 'fe80:0:0:0::/64'], ['203.0.113.7:50123', '203.0.113.7'], ['[2001:db8:1:2::9]:50123', '2001:db8:1:2::/64'], ['nobody', 'nobody'], ['not an address', 'not an address'],
  ] as const) expect(placeOf(address), address).toBe(place);
  expect(placeOf('2001:db8:1:3::1')).not.toBe(placeOf('2001:db8:1:2::1'));
});
