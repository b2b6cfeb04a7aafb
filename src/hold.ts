import { saveRecording } from './offline/save-recording/save-recording.ts';

// Of the pages of recordings alone, beside the script that all public pages have.
const section = document.querySelector<HTMLElement>('#save');
if (section) saveRecording(section);
