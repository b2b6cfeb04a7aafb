import type { ComponentType } from 'react';
import { ChoicesScene } from './scenes/choices.tsx';
import { FormScene } from './scenes/form.tsx';
import { HomeScene } from './scenes/home.tsx';
import { MyDataScene } from './scenes/my-data.tsx';
import { NoticeScene } from './scenes/notice.tsx';
import { RequestScene } from './scenes/request.tsx';
import { SettingsScene } from './scenes/settings.tsx';
import { StatesScene } from './scenes/states.tsx';
import type { GalleryLanguage, Words } from './words.ts';

/** What a scene is given: the words of the language it is shown in. */
export interface SceneProps {
  words: Words;
  language: GalleryLanguage;
}

/** Every scene of the gallery by the name in its address. */
export const scenes: Record<string, ComponentType<SceneProps>> = {
  home: HomeScene,
  'my-data': MyDataScene,
  choices: ChoicesScene,
  request: RequestScene,
  form: FormScene,
  settings: SettingsScene,
  states: StatesScene,
  notice: NoticeScene,
};
