import { en } from './en.ts';

/** Polish words of the gallery where length matters; the rest in English. */
export const pl = {
  ...en,
  skip: 'Przejdź do treści', look: 'Tekst i kolory', exit: 'Wyjdź', sample: 'Przykładowa organizacja, wzorowana na opublikowanej informacji', home: 'Początek', myData: 'Moje dane', choices: 'Wybory', requests: 'Wnioski', menu: 'Menu', messages: 'Wiadomości', activity: 'Kto oglądał', people: 'Osoby działające w moim imieniu', settings: 'Ustawienia', signOut: 'Wyloguj się',
  hello: 'Dzień dobry, Agnieszko', helloLede: 'Jedna sprawa czeka na Ciebie. Nic nie jest spóźnione.', needs: 'Czeka na Ciebie', underWay: 'W toku', fresh: 'Nowe', proof: 'Potwierdź swoją tożsamość', proofNote: 'Potrzebujemy tego, zanim wyślemy Twoje dane. Do piątku 4 grudnia 2026.', needsWord: 'Twoja kolej', access: 'Kopia moich danych', accessNote: 'Złożono w poniedziałek 23 listopada 2026', waitingWord: 'Nasza kolej', letter: 'Zmieniliśmy informację o prywatności', letterNote: 'Dwie rzeczy są dla Ciebie inne',
  choicesLede: 'Zdanie możesz zmienić w każdej chwili. Działa także bez połączenia.', events: 'Informujcie mnie o wydarzeniach w okolicy', eventsWhat: 'Festyny, kursy i spotkania. Odmowa niczego innego nie zmienia.', survey: 'Pytajcie mnie o zdanie', rent: 'Wiadomości o czynszu i mieszkaniu', text: 'SMS', post: 'Poczta', phoneCall: 'Telefon', yes: 'tak', no: 'nie', notAsked: 'nie pytano', saved: 'Zapisano o 09:41', onPhone: 'Na tym telefonie. Jeszcze nie wysłano.', takeBack: 'Cofnij', outbox: '1 zmiana jest tylko na tym telefonie.', outboxSince: 'Od 09:38. Wyślemy ją, gdy będzie połączenie.', outboxLink: 'Zobacz, co czeka',
};
