import { Component, type ReactNode } from 'react';
import { FailedPage } from './failed-page.tsx';

interface PageBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a page that breaks from taking the frame, and the exit in it, down with it. Keyed by the address: another page starts whole. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <FailedPage again={() => location.reload()} />;
  }
}
