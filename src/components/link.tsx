import { createContext, createElement, use, type ComponentProps, type ComponentType } from 'react';

/** What every link of the component set takes: the attributes of an anchor, with an address. */
export type LinkProps = ComponentProps<'a'> & { href: string; [data: `data-${string}`]: string | number | boolean | undefined };

const LinkContext = createContext<ComponentType<LinkProps>>(({ children, ...props }: LinkProps) => <a {...props}>{children}</a>);

/**
 * Says how links are made below it. Without it a link is a plain anchor, which is right for the public pages;
 * the app gives its router's link, so that moving inside the app does not load the page anew.
 */
export const LinkProvider = LinkContext.Provider;

/** A link to a place. Buttons say the act, links say the place. */
export function Link(props: LinkProps) {
  return createElement(use(LinkContext), props);
}
