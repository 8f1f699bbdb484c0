import { describe } from 'vitest';
import { reads } from './reads.js';

describe('items', () => {
  reads(
    'lists three or more nouns',
    'commit',
    '{s|They} {v|committed to} {c|deeper cooperation on {i|radar}, {i|sonar}, and {i|deep-sea cables}}.',
  );
  reads(
    'restores the frame to the left of the first',
    'concern',
    '{s|They} {v|expressed concern over} {c|Drossia’s {i|rocket tests}, {i|cyber raids}, and {i|growing fleet}}.',
  );
  reads(
    'leaves a shared end outside',
    'commit',
    '{s|They} {v|are committed to} {c|the {i|safety}, {i|security}, and {i|prosperity} of their peoples}.',
  );
  reads('lists deeds after will', 'will', '{s|We} {v|will} {c|{i|rebuild the port}, {i|train its pilots} and {i|open a joint school}}.');
  reads('lists deeds marked by to', 'agree', '{s|They} {v|agreed} {c|to {i|open the border} and to {i|share radar data}}.');
  reads(
    'lists means marked by gerunds',
    'commit',
    '{s|They} {v|committed} {c|to keep the peace by {i|sharing radar data} and {i|helping observers}}.',
  );
  reads(
    'lists the two that are defended',
    'commit renewed',
    '{s|Caldora} {v|reaffirmed its commitment to} {c|the defense of {i|Arvenia} and {i|Borland}}.',
    { parties: ['XAR', 'XBO', 'XCA'] },
  );
  reads('lists a pair of noun phrases', 'oppose', '{s|They} {v|oppose} {c|{i|economic coercion} and {i|unfair trade practices}}.');
  reads(
    'lists the purposes of an empty verb',
    'pledge',
    '{s|They} {v|pledged} {c|to take action to {i|counter threats}, {i|protect trade}, and {i|rebuild ports}}.',
  );
  reads('takes a fixed pair for one', 'support', '{s|They} {v|support} {c|peace and stability in the Inner Gulf}.');
  reads('takes adjectives for no list', 'share-view', '{s|They} {v|share a vision of} {c|a free, open and calm sea}.');
  reads(
    'leaves the list of a relative clause alone',
    'welcome',
    '{s|They} {v|welcomed} {c|the school, which trains pilots, engineers, and deep-sea divers}.',
  );
  reads(
    'leaves the purpose of a full verb alone',
    'pledge',
    '{s|They} {v|pledged} {c|to rebuild the port to serve fishermen, traders, and passengers of the ferry}.',
  );
  reads(
    'lists what follows semicolons',
    'will',
    '{s|We} {v|will} {c|{i|rebuild the port, with its docks}; {i|train its pilots}; and {i|open a school}}.',
  );
  reads(
    'keeps an inner and inside its member',
    'commit',
    '{s|They} {v|committed to} {c|deeper cooperation on {i|radar}, {i|quantum science and technology}, and {i|deep-sea cables}}.',
  );
  reads(
    'hears the preposition of the performative again',
    'call-on',
    '{s|They} {v|call for} {c|{i|an end to the fighting}, for {i|the release of detainees} and for {i|talks}}.',
  );
  reads(
    'takes numbers off a run-in list',
    'commit',
    '{s|We} {v|commit to}: {c|(i) {i|share radar data}; (ii) {i|open the border}; and (iii) {i|rebuild the port}}.',
  );
  reads(
    'takes nouns that share a head for no list',
    'intend',
    '{s|They} {v|intend} {c|to address trade, climate, and environmental issues}.',
  );
  reads('takes a name with and for one', 'announce', '{s|They} {v|announced} {c|the Maritime Security and Law Enforcement Plan}.');
});
