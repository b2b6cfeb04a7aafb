import './documents/enhance.ts';
import { registerWorker } from './service-worker/register.ts';

registerWorker();
