import type { ReactNode } from 'react';

interface IconProps {
  className?: string | undefined;
}

/*
 * One hand for all: a grid of 24, a line of 1.75 with round ends, open shapes. Icons never stand alone: a word is always
 * beside them, so they are hidden from assistive technology.
 */
function draw(children: ReactNode, mirrors = false) {
  return function Icon({ className }: IconProps) {
    return (
      <svg
        className={`icon${mirrors ? ' icon-mirrors' : ''}${className ? ` ${className}` : ''}`}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    );
  };
}

/** A house with an open door. */
export const HomeIcon = draw(<><path d="M3.5 11 12 3.75 20.5 11" /><path d="M5.75 9.25v11h12.5v-11" /><path d="M9.75 20.25V15a2.25 2.25 0 0 1 4.5 0v5.25" /></>);
/** A folder with a sheet in it. */
export const FolderIcon = draw(<><path d="M3.25 18.75V6a1 1 0 0 1 1-1h4.5l2 2.5h9a1 1 0 0 1 1 1v10.25a1 1 0 0 1-1 1H4.25a1 1 0 0 1-1-1Z" /><path d="M7.25 12h9.5M7.25 15.5h6" /></>);
/** Two switches, one on and one off. */
export const ChoicesIcon = draw(<><rect x="3.25" y="4.25" width="17.5" height="6.5" rx="3.25" /><circle cx="17.25" cy="7.5" r="1" fill="currentColor" /><rect x="3.25" y="13.25" width="17.5" height="6.5" rx="3.25" /><circle cx="6.75" cy="16.5" r="1" fill="currentColor" /></>);
/** A letter on its way. */
export const RequestsIcon = draw(<><path d="M20.75 3.25 3 10.25l6.75 3 3 7.5Z" /><path d="m9.75 13.25 4.5-4.25" /></>, true);
/** Three lines. */
export const MenuIcon = draw(<path d="M4 6.75h16M4 12h16M4 17.25h10" />, true);
/** A door with an arrow out of it. */
export const ExitIcon = draw(<><path d="M13.75 4.25h-8.5v15.5h8.5" /><path d="M10.25 12h10.5M17 8.25 20.75 12 17 15.75" /></>, true);
/** A tick. */
export const CheckIcon = draw(<path d="m4.5 12.75 4.75 4.75L19.5 7" />);
/** A cross. */
export const CrossIcon = draw(<path d="m6 6 12 12M18 6 6 18" />);
/** A clock at a quarter past twelve. */
export const ClockIcon = draw(<><circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.25l3.5 1.75" /></>);
/** A telephone receiver. */
export const PhoneIcon = draw(<path d="M8.5 3.75H5A1.25 1.25 0 0 0 3.75 5C3.75 13.7 10.3 20.25 19 20.25A1.25 1.25 0 0 0 20.25 19v-3.5l-4.5-1.75-2 2.25A13 13 0 0 1 8 10.25l2.25-2Z" />);
/** An envelope. */
export const PostIcon = draw(<><rect x="3.25" y="5.25" width="17.5" height="13.5" rx="1" /><path d="m3.75 6.5 8.25 6.75 8.25-6.75" /></>);
/** Two people at a counter. */
export const CounterIcon = draw(<><path d="M2.75 14.25h18.5M5 14.25v6M19 14.25v6" /><circle cx="8" cy="6" r="2.25" /><path d="M4.5 14c.25-2.5 1.5-3.75 3.5-3.75s3.25 1.25 3.5 3.75" /><path d="M15 11.25h4v3" /></>, true);
/** An at sign in a ring. */
export const EmailIcon = draw(<><circle cx="12" cy="12" r="3.75" /><path d="M15.75 8.25V13a2.4 2.4 0 0 0 4.75 0v-1a8.5 8.5 0 1 0-3.4 6.8" /></>);
/** A triangle with a mark. */
export const AlertIcon = draw(<><path d="M12 4 2.75 19.75h18.5Z" /><path d="M12 10v4.25M12 17v.01" /></>);
/** A bell. */
export const BellIcon = draw(<><path d="M5.75 16.75h12.5c-1.25-1.5-1.5-3-1.5-6a4.75 4.75 0 0 0-9.5 0c0 3-.25 4.5-1.5 6Z" /><path d="M10.25 19.75h3.5M12 3.75v2" /></>);
/** A ring with the letter i. */
export const InfoIcon = draw(<><circle cx="12" cy="12" r="8.5" /><path d="M12 11.25v5M12 7.75v.01" /></>);
/** A struck-through signal. */
export const OfflineIcon = draw(<><path d="M3.75 9.25a12.5 12.5 0 0 1 5-2.9M20.25 9.25A12.5 12.5 0 0 0 12.5 5.8M7 13a7.5 7.5 0 0 1 3.75-2M17 13a7.4 7.4 0 0 0-2-1.4M12 18v.01" /><path d="m4.5 3.75 15 16.5" /></>);
/** An eye. */
export const EyeIcon = draw(<><path d="M2.75 12S6 5.75 12 5.75 21.25 12 21.25 12 18 18.25 12 18.25 2.75 12 2.75 12Z" /><circle cx="12" cy="12" r="2.5" /></>);
/** Two speech marks of two scripts: a globe. */
export const LanguageIcon = draw(<><circle cx="12" cy="12" r="8.5" /><path d="M3.5 12h17M12 3.5c2.5 2.4 3.75 5.2 3.75 8.5S14.5 18.1 12 20.5C9.5 18.1 8.25 15.3 8.25 12S9.5 5.9 12 3.5Z" /></>);
/** A large and a small letter A. */
export const TextSizeIcon = draw(<><path d="M2.75 19 8 5l5.25 14M4.7 14h6.6" /><path d="m14.5 19 3.25-8.75L21 19M15.6 16.25h4.3" /></>);
/** Points forward in the direction of reading. */
export const ForwardIcon = draw(<path d="m9.25 5.5 6.5 6.5-6.5 6.5" />, true);
/** Points back against the direction of reading. */
export const BackIcon = draw(<path d="M14.75 5.5 8.25 12l6.5 6.5" />, true);
/** Points down, for what opens. */
export const DownIcon = draw(<path d="m5.5 9 6.5 6.5L18.5 9" />);
/** A printer. */
export const PrintIcon = draw(<><path d="M7 8.25v-5h10v5" /><path d="M7 16.75H3.75v-8.5h16.5v8.5H17" /><path d="M7 13.75h10v7H7Z" /></>);
/** An arrow into a tray. */
export const AttachIcon = draw(<path d="m19 11.5-7.4 7.4a4.6 4.6 0 0 1-6.5-6.5l8-8a3.1 3.1 0 0 1 4.4 4.4l-7.7 7.6a1.5 1.5 0 0 1-2.2-2.1l6.9-6.8" />);
export const DownloadIcon = draw(<><path d="M12 3.75v11.5M7.25 10.75 12 15.5l4.75-4.75" /><path d="M4 16.25v4h16v-4" /></>);
/** A slip with a torn foot. */
export const ReceiptIcon = draw(<><path d="M5.75 3.25h12.5v17.5l-2.1-1.75-2.05 1.75L12 19l-2.1 1.75L7.85 19l-2.1 1.75Z" /><path d="M9 8h6M9 12h6" /></>);
/** A loudspeaker. */
export const ListenIcon = draw(<><path d="M3.75 9.25v5.5h3.5l5 4V5.25l-5 4Z" /><path d="M15.75 9a4.25 4.25 0 0 1 0 6M18.5 6.5a7.75 7.75 0 0 1 0 11" /></>, true);
