import { languages } from '../../languages/index.ts';

/** Units, quantities, times and titles, which name no body. */
const quantities =
  `GDP CPI PCE PPI VAT VAR GMT UTC EST EDT CET CEST PDT PST USD EUR GBP RUB JPY CEO CFO COO CTO PDF URL HTML HTTP FAQ README PPE PCR DNA RNA HIV AIDS
COVID SARS MERS ICU ATM SUV LNG LPG GPS GSM SMS CCTV BIP PIB VIP DVD USB API CPU GPU RAM SQL CSS XML JSON TLS SSL TCP UTXO MPS MP HON`.split(
    /\s+/,
  );

/**
 * Letters that readers know as words and nobody spells out: units, times, titles, techniques, illnesses, brands, broadcasters,
 * people who are known by their initials. Bodies stand in
 * `bodies.ts`.
 */
const everyday = new Set([
  ...quantities,
  ...`GNP MDT CDT MST CST CHF CIO MRNA MMS CD TV DNS VPN LAN WLAN WIFI LED LCD PIN SIM ISBN NGO NGOS ICBM WMD PTSD ADHD IQ LGBT LGBTQ MBA PHD MD
BA MA RSVP ASAP FYI DIY IPO ETF ESG IRA IOU AC DC AM PM BC AD MEP MEPS PR HR IT AI ID OK UFO MRI CT IVF STEM RPM MPH KPH KMH MHZ GHZ KWH ВВП
НДС ВИЧ СПИД ДНК РНК ПЦР СМИ ТВ США СССР ЖКХ ЧС ДТП МРОТ ОПК ВПК ЕГЭ ВУЗ ВУЗЫ СВО ФИО IOS SHA TBD TBC IED IEDS EV EVS UAV UAVS GUI IDE SDK
SSH FTP UDP UNIX GNU YAML AWS NASDAQ DAX NYC UNO ISIS ISIL KGB FSB GOP MAGA POTUS SCOTUS NAFTA START USS HMS HMAS MIT IBM CERN IEEE HBO CNBC
MSNBC CBC NHK NTV NBA NFL NHL NCAA UFC UPS BMW IRS FAA USDA NOAA FTC DEA ICE ICAO UNSC NRW NSW ACT PNG BTC NFT LSD MVP ROI KPI SME SMES FBI
PLO ADAC ÖPNV ADN ДНР ЛНР ФСБ МВД МЧС МИД МГУ РЖД РАН ГЭС ТЭЦ АЭС КПД БПЛА PIBE IVA PYME PYMES ONG ONGS EPI UCI TVA SMIC OGM LKW PKW KMU
NGOS PS KFZ GMBH AG LLC LTD INC PLC IKEA LEGO BASF SAP DHL HSBC UBS AXA KPMG PWC KIA BYD TSMC ASML AMD KFC BHP EDF ENEL ENI RWE TUI ABB AEG
KLM SAS SNCF RATP TGV LVMH BNP BBVA CSL SEAT FIAT MAN NEC JVC TCL HTC ZTE ASUS ACER CVS BBDO EADS HBOS GSK TNT DPD IMAX ADIDAS HARIBO EDEKA
REWE ALDI LIDL OBI ORF ARD ZDF WDR NDR MDR SWR RTL RTVE TVE RFI AFP DPA EFE ТАСС ВТБ ГАЗ ВАЗ КАМАЗ МТС РБК НТВ ОРТ РИА ВГТРК JFK FDR LBJ RFK
MLK AOC RBG MBS MBZ AMLO DSK NKM AKK`.split(/\s+/),
]);

/** True for letters that need no explanation anywhere. */
export function isEverydayAcronym(letters: string): boolean {
  return everyday.has(letters.toUpperCase());
}

/** Acronyms that people speak as a word and so set like one. */
const spoken = new Set('NATO UNESCO UNICEF NASA OPEC ASEAN AUKUS UEFA FIFA BRICS USAID OTAN OSZE НАТО'.split(' '));

/** True for letters that are also set like a name: `Unesco`. */
export function isSpokenAcronym(letters: string): boolean {
  return spoken.has(letters.toUpperCase());
}

let commonInCapitals: ReadonlySet<string> | undefined;

/** True for small words, months, days and what people stress, in capitals: they are no acronyms. */
export function isWordInCapitals(letters: string): boolean {
  commonInCapitals ??= new Set(
    languages.flatMap(({ functionWords, firstPerson, stressed, months, weekdays }) =>
      [...functionWords, ...firstPerson, ...stressed, ...months.flat(), ...weekdays.flat()].map((word) =>
        word.toUpperCase(),
      ),
    ),
  );
  return commonInCapitals.has(letters);
}

const noBodies = new Set([
  ...quantities,
  ...languages.flatMap(({ stressed }) => stressed.map((word) => word.toUpperCase())),
]);

/** True for letters that are no body: a unit, a quantity, a time, a title, a word. */
export function namesNoBody(letters: string): boolean {
  return noBodies.has(letters);
}

/** True for letters that may name a body that nobody explains. */
export function mayBeBody(letters: string): boolean {
  return /^\p{Lu}{3,7}$/u.test(letters) && !namesNoBody(letters);
}
