/** Abbreviations that take a full stop and never end a sentence by themselves: a name or number follows. Lower case, without the stop. */
export const TITLES_ABBREVIATED: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt cpl cmdr adm brig sen rep gov amb hon rev fr st mt ft pres sec dep asst vice-adm vice-gen supt insp messrs mme mlle'.split(
    ' ',
  ),
);

/** Abbreviations that a number or name follows: "para. 12", "No. 5", "Feb. 15", "Art. 41". */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'para paras par no nos art arts sect sec secs ch chap vol fig figs p pp res doc docs add corr rev annex app ser ed eds suppl approx ca cf vs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ibid ext tel est'.split(
    ' ',
  ),
);

/** Abbreviations that may stand inside or at the end of a sentence: what follows decides. */
export const ANYWHERE_ABBREVIATED: ReadonlySet<string> = new Set(
  'etc inc corp co ltd llc plc jr sr esq ph.d m.d b.a m.a e.g i.e a.m p.m a.d b.c u.s u.n u.k u.s.a u.a.e u.s.s.r e.u d.c d.p.r.k r.o.k p.r.c n.y l.a viz al bros dept govt intl natl univ min max'.split(
    ' ',
  ),
);
