import { createContext, startTransition, useContext, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { browserHistory, memoryHistory, type Arrival, type At, type History, type Location, type StepOptions } from './history.ts';
import { takeHeld } from './hold-step.ts';

const HistoryContext = createContext<History | undefined>(undefined);
const AtContext = createContext<At | undefined>(undefined);

function inRouter<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('outside a router');
  return value;
}

function Router({ make, children }: { make: () => History; children?: ReactNode }) {
  const [history] = useState(make);
  const [at, setAt] = useState(history.now);
  useLayoutEffect(() => {
    const draw = () => setAt(history.now());
    const arrive = () => {
      const held = takeHeld(history.now().location.pathname);
      // In one go: in slices of five milliseconds a slow phone gets a frame between each two, which takes longer than the slice.
      if (held) void held.then(draw);
      else startTransition(draw); // A page that takes long to draw does not hold up the next tap.
    };
    arrive(); // A page may have led on before this router listened.
    return history.watch(arrive);
  }, [history]);
  return <HistoryContext value={history}><AtContext value={at}>{children}</AtContext></HistoryContext>;
}

/** The router of the app: its pages are entries of the browser's history. */
export function BrowserRouter({ children }: { children?: ReactNode }) {
  return <Router make={browserHistory}>{children}</Router>;
}

/** A router within a page; `at` is where it begins. */
export function MemoryRouter({ at, children }: { at?: string; children?: ReactNode }) {
  return <Router make={() => memoryHistory(at)}>{children}</Router>;
}

/** Where the router stands. */
export function useLocation(): Location {
  return inRouter(useContext(AtContext)).location;
}

/** How it came there. */
export function useArrivedBy(): Arrival {
  return inRouter(useContext(AtContext)).how;
}

/** The router's history, for who asks where it stands when something happens and need not be drawn anew with every step. */
export function useHistory(): History {
  return inRouter(useContext(HistoryContext));
}

/** Takes the person to another page: an address that begins with a slash. */
export function useNavigate(): History['go'] {
  return useHistory().go;
}

/** Leads on to another page as soon as it is drawn. */
export function Navigate({ to, replace = false, state }: { to: string } & StepOptions) {
  const navigate = useNavigate();
  useEffect(() => navigate(to, { replace, state }), [navigate, to, replace, state]);
  return null;
}
