import { useAppActs } from '#src/api/app-acts-context.ts';
import { OpenComplaint } from './form/open-complaint.tsx';
import { OwnComplaint } from './form/own-complaint.tsx';
import { useFollowComplaints } from './follow-complaints.ts';

/** Complaining about data: with evidence from one's own record, or without signing in, with as few fields as possible. */
export function NewComplaintPage() {
  const { mayBeSignedIn } = useAppActs();
  useFollowComplaints();
  return mayBeSignedIn ? <OwnComplaint /> : <OpenComplaint />;
}
