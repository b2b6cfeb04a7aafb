/** Invented people in the variety of real residents: scripts, diacritics, one name only, very long names. With each the language they read. */
export const names: readonly (readonly [name: string, language: string])[] = [
  ['Chidinma Okonkwo-Hughes', 'en'], ['Margaret Ellwood', 'en'], ['Tomasz Okonkwo-Hughes', 'pl'], ['نسرین احمد', 'ur'], ['Łucja Wiśniewska', 'pl'], ['Siân Gwenllian ap Rhys', 'cy'],
  ['ਹਰਪ੍ਰੀਤ ਕੌਰ', 'pa'], ['রহিমা বেগম', 'bn'], ['محمد الحسن', 'ar'], ['Ștefan Țîrlea', 'ro'], ['Cabdi Xasan Nuur', 'so'], ['João da Conceição Araújo', 'pt'], ['Nguyễn Thị Ánh Tuyết', 'en'],
  ['Suharto', 'en'], ["Aoife O'Shaughnessy", 'en'], ['Zoë Brontë-Müller', 'en'], ['Hubert Blaine Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh', 'en'], ['عائشہ بی بی', 'ur'],
  ['Dilwyn Prys-Thomas', 'cy'], ['Żaneta Grzęszczykiewicz', 'pl'], ['Ioana Brâncoveanu', 'ro'], ['ਜਸਵੰਤ ਸਿੰਘ', 'pa'], ['فاطمة الزهراء', 'ar'], ['মোঃ আবদুল করিম', 'bn'], ['Faadumo Cali', 'so'],
  ['Inês Gonçalves', 'pt'], ['Παναγιώτης Δημητρίου', 'en'], ['Олена Шевчук', 'en'], ['王小明', 'en'], ['김서연', 'en'], ['Ngozi Adébáyọ̀', 'en'], ['Seán Mac Giolla Bhríde', 'en'], ['Eluned Llwyd', 'cy'],
  ['Agnieszka Dąbrowska', 'pl'], ['گل خان', 'ur'], ['Björk Þórsdóttir', 'en'], ['Çiğdem Yılmaz', 'en'], ['Đorđe Šarić', 'en'], ['X Æ Pemberton', 'en'], ['Mary-Anne St John-Smythe', 'en'],
  ['Abebe Bikila Tadesse', 'en'], ['Tane Te Whetū', 'en'], ['Jürgen Groß', 'en'], ['Rhodri Llŷr', 'cy'], ['Kwabena Ofori-Atta', 'en'],
];

/** What each of them said about gender: woman, man, or rather not. */
export const genders = 'wwmwwwwwmmmmwmwwmwmwwmwmwwmwmwwmwwmwwmxwmmmmm';
