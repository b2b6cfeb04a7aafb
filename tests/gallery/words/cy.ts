import { en } from './en.ts';

/** Welsh words of the gallery where length matters; the rest in English. */
export const cy = {
  ...en,
  other: 'English', otherLang: 'en', skip: 'Neidio i’r brif ran', look: 'Testun a lliwiau', exit: 'Gadael', sample: 'Sefydliad enghreifftiol, wedi’i seilio ar hysbysiad cyhoeddedig', home: 'Hafan', myData: 'Fy nata', choices: 'Dewisiadau', requests: 'Ceisiadau', menu: 'Dewislen', hello: 'Bore da, Angharad', helloLede: 'Mae un peth yn aros amdanoch. Does dim byd yn hwyr.', needs: 'Mae angen chi', underWay: 'Ar y gweill', fresh: 'Newydd', proof: 'Dangoswch i ni pwy ydych chi', proofNote: 'Mae angen hyn arnom cyn anfon eich data. Erbyn dydd Gwener 4 Rhagfyr 2026.', needsWord: 'Eich tro chi', access: 'Copi o’m data', waitingWord: 'Ein tro ni', letter: 'Mae ein hysbysiad preifatrwydd wedi newid',
};
