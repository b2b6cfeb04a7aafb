import { cssInUse } from './css-in-use.ts';
import { namesInUse, shapeOf } from './names-in-use.ts';

/** Puts into a page only the rules that it uses. Answers a function that remembers what pages of one shape need. */
export function pageSlimmer(): (html: string) => string {
  const known = new Map<string, string>();
  return (html) => html.replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/u, (css) => {
    const used = namesInUse(html);
    const key = `${css}${shapeOf(used)}`;
    const slim = known.get(key) ?? cssInUse(css, used);
    known.set(key, slim);
    return slim;
  });
}
