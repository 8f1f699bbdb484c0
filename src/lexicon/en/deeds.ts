/** Verbs of doing: no acts of their own, but with the present progressive a weak `will`, and members of lists after "will" and "to". */
export const deeds: readonly string[] =
  `accelerate achieve act adapt advance align allocate allow apply assist avoid benefit better bolster boost bring broaden build calibrate carry close
  collaborate combat complete conduct connect consolidate construct contribute convene cooperate coordinate counter create cultivate cut deepen defend deliver
  deny deploy design deter develop disrupt diversify drive ease educate elevate eliminate embed empower enable end enforce engage enhance enlarge ensure equip
  evaluate exchange execute expand expedite extend facilitate fight finance follow form formalize foster fund further gather get give grow guide halt harmonize
  harness help hold host identify implement improve include increase increment inform innovate institutionalize integrate intensify introduce invest join keep
  lead leverage limit link maintain make manage maximize measure minimize mitigate mobilize modernize monitor move negotiate nurture open operate operationalize
  optimize organize outline participate perform phase pool prepare preserve prevent prioritize produce progress prohibit protect provide publish pursue put raise
  ratify reach realize reduce refrain regulate reinforce remain remove renew report research resolve respond restore restrict reverse safeguard save scale secure
  send serve set settle shape share shift simplify solve spend stabilize start stay stem stop streamline strengthen supply sustain tackle take target tighten track
  trade train transfer transform transition unleash update upgrade uphold use utilize widen work continue push double redouble triple halve phase rebuild host meet
  visit travel return deploy dispatch withdraw erode lower moderate address negotiate undertake unlock scale step`
    .split(/\s+/)
    .filter((w, i, all) => w !== '' && all.indexOf(w) === i);

/** What parties do before they speak: no act, but its purpose may perform ("met to reaffirm"). */
export const gatherings: readonly string[] = ['meet', 'convene', 'gather', 'assemble', 'come', 'join', 'converge', 'reunite', 'rally'];
