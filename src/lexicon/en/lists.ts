/** Joined pairs that make one notion: never two items. Each is two lemmas in the order of the genre. */
export const fixedPairs: readonly string[] =
  `peace and stability|peace and security|peace and prosperity|security and stability|security and prosperity|stability and prosperity|stability and security|safety and security|defense and deterrence|deterrence and defense
  force or coercion|threat or use|threat and use|develop and produce|develop and deploy|goods and services|rule and norm|law and order|law and regulation|rights and freedoms|right and freedom|human rights and fundamental freedoms|research and development|trade and investment
  science and technology|research and innovation|damage and loss|loss and damage|terms and conditions|time and place|letter and spirit|spirit and letter|sovereignty and territorial integrity|sovereignty and independence|independence and sovereignty|unity and territorial integrity|freedom of navigation and overflight
  navigation and overflight|women and girls|men and women|boys and girls|friend and partner|ally and partner|partner and ally|allies and partners|partners and allies|hope and dream|blood and treasure|death and injury|food and water|oil and gas|monitoring and evaluation|command and control|arms and ammunition
  weapon and ammunition|small arms and light weapons|money laundering and terrorist financing|fair and equitable|access and benefit|nuclear and missile|ballistic and cruise|violations and evasions|violation and evasion|entry and advancement|implementation and mainstreaming|citizens and businesses|trust and confidence|respect and understanding`
    .split(/[|\n]/)
    .map((s) => s.trim())
    .filter(Boolean);

/** Nouns and verbs that say nothing by themselves: what their purpose lists is the substance ("take actions to A, B and C", "efforts to counter A and B"). */
export const emptyHeads: readonly string[] =
  'action actions step steps measure measures effort efforts attempt attempts endeavor endeavors way ways means work working cooperate cooperating collaborate collaborating coordinate coordinating cooperation collaboration force forces align aligning seek seeking continue together opportunity opportunities initiative initiatives resources tools all'.split(
    ' ',
  );
