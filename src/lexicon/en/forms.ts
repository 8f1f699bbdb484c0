/**
 * Forms of English words that endings alone don't give: irregular inflection, words that only look inflected,
 * British spellings no ending rule covers. To add one: a pair `form base`, both in lower case, after a comma.
 */

/** Irregular form → base form. */
export const IRREGULAR: ReadonlyMap<string, string> = pairs(
  'met meet, held hold, made make, took take, taken take, built build, rebuilt rebuild, spent spend, sent send, lent lend, ' +
    'upheld uphold, withheld withhold, undertook undertake, undertaken undertake, sought seek, stood stand, ' +
    'withstood withstand, understood understand, gave give, given give, rose rise, risen rise, arose arise, arisen arise, ' +
    'led lead, said say, began begin, begun begin, brought bring, thought think, fought fight, bought buy, taught teach, ' +
    'caught catch, told tell, sold sell, kept keep, left leave, lost lose, paid pay, laid lay, felt feel, dealt deal, ' +
    'meant mean, wrote write, written write, spoke speak, spoken speak, broke break, broken break, chose choose, ' +
    'chosen choose, drew draw, drawn draw, withdrew withdraw, withdrawn withdraw, grew grow, grown grow, knew know, ' +
    'known know, threw throw, thrown throw, shown show, saw see, seen see, foresaw foresee, foreseen foresee, went go, ' +
    'gone go, came come, became become, overcame overcome, ran run, fell fall, fallen fall, hid hide, hidden hide, ' +
    'stole steal, stolen steal, sank sink, sunk sink, won win, bore bear, borne bear, shot shoot, struck strike, ' +
    'stricken strike, swore swear, sworn swear, flew fly, flown fly, is be, are be, was be, were be, been be, being be, am be, ' +
    'has have, had have, having have, did do, does do, done do, doing do, men man, women woman, children child, lives life, ' +
    'feet foot, crises crisis, bases basis, analyses analysis, theses thesis, hypotheses hypothesis, emphases emphasis, ' +
    'criteria criterion, phenomena phenomenon, media medium, vaccinated vaccinate, wives wife, knives knife, leaves leave, ' +
    'lying lie, dying die, dies die, died die, ties tie, tied tie, tying tie, lies lie, allies ally, agreed agree, ' +
    'agreeing agree, freed free, guaranteed guarantee, guaranteeing guarantee, seized seize, vetoes veto, goes go, ' +
    'heroes hero, cargoes cargo, embargoes embargo, echoes echo, echoed echo, focused focus, focusing focus, focussed focus, ' +
    'viruses virus, focuses focus, buses bus, statuses status, gases gas, biases bias, biased bias, using use, used use, ' +
    'uses use, nuclei nucleus',
);

/** Words that end like an inflected form and are none, or whose inflected form is a term of its own. */
export const UNINFLECTED: ReadonlySet<string> = new Set(
  (
    'news series species means united nations always perhaps towards besides whereas thus plus bias gas status consensus versus ' +
    'during spring string king thing nothing something anything everything building bring sing ring wing sting sling swing ' +
    'according need feed seed speed breed indeed proceed exceed succeed hundred sacred naked wicked ' +
    'its his this us developed yes as was has is politics economics logistics physics ethics mathematics ' +
    'middle-east wednesday paris honduras laos texas brussels christmas les des los angeles maldives philippines seychelles ' +
    'united-states beijing pyongyang hong kong evening morning ceiling wellbeing herring offspring red bed shed ted'
  ).split(' '),
);

/** British or variant spelling → American, where the ending rules of `words.ts` don't reach. */
export const AMERICAN: ReadonlyMap<string, string> = pairs(
  'programme program, programmes programs, defence defense, defences defenses, offence offense, offences offenses, ' +
    'licence license, licences licenses, pretence pretense, centre center, centres centers, theatre theater, ' +
    'theatres theaters, metre meter, metres meters, kilometre kilometer, kilometres kilometers, litre liter, litres liters, ' +
    'fibre fiber, fibres fibers, tonne ton, tonnes tons, grey gray, cheque check, cheques checks, practise practice, ' +
    'practised practiced, practising practicing, fulfil fulfill, fulfils fulfills, fulfilment fulfillment, enrol enroll, ' +
    'enrolment enrollment, instalment installment, skilful skillful, travelled traveled, travelling traveling, ' +
    'traveller traveler, travellers travelers, labelled labeled, labelling labeling, modelling modeling, modelled modeled, ' +
    'channelled channeled, channelling channeling, cancelled canceled, cancelling canceling, fuelled fueled, fuelling fueling, ' +
    'signalled signaled, signalling signaling, counselling counseling, catalogue catalog, dialog dialogue, dialogs dialogues, ' +
    'analyse analyze, analysed analyzed, analysing analyzing, paralyse paralyze, catalyse catalyze, catalysed catalyzed, ' +
    'catalysing catalyzing, aeroplane airplane, ageing aging, judgement judgment, judgements judgments, ' +
    'acknowledgement acknowledgment, acknowledgements acknowledgments, manoeuvre maneuver, manoeuvres maneuvers, ' +
    'manoeuvring maneuvering, manoeuvred maneuvered, paediatric pediatric, foetal fetal, mould mold, plough plow, ' +
    'sceptical skeptical, scepticism skepticism, sulphur sulfur, aluminium aluminum, tyre tire, whilst while, amongst among, ' +
    'toward towards, storey story, colour color, colours colors, honour honor, honours honors, favour favor, favours favors, ' +
    'rumour rumor, rumours rumors, vigour vigor, rigour rigor, valour valor, ardour ardor, wilful willful, sabre saber, ' +
    'sombre somber, spectre specter, calibre caliber, lustre luster, artefact artifact, artefacts artifacts, disc disk, ' +
    'kerb curb, neighbour neighbor, neighbours neighbors, neighbouring neighboring, labour labor, labours labors, ' +
    'harbour harbor, harbours harbors, armour armor, armoured armored, behaviour behavior, behaviours behaviors, ' +
    'endeavour endeavor, endeavours endeavors, demilitarisation demilitarization, organisation organization, ' +
    'organisations organizations',
);

function pairs(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(', ').map((pair) => pair.split(' ') as [string, string]));
}
