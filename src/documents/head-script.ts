/** Before the first paint: the remembered look, so that nothing shifts. Kept in step with `src/app/display.ts`. */
const look = `try{var d=JSON.parse(localStorage.getItem('keyholder.display')||'{}'),r=document.documentElement.dataset;r.enhanced='';`
  + `['textSize','contrast','theme','motion','spacing'].forEach(function(k){if(d[k]&&d[k]!=='device'&&!(k==='textSize'&&d[k]==='1'))r[k]=d[k]})}catch(e){}`;

/** Whether the shell paints the navigation, and which of its places is open: the app does not move them when it comes. */
const frame = `try{if(localStorage.getItem('keyholder.signed-in')){var q=location.pathname.split('/')[2];if(q!=='sign-in'&&q!=='counter'){var b=document.documentElement.dataset;b.signedIn='';b.place=q}}}catch(e){}`;

/** Whether the shell says at once that there is no connection, as the app does when it comes: not where its line of what waits says so. */
const offline = `try{if(!navigator.onLine&&!localStorage.getItem('keyholder.waits'))document.documentElement.dataset.offline=''}catch(e){}`;

/** The plain name and icons of this device, before the browser writes others down. Kept in step with `src/offline/plain-name/show-plain-name.ts`. */
const plain = `try{var n=localStorage.getItem('keyholder.plain');if(n){document.title=n;document.addEventListener('DOMContentLoaded',function(){`
  + `[['manifest','/manifest-'+document.documentElement.lang+'-plain.webmanifest'],['icon','/icons/plain-48.png'],['apple-touch-icon','/icons/plain-touch.png']]`
  + `.forEach(function(l){var e=document.querySelector('link[rel="'+l[0]+'"]');if(e)e.href=l[1]})})}}catch(e){}`;

/** Starts the first read of the page while the app is still on its way; `src/api/early.ts` takes the answer. */
const early = `try{if(localStorage.getItem('keyholder.signed-in')){var p=location.pathname.split('/'),s=p[2],`
  + `u=s==='home'||s==='choices'?s:s==='my-data'||s==='receipts'||s==='requests'&&p[3]!=='new'?s+(p[3]?'/'+p[3]:''):'';`
  + `if(u){u='/api/'+u+'?language='+p[1];(globalThis.keyholderEarly={})[u]=fetch(u);keyholderEarly[u].catch(function(){})}}}catch(e){}`;

/**
 * The one inline script of a public page. Reading what is remembered takes a slow phone a part of the time to its first paint. In a tab whose page before was none of the portal's, where a worker could
 * serve this page and none does, nobody was here before: nothing is read. For somebody who was after all, `enhance.ts` brings the look a moment later. A browser that cannot tell the page before reads.
 */
export const documentHeadScript = `{let n=self.navigation,w=navigator.serviceWorker;if(n&&w&&!w.controller&&n.entries().length<2)document.documentElement.dataset.enhanced='';else{${look}}}`;

/** Files that the first page of a place needs besides the app itself, without their folder: scripts, and words. */
export type FilesOfPlaces = Readonly<Record<string, readonly string[]>>;

/** Asks for the code and the words of the page that opens, beside the app and not after it. Who is not signed in comes to the sign-in page, but for the places that ask for no sign-in of a resident. */
const ahead = (files: FilesOfPlaces) => `try{var t=location.pathname.split('/'),f=${JSON.stringify(files)}[localStorage.getItem('keyholder.signed-in')?t[2]:'sign-in'];`
  + `if(f&&!t[3]&&!/^(counter|desk|settings|verify)$/.test(t[2]))f.forEach(function(n){var l=document.createElement('link');if(/json$/.test(n)){l.rel='preload';l.as='fetch';l.crossOrigin=''}else l.rel='modulepreload';l.href='/assets/'+n;document.head.append(l)})}catch(e){}`;

/** A script with what the browser checks it by. */
export interface HeavyScript { readonly address: string; readonly integrity: string }

/**
 * The libraries are three fifths of what comes down: asked for with the first frame, they queue up behind words, rules and the data of the page, which then are here half a second earlier on a slow phone.
 * All of those keep the line busy until then. In a tab that nobody sees no frame comes: there the app asks for them itself.
 */
const heavyLast = (heavy: readonly HeavyScript[]) => `requestAnimationFrame(function(){${JSON.stringify(heavy.map(({ address, integrity }) => [address, integrity]))}.forEach(function(n){`
  + `var l=document.createElement('link');l.rel='modulepreload';l.href=n[0];l.integrity=n[1];document.head.append(l)})});`;

/**
 * Over the line these go first of all. With a worker files are here at once, and taking them in would keep the shell from being painted:
 * then they wait until all of it is parsed. The scripts of the app wait for that too.
 */
const beforeOrAfterParsing = (work: string) => `(function(){function g(){${work}}if(navigator.serviceWorker&&navigator.serviceWorker.controller)document.addEventListener('readystatechange',g,{once:true});else g()})();`;

/** The one inline script of the app's shell. */
export const shellHeadScript = (files: FilesOfPlaces, heavy: readonly HeavyScript[]): string => look + plain + frame + offline + beforeOrAfterParsing(early + ahead(files) + heavyLast(heavy));
