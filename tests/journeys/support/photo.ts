import type { Page } from '@playwright/test';
import { bytes, exif } from '#tests/support/files-made.ts';

/** A real photo as the browser makes it, with the place that a phone writes beside it. Its left half is black. */
export async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 200 });
    canvas.getContext('2d')?.fillRect(0, 0, 200, 200);
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  return Buffer.from(bytes(plain.subarray(0, 2), exif(6), plain.subarray(2)));
}
