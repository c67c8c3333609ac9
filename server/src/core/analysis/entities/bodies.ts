import { tableTags } from './tableTags.ts';
import { stems } from '../inflection.ts';
import { remembered } from '../remembered.ts';
import { lookupKey } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { trait } from '../../text/word.ts';

/** An international body, a press agency or another body that many transcripts name without saying what its letters mean. */
export interface KnownBody {
  /** The short form by language tag: `UN`, `ONU`, `ООН`; a language may have none. */
  readonly acronyms: Readonly<Record<string, string>>;
  /** The full name by language tag. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * One body a line, English, German, Spanish, French and Russian, each as `SHORT=Full name`, as the bodies themselves write it;
 * an empty column means that the language uses the English one, and a name without `=` has no short form.
 */
const data = `UN=United Nations|UNO=Vereinte Nationen|ONU=Naciones Unidas|ONU=Nations unies|ООН=Организация Объединённых Наций
EU=European Union|EU=Europäische Union|UE=Unión Europea|UE=Union européenne|ЕС=Европейский союз
NATO=North Atlantic Treaty Organization|NATO=Nordatlantikpakt|OTAN=Organización del Tratado del Atlántico Norte|OTAN=Organisation du traité de l'Atlantique nord|НАТО=Организация Североатлантического договора
WHO=World Health Organization|WHO=Weltgesundheitsorganisation|OMS=Organización Mundial de la Salud|OMS=Organisation mondiale de la santé|ВОЗ=Всемирная организация здравоохранения
IMF=International Monetary Fund|IWF=Internationaler Währungsfonds|FMI=Fondo Monetario Internacional|FMI=Fonds monétaire international|МВФ=Международный валютный фонд
WTO=World Trade Organization|WTO=Welthandelsorganisation|OMC=Organización Mundial del Comercio|OMC=Organisation mondiale du commerce|ВТО=Всемирная торговая организация
OSCE=Organization for Security and Co-operation in Europe|OSZE=Organisation für Sicherheit und Zusammenarbeit in Europa|OSCE=Organización para la Seguridad y la Cooperación en Europa|OSCE=Organisation pour la sécurité et la coopération en Europe|ОБСЕ=Организация по безопасности и сотрудничеству в Европе
CIS=Commonwealth of Independent States|GUS=Gemeinschaft Unabhängiger Staaten|CEI=Comunidad de Estados Independientes|CEI=Communauté des États indépendants|СНГ=Содружество Независимых Государств
CSTO=Collective Security Treaty Organization|OVKS=Organisation des Vertrags über kollektive Sicherheit|OTSC=Organización del Tratado de Seguridad Colectiva|OTSC=Organisation du traité de sécurité collective|ОДКБ=Организация Договора о коллективной безопасности
SCO=Shanghai Cooperation Organisation|SOZ=Shanghaier Organisation für Zusammenarbeit|OCS=Organización de Cooperación de Shanghái|OCS=Organisation de coopération de Shanghai|ШОС=Шанхайская организация сотрудничества
EAEU=Eurasian Economic Union|EAWU=Eurasische Wirtschaftsunion|UEEA=Unión Económica Euroasiática|UEEA=Union économique eurasiatique|ЕАЭС=Евразийский экономический союз
OECD=Organisation for Economic Co-operation and Development|OECD=Organisation für wirtschaftliche Zusammenarbeit und Entwicklung|OCDE=Organización para la Cooperación y el Desarrollo Económicos|OCDE=Organisation de coopération et de développement économiques|ОЭСР=Организация экономического сотрудничества и развития
IAEA=International Atomic Energy Agency|IAEO=Internationale Atomenergie-Organisation|OIEA=Organismo Internacional de Energía Atómica|AIEA=Agence internationale de l'énergie atomique|МАГАТЭ=Международное агентство по атомной энергии
OPCW=Organisation for the Prohibition of Chemical Weapons|OVCW=Organisation für das Verbot chemischer Waffen|OPAQ=Organización para la Prohibición de las Armas Químicas|OIAC=Organisation pour l'interdiction des armes chimiques|ОЗХО=Организация по запрещению химического оружия
UNESCO=United Nations Educational, Scientific and Cultural Organization||||ЮНЕСКО=Организация Объединённых Наций по вопросам образования, науки и культуры
UNICEF=United Nations Children's Fund||||ЮНИСЕФ=Детский фонд ООН
UNHCR=United Nations High Commissioner for Refugees||ACNUR=Alto Comisionado de las Naciones Unidas para los Refugiados|HCR=Haut-Commissariat des Nations unies pour les réfugiés|УВКБ=Управление Верховного комиссара ООН по делам беженцев
UNRWA=United Nations Relief and Works Agency for Palestine Refugees in the Near East||||БАПОР=Ближневосточное агентство ООН для помощи палестинским беженцам
UNDP=United Nations Development Programme||PNUD=Programa de las Naciones Unidas para el Desarrollo|PNUD=Programme des Nations unies pour le développement|ПРООН=Программа развития ООН
WFP=World Food Programme|WFP=Welternährungsprogramm|PMA=Programa Mundial de Alimentos|PAM=Programme alimentaire mondial|ВПП=Всемирная продовольственная программа
FAO=Food and Agriculture Organization||||ФАО=Продовольственная и сельскохозяйственная организация
ILO=International Labour Organization|IAO=Internationale Arbeitsorganisation|OIT=Organización Internacional del Trabajo|OIT=Organisation internationale du travail|МОТ=Международная организация труда
IOM=International Organization for Migration||OIM=Organización Internacional para las Migraciones|OIM=Organisation internationale pour les migrations|МОМ=Международная организация по миграции
ICRC=International Committee of the Red Cross|IKRK=Internationales Komitee vom Roten Kreuz|CICR=Comité Internacional de la Cruz Roja|CICR=Comité international de la Croix-Rouge|МККК=Международный комитет Красного Креста
ICC=International Criminal Court|IStGH=Internationaler Strafgerichtshof|CPI=Corte Penal Internacional|CPI=Cour pénale internationale|МУС=Международный уголовный суд
ICJ=International Court of Justice|IGH=Internationaler Gerichtshof|CIJ=Corte Internacional de Justicia|CIJ=Cour internationale de justice|
ECHR=European Court of Human Rights|EGMR=Europäischer Gerichtshof für Menschenrechte|TEDH=Tribunal Europeo de Derechos Humanos|CEDH=Cour européenne des droits de l'homme|ЕСПЧ=Европейский суд по правам человека
ECB=European Central Bank|EZB=Europäische Zentralbank|BCE=Banco Central Europeo|BCE=Banque centrale européenne|ЕЦБ=Европейский центральный банк
EBRD=European Bank for Reconstruction and Development|||BERD=Banque européenne pour la reconstruction et le développement|ЕБРР=Европейский банк реконструкции и развития
EIB=European Investment Bank|EIB=Europäische Investitionsbank|BEI=Banco Europeo de Inversiones|BEI=Banque européenne d'investissement|ЕИБ=Европейский инвестиционный банк
European Commission|Europäische Kommission|Comisión Europea|Commission européenne|Европейская комиссия
European Parliament|Europäisches Parlament|Parlamento Europeo|Parlement européen|Европейский парламент
European Council|Europäischer Rat|Consejo Europeo|Conseil européen|Европейский совет
Council of Europe|Europarat|Consejo de Europa|Conseil de l'Europe|Совет Европы
PACE=Parliamentary Assembly of the Council of Europe|||APCE=Assemblée parlementaire du Conseil de l'Europe|ПАСЕ=Парламентская ассамблея Совета Европы
World Bank|Weltbank|Banco Mundial|Banque mondiale|Всемирный банк
Security Council|Sicherheitsrat|Consejo de Seguridad|Conseil de sécurité|Совет Безопасности
General Assembly|Generalversammlung|Asamblea General|Assemblée générale|Генеральная Ассамблея
Red Cross|Rotes Kreuz|Cruz Roja|Croix-Rouge|Красный Крест
Interpol||||Интерпол
Europol||||Европол
Frontex
APEC=Asia-Pacific Economic Cooperation||||АТЭС=Азиатско-Тихоокеанское экономическое сотрудничество
ASEAN=Association of Southeast Asian Nations||||АСЕАН=Ассоциация государств Юго-Восточной Азии
AU=African Union|AU=Afrikanische Union|UA=Unión Africana|UA=Union africaine|АС=Африканский союз
OAS=Organization of American States||OEA=Organización de los Estados Americanos|OEA=Organisation des États américains|ОАГ=Организация американских государств
OPEC=Organization of the Petroleum Exporting Countries||OPEP=Organización de Países Exportadores de Petróleo|OPEP=Organisation des pays exportateurs de pétrole|ОПЕК=Организация стран — экспортёров нефти
GCC=Gulf Cooperation Council||CCG=Consejo de Cooperación del Golfo|CCG=Conseil de coopération du Golfe|ССАГПЗ=Совет сотрудничества арабских государств Персидского залива
ECOWAS=Economic Community of West African States|||CEDEAO=Communauté économique des États de l'Afrique de l'Ouest|ЭКОВАС=Экономическое сообщество стран Западной Африки
MERCOSUR=Southern Common Market||MERCOSUR=Mercado Común del Sur|MERCOSUR=Marché commun du Sud|МЕРКОСУР=Южноамериканский общий рынок
CELAC=Community of Latin American and Caribbean States||CELAC=Comunidad de Estados Latinoamericanos y Caribeños||
OIC=Organisation of Islamic Cooperation||OCI=Organización de Cooperación Islámica|OCI=Organisation de la coopération islamique|ОИС=Организация исламского сотрудничества
Arab League|Arabische Liga|Liga Árabe|Ligue arabe|Лига арабских государств
EFTA=European Free Trade Association||AELC=Asociación Europea de Libre Comercio|AELE=Association européenne de libre-échange|ЕАСТ=Европейская ассоциация свободной торговли
FATF=Financial Action Task Force||GAFI=Grupo de Acción Financiera Internacional|GAFI=Groupe d'action financière|ФАТФ=Группа разработки финансовых мер борьбы с отмыванием денег
G7=Group of Seven|G7=Gruppe der Sieben|G7=Grupo de los Siete|G7=Groupe des Sept|
G8=Group of Eight||||
G20=Group of Twenty|G20=Gruppe der Zwanzig|G20=Grupo de los Veinte|G20=Groupe des Vingt|
BRICS=Brazil, Russia, India, China and South Africa||||БРИКС=Бразилия, Россия, Индия, Китай и Южная Африка
AUKUS=Australia, United Kingdom and United States||||
IPCC=Intergovernmental Panel on Climate Change|||GIEC=Groupe d'experts intergouvernemental sur l'évolution du climat|МГЭИК=Межправительственная группа экспертов по изменению климата
USAID=United States Agency for International Development||||ЮСАИД=Агентство США по международному развитию
CIA=Central Intelligence Agency||||ЦРУ=Центральное разведывательное управление
FBI=Federal Bureau of Investigation||||ФБР=Федеральное бюро расследований
NSA=National Security Agency||||АНБ=Агентство национальной безопасности
FEMA=Federal Emergency Management Agency||||
CDC=Centers for Disease Control and Prevention||||
FDA=Food and Drug Administration||||
NIH=National Institutes of Health||||
EPA=Environmental Protection Agency||||
DOJ=Department of Justice||||
DHS=Department of Homeland Security||||
HHS=Department of Health and Human Services||||
OPM=Office of Personnel Management||||
SEC=Securities and Exchange Commission||||
NASA=National Aeronautics and Space Administration||||НАСА=Национальное управление по аэронавтике и исследованию космического пространства
FOMC=Federal Open Market Committee||||
Federal Reserve||Reserva Federal|Réserve fédérale|Федеральная резервная система
NHS=National Health Service||||
BBC=British Broadcasting Corporation||||Би-би-си
CNN=Cable News Network||||
NBC=National Broadcasting Company||||
CBS=Columbia Broadcasting System||||
ABC=American Broadcasting Company||||
NPR=National Public Radio||||
PBS=Public Broadcasting Service||||
AFP=Agence France-Presse||||
AP=Associated Press||||
DPA=Deutsche Presse-Agentur||||
TASS||||ТАСС
ITAR-TASS||||ИТАР-ТАСС
RIA Novosti||||РИА Новости
Interfax||||Интерфакс
Reuters||||Рейтер
Bloomberg
Axios
Politico
FIFA=Fédération Internationale de Football Association||||ФИФА=Международная федерация футбола
UEFA=Union of European Football Associations||||УЕФА=Союз европейских футбольных ассоциаций
IOC=International Olympic Committee|IOK=Internationales Olympisches Komitee|COI=Comité Olímpico Internacional|CIO=Comité international olympique|МОК=Международный олимпийский комитет
WADA=World Anti-Doping Agency||AMA=Agencia Mundial Antidopaje|AMA=Agence mondiale antidopage|ВАДА=Всемирное антидопинговое агентство
EFSD=Eurasian Fund for Stabilization and Development||||ЕФСР=Евразийский фонд стабилизации и развития
RKI=Robert Koch Institute|RKI=Robert-Koch-Institut|||
BND||Bundesnachrichtendienst||
CDU=Christian Democratic Union|CDU=Christlich Demokratische Union|||
CSU=Christian Social Union|CSU=Christlich-Soziale Union|||
SPD=Social Democratic Party of Germany|SPD=Sozialdemokratische Partei Deutschlands|||
FDP=Free Democratic Party|FDP=Freie Demokratische Partei|||
Bundestag|Bundestag|||Бундестаг
Bundesrat
Landtag
Senate|Senat|Senado|Sénat|Сенат
House of Representatives|Repräsentantenhaus|Cámara de Representantes|Chambre des représentants|Палата представителей
House of Commons|Unterhaus|Cámara de los Comunes|Chambre des communes|Палата общин
House of Lords|Oberhaus|Cámara de los Lores|Chambre des lords|Палата лордов
Knesset|Knesset|Knéset|Knesset|Кнессет
State Duma|Staatsduma|Duma Estatal|Douma d'État|Государственная дума
National Assembly|Nationalversammlung|Asamblea Nacional|Assemblée nationale|Национальное собрание
Deutsche Bahn
Deutsche Bundesbank
Bundesverfassungsgericht
Bundesgerichtshof
Cour des comptes
Conseil d'État
Conseil constitutionnel
Cour de cassation
Banque de France
Météo-France
Caisse des dépôts
Agence de l'eau
Sécurité sociale
Tribunal Supremo
Tribunal Constitucional
Cortes Generales
Tribunal de Cuentas
Dirección General de Tráfico
NOAA=National Oceanic and Atmospheric Administration
Bundeswehr
Bundesregierung
Hamas||||ХАМАС
Hezbollah|Hisbollah|Hezbolá|Hezbollah|Хезболла
Gazprom||||Газпром
Rosneft||||Роснефть
Rosatom||||Росатом
SNCF=Société nationale des chemins de fer français
INSEE=Institut national de la statistique et des études économiques
PEMEX=Petróleos Mexicanos
ISSSTE=Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado
IMSS=Instituto Mexicano del Seguro Social
INE=Instituto Nacional Electoral`;

interface Entry {
  readonly words: readonly string[];
  readonly body: KnownBody;
  readonly tag: string;
}

interface Index {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  readonly byAcronym: ReadonlyMap<string, readonly KnownBody[]>;
}

let index: Index | undefined;

function bodies(): Index {
  if (index !== undefined) return index;
  const byFirst = new Map<string, Entry[]>();
  const byAcronym = new Map<string, KnownBody[]>();
  for (const line of data.split('\n')) {
    const acronyms: Record<string, string> = {};
    const names: Record<string, string> = {};
    const body: KnownBody = { acronyms, names };
    line.split('|').forEach((column, at) => {
      const tag = tableTags[at];
      if (tag === undefined || column === '') return;
      const equals = column.indexOf('=');
      const name = column.slice(equals + 1);
      names[tag] = name;
      if (equals > 0) {
        acronyms[tag] = column.slice(0, equals);
        const short = column.slice(0, equals);
        const sharing = byAcronym.get(short);
        if (sharing === undefined) byAcronym.set(short, [body]);
        else if (!sharing.includes(body)) sharing.push(body);
      }
      const words = bodyKey(name).split(' ');
      const first = tag === 'de' ? withoutEnding(words[0] ?? '') : (words[0] ?? '');
      const same = byFirst.get(first);
      if (same === undefined) byFirst.set(first, [{ words, body, tag }]);
      else same.push({ words, body, tag });
    });
  }
  for (const entries of byFirst.values()) entries.sort((left, right) => right.words.length - left.words.length);
  index = { byFirst, byAcronym };
  return index;
}

function bodyKey(name: string): string {
  return stems(
    lookupKey(name)
      .replace(/[.,]/g, '')
      .replace(/iz(?=ation|e)/g, 'is')
      .replace(/co-op/g, 'coop')
      .replace(/ [—–-] /g, ' '),
  );
}

/** A body whose full name stands at `at`, with the number of its words; null when none does. German and Russian endings may differ. */
export function findBody(
  words: readonly Token[],
  at: number,
): { readonly body: KnownBody; readonly count: number } | null {
  const first = words[at];
  if (first === undefined || !first.capital || !beginsBody(first.word)) return null;
  for (const { words: wanted, body, tag } of bodies().byFirst.get(keyOf(first)) ?? []) {
    const matches = wanted.every((word, offset) => agrees(keyOf(words[at + offset]), word, tag));
    if (matches) return { body, count: wanted.length };
  }
  const inflected = inflectedFrom(first.key);
  for (const { words: wanted, body, tag } of inflected ?? []) {
    if (tag === 'de' && wanted.every((word, offset) => agrees(keyOf(words[at + offset]), word, tag)))
      return { body, count: wanted.length };
  }
  return null;
}

/** Nearly no word does. */
const beginsBody = trait(({ key }) => bodies().byFirst.has(keyOfWord(key)) || inflectedFrom(key) !== undefined);

/** The names that begin with a form of the word. */
function inflectedFrom(key: string): readonly Entry[] | undefined {
  return key.length > 3 ? bodies().byFirst.get(withoutEnding(keyOfWord(key))) : undefined;
}

function keyOf(token: Token | undefined): string {
  return token === undefined ? '' : keyOfWord(token.key);
}

const keyOfWord = remembered((key) => bodyKey(key.replace(/'s$/, '').replace(/^[ld]'/, '')));
const withoutEnding = remembered((key) => key.replace(/(?:e[mnrs]?|s)$/, ''));

/** German puts endings on the adjectives of a name: `der Europäischen Union`, `Vereinten Nationen`. */
function agrees(printed: string, wanted: string, tag: string): boolean {
  if (printed === wanted) return true;
  if (tag !== 'de' || printed === '') return false;
  return printed.replace(/(?:e[mnrs]?|s)$/, '') === wanted.replace(/(?:e[mnrs]?|s)$/, '');
}

/** The body that the letters stand for in the language, or in English; null when they are none of the bundled ones. */
export function bodyOfAcronym(acronym: string, tag: string): KnownBody | null {
  const known = bodies().byAcronym.get(acronym) ?? [];
  return (
    known.find((body) => body.acronyms[tag] === acronym) ??
    known.find((body) => body.acronyms['en'] === acronym) ??
    null
  );
}

/** The body's full name in the language, or in English. */
export function nameOfBody(body: KnownBody, tag: string): string {
  return body.names[tag] ?? body.names['en'] ?? Object.values(body.names)[0] ?? '';
}

/** True when the letters stand for one of the bundled bodies in some language. */
export function isBundledAcronym(acronym: string): boolean {
  return bodies().byAcronym.has(acronym);
}
