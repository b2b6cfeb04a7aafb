import { useId, type ReactNode } from 'react';
import { Mark } from './mark.tsx';
import { Code } from './code.tsx';

interface ReceiptSlipProps {
  /** "Receipt". */
  title: ReactNode;
  /** Who gives it. */
  issuer: string;
  rows: readonly { label: ReactNode; value: ReactNode }[];
  /** The code to read out or type in; shown in groups as given. */
  code: string;
  codeLabel: ReactNode;
  /** The drawing of the QR code, as an SVG with its own name. */
  qr?: ReactNode;
  /** What the receipt proves and how to check it. */
  children?: ReactNode;
}

/** A slip of paper: what was done, when, by whom, with a code that proves it. Prints as one slip. */
export function ReceiptSlip({ title, issuer, rows, code, codeLabel, qr, children }: ReceiptSlipProps) {
  const titleId = useId();
  return (
    <article className="receipt-slip" aria-labelledby={titleId}>
      <div className="receipt-head">
        <h2 id={titleId}>{title}</h2>
        <p><Mark /><span>{issuer}</span></p>
      </div>
      <dl>
        {rows.map((row, index) => <div key={index}><dt>{row.label}</dt><dd>{row.value}</dd></div>)}
      </dl>
      <div className="receipt-proof">
        <div>
          <p className="receipt-code-label">{codeLabel}</p>
          <p className="receipt-code"><Code>{code}</Code></p>
        </div>
        {qr && <div className="receipt-qr">{qr}</div>}
      </div>
      {children && <div className="receipt-foot">{children}</div>}
    </article>
  );
}
