const widest = 1600;

/** What the QR code in a picture says; `undefined` where none can be read. The code that reads it comes when it is needed. */
export async function readPicture(source: ImageBitmapSource, effort: { readonly effort: number; readonly timeLimit?: number } = { effort: Infinity, timeLimit: Infinity }): Promise<string | undefined> {
  const [{ decodeQR }, bitmap] = await Promise.all([import('qr/decode.js'), createImageBitmap(source)]);
  const scale = Math.min(1, widest / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true });
  pen?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const pixels = pen?.getImageData(0, 0, width, height);
  try {
    return pixels && decodeQR(pixels, effort);
  } catch {
    return undefined; // The library throws where it finds no code.
  }
}
