import { parse } from 'postcss';
import { cssInUse, propertiesRead } from './css-in-use.ts';
import { namesInUse, shapeOf } from './names-in-use.ts';

/** The layer of paper (`document.css` names the layers): the sheet that follows has it, the app's own in a shell. */
function dropPaper(css: string): string {
  const root = parse(css);
  root.each((node) => { if (node.type === 'atrule' && node.name === 'layer' && node.params === 'print' && node.nodes) node.remove(); });
  return root.toString();
}

/** What a sheet that follows reads of the page's own properties on a screen. On paper it brings its own. */
function readOnScreen(sheet: string): ReadonlySet<string> {
  const root = parse(sheet);
  root.walkAtRules('media', (rule) => { if (rule.params === 'print') rule.remove(); });
  return propertiesRead(root);
}

/** Puts into a page only the rules of the screen that it uses, and of its properties those that the sheet that follows reads too. Answers a function that remembers what pages of one shape need. */
export function pageSlimmer(laterSheet = ''): (html: string) => string {
  const readLater = readOnScreen(laterSheet);
  const known = new Map<string, string>();
  return (html) => html.replace(/(?<=<style>)[\s\S]*?(?=<\/style>)/u, (css) => {
    const used = namesInUse(html);
    const key = `${css}${shapeOf(used)}`;
    const rules = known.get(key) ?? cssInUse(dropPaper(css), used, readLater);
    known.set(key, rules);
    return rules;
  });
}
