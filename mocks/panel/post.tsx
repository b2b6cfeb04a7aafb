import type { TabMocks } from '../tab-mocks.ts';

/** The last messages, with their codes, and what people sign in with. */
export function Post({ mocks }: { mocks: TabMocks }) {
  return (
    <fieldset>
      <legend>Post</legend>
      <ol>
        {mocks.messages().slice(0, 5).map((one) => (
          <li key={`${one.at} ${one.code} ${one.portalReference}`}>
            {`${one.subject}, to ${one.to} for ${one.portalReference}: `}
            <code>{one.code}</code>
          </li>
        ))}
      </ol>
      <details>
        <summary>References and dates of birth</summary>
        <ul>
          {mocks.people.map(({ id, line }) => <li key={id}>{`${id}: `}<code>{line.portalReference}</code>{` ${line.dateOfBirth}`}</li>)}
        </ul>
      </details>
    </fieldset>
  );
}
