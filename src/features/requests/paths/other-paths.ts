import { onlyOnPaper, preferredFormat } from '#contract/common.ts';
import { type Path, textOf } from './path.ts';
import { answerStep } from './shared-steps.ts';

/** A notice in a form that the person can read, in every form whatever the landlord has it in (UK GDPR Art. 12(1); Equality Act 2010 s.20). */
export const noticeFormatPath: Path = {
  kind: 'notice-format',
  steps: [
    { id: 'notice', title: 'notice.which', fields: [{ name: 'notice', type: 'radio', label: 'notice.which', missing: 'notice.which.missing', options: 'notices' }] },
    {
      id: 'how', title: 'notice.how', lede: 'answer.lede',
      fields: [
        { name: 'format', type: 'radio', label: 'field.answerFormat', missing: 'field.answerFormat.missing', options: preferredFormat.options.map((value) => ({ value, label: `format.${value}` as const })), resets: ['sendTo'] },
        { name: 'language', type: 'select', label: 'field.answerLanguage', missing: 'field.answerLanguage.missing', options: 'notice-languages' },
      ],
    },
    {
      id: 'to', title: 'notice.to',
      fields: [{
        name: 'sendTo', type: 'radio', label: 'notice.to', missing: 'notice.to.missing',
        options: [{ value: 'here', label: 'notice.to.here', when: (answers) => !onlyOnPaper.has(textOf(answers, 'format')) }, { value: 'post', label: 'notice.to.post' }, { value: 'counter', label: 'notice.to.counter' }],
      }],
    },
  ],
  given: (query) => {
    const notice = query.get('notice');
    return notice ? { notice } : {};
  },
};

/** Other information, under the law of this kind of landlord: FOI, EIR or STAIRs. */
export const informationPath: Path = {
  kind: 'information',
  steps: [
    { id: 'what', title: 'information.details', lede: 'information.lede', fields: [{ name: 'details', type: 'words', label: 'information.details', hint: 'information.details.hint', missing: 'say-something', limit: 2000 }] },
    { id: 'environment', title: 'information.environment', fields: [{ name: 'environment', type: 'yes-no', label: 'information.environment', hint: 'information.environment.hint' }] },
    answerStep,
  ],
};

/** Anything, in own words: a right needs no special form. */
export const somethingElsePath: Path = {
  kind: 'something-else',
  steps: [{ id: 'what', title: 'something-else.details', lede: 'something-else.lede', fields: [{ name: 'details', type: 'words', label: 'something-else.details', hint: 'something-else.details.hint', missing: 'say-something', limit: 2000 }] }],
};
