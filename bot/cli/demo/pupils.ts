import type { SchoolId } from '../../../dialogs/engine/school/ids.js';
import type { Pupil } from '../../../dialogs/engine/school/school.js';
import { demoPersonId, REGENBOOG, VLIEGER } from './ids.js';

/** `formerTeachers`: numbers of the people who had this group before, last year’s first. */
const groupOf = (
  school: SchoolId,
  group: string,
  pupils: [id: string, first: string, last: string][],
  formerTeachers: string[] = [],
): Pupil[] =>
  pupils.map(([id, first, last]) => ({
    id,
    school,
    group,
    first,
    last,
    formerTeachers: formerTeachers.map(demoPersonId),
  }));

/** Invented children. Names come back: two Fenna's in one group, a Sam in two, brothers and sisters over the groups. */
export const regenboogPupils: Pupil[] = [
  ...groupOf(REGENBOOG, '1-2', [
    ['9tfjn4wcmc', 'Lotte', 'Kersenpit'],
    ['a9ffnnffwn', 'Mees', 'Zandloper'],
    ['pnnw7dhq8c', 'Amira', 'Zilverhout'],
    ['scmechygna', 'Boaz', 'van der Wolk'],
  ]),
  ...groupOf(REGENBOOG, '3', [
    ['8nt367xqag', 'Saar', 'Madeliefje'],
    ['g6wfejwz5w', 'Ilyas', 'Sterrenveld'],
    ['n7npq8vy7r', 'Puck', 'ten Honingraat'],
  ]),
  ...groupOf(REGENBOOG, '4', [
    ['qjtahwzh7r', 'Jip', 'Vlinderdal'],
    ['ztspsrd6ys', 'Noor', 'Zilverhout'],
    ['v2n43zcpdr', 'Teun', 'de Regenworm'],
  ]),
  ...groupOf(
    REGENBOOG,
    '5',
    [
      ['mk6df9k8gj', 'Sam', 'Boterbloem'],
      ['avpns42kma', 'Fenna', 'Appelwang'],
      ['s8y7ueq3wv', 'Fenna', 'Zeewier'],
      ['zuet3yyuts', 'Zoë', 'van der Wolk'],
      ['h5sd53ncpk', 'Daniël', 'Maanzaad'],
      ['h2vjxa7bwh', 'Şirin', 'Lentelucht'],
      ['fxw87274r7', 'Yusuf', 'Sterrenveld'],
      ['wv2ds2sw8z', 'Björn', 'de Egelstekel'],
      ['4yky62kbxj', 'Maud', 'van den Notenboom'],
      ['sc93bkzuxb', 'Tijn', 'Klaverblad'],
      ['zgbwtgbbgp', 'Esmée', 'Pannenlap'],
      ['4hgfx7t4uy', 'Rayan', 'Duizendpoot'],
      ['fk7kjfztc3', 'Lieve', "'t Hooiland"],
      ['t35d9uvw8s', 'Kwame', 'Goudvink'],
    ],
    ['02'],
  ),
  ...groupOf(
    REGENBOOG,
    '6',
    [
      ['69j7mgurth', 'Sofie', 'Knikkerzak'],
      ['5g4y9jq67d', 'Adam', 'Lentelucht'],
      ['xw3hav8f4h', 'Guus', 'van der Kastanje'],
      ['4kh9mjgw3p', 'Nina', 'Waterjuffer'],
    ],
    ['01', '07'],
  ),
  ...groupOf(
    REGENBOOG,
    '7',
    [
      ['6nbvaeth37', 'Sam', 'van der Wolk'],
      ['q9t5nyvxjp', 'Noémi', 'Suikerspin'],
      ['8cu43nhy7u', 'Joëlle', 'Korenbloem'],
      ['mjkbwcu7qy', 'Ties', 'Zandloper'],
      ['rbjr88wmq2', 'Samira', 'Zilverhout'],
      ['dcnfdtwx4r', 'Chloé', 'van den Dauwdruppel'],
      ['e557asn5hx', 'Finn', 'Rozenbottel'],
      ['ttd9zqkd6m', 'Finn', 'de Kwikstaart'],
      ['d4ypk3xbnu', 'Aylin', 'Sterrenveld'],
      ['aj4kshusgw', 'Mohamed', 'Avondrood'],
      ['npk3sv75sn', 'Roos', 'van der Lisdodde'],
      ['rf7hm9ykk4', 'Thijs', 'Boterbloem'],
      ['gg5kruma2h', 'Renée', 'Ganzenveer'],
    ],
    ['01', '07'],
  ),
  ...groupOf(REGENBOOG, '8', [
    ['edaxur4mtg', 'Luuk', 'Bramenstruik'],
    ['47jzx3uk4p', 'Zeynep', 'Morgendauw'],
    ['6c6rgezare', 'André', 'Kersenpit'],
    ['dpb3m676z4', 'Iris', 'van het Riet'],
  ]),
];

export const vliegerPupils: Pupil[] = [
  ...groupOf(VLIEGER, '1-2', [
    ['fs7umnhg5c', 'Bo', 'Slakkenhuis'],
    ['2qjjk9hpaq', 'Ravi', 'Wilgentak'],
  ]),
  ...groupOf(VLIEGER, '3', [
    ['8emrqtvfsb', 'Hanna', 'Puddinkje'],
    ['bx88wax864', 'Dex', 'van der Meeuw'],
  ]),
  ...groupOf(VLIEGER, '4', [
    ['upjf7m8bp3', 'Malik', 'Zeepbel'],
    ['3udjbrzfuw', 'Evi', 'Hazelnoot'],
  ]),
  ...groupOf(VLIEGER, '5', [
    ['dc3myvrq7z', 'Loïs', 'Veenmol'],
    ['4k9wtf5eau', 'Jens', 'van der Spin'],
    ['bmksgrmeqx', 'Nour', 'Kaneelstok'],
    ['8yraafbnmp', 'Pim', 'Windvlaag'],
  ]),
  ...groupOf(VLIEGER, '6', [
    ['qhh7a2fntp', 'Vera', 'Theelepel'],
    ['a99hb98s8h', 'Otis', 'Grasspriet'],
  ]),
  ...groupOf(VLIEGER, '7', [
    ['uaccj8rxkh', 'Naïma', 'Perenboom'],
    ['2ucv5swewr', 'Sil', 'de Waterrat'],
    ['cdf3kszts6', 'Jet', 'Notendop'],
  ]),
  ...groupOf(VLIEGER, '8', [
    ['n4yhxerj9q', 'Omar', 'Zonnestraal'],
    ['jjr44uyay5', 'Linde', 'Kiezelsteen'],
  ]),
];
