const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split('|')
      .map((pair) => pair.trim().split(' ') as [string, string])
      .filter(([short]) => short !== ''),
  );

/** Words that desks cut short, or spell in another way. */
export const SHORT: Readonly<Record<string, string>> = pairs(
  `rd road|hosp hospital|govt government|gov government|min ministry|mins ministry|svc service|elec electricity|stn station
   |stns stations|bldgs buildings|bldg building|e eastern|w western|n northern|s southern|east eastern|west western|north northern|south southern
   |ppl people|pts patients|pt patient|cxld cancelled|cnx cancelled|canceled cancelled|evac evacuation|evacs evacuations|vax vaccination|ctr centre|center centre
   |centers centres|intl international|natl national|univ university|st street|abt about|approx about|nr near|thru through|dept department
   |crossings crossing|inj injured|wnd wounded|veh vehicles|vehs vehicles|amb ambulance|ambs ambulances|chkpt checkpoint|btw between|incl including
   |resp response|harbor harbour|program programme|labs laboratory|lab laboratory|est estimated|hwy highway|airstrikes airstrike|hrs hours`,
);

/** Abbreviations that stand for several words of a name. */
export const INITIALS: Readonly<Record<string, string>> = {
  mod: 'ministry defence',
  moh: 'ministry health',
  moe: 'ministry electricity',
  mfa: 'ministry foreign affairs',
  moi: 'ministry interior',
};

/** Forms of English verbs, and nouns made of them, by the word for which they stand. */
export const FORMS: Readonly<Record<string, string>> = pairs(
  `broke break|broken break|fell fall|fallen fall|struck strike|swept sweep|rose rise|risen rise|began begin|begun begin|went go|gone go
   |gave give|given give|held hold|lost lose|losing lose|loss lose|losses lose|sent send|took take|taken take|withdrew withdraw|withdrawn withdraw
   |withdrawal withdraw|stuck stick|shot shoot|built build|rebuilt rebuild|caught catch|blew blow|blown blow|ran run|running run|came come|flew fly
   |flown fly|drove drive|driven drive|found find|brought bring|fought fight|fighting fight|fled flee|fleeing flee|sank sink|sunk sink|overran overrun
   |dying die|died die|dead die|deaths die|death die|dies die|killing kill|wounded wound|halted halt|shut shut|shutting shut|cutting cut|cuts cut|hitting hit|hits hit
   |met meet|kept keep|said say|got get|grew grow|grown grow|seen see|seizure seize|swam swim|stopping stop|stopped stop|stoppage stop|stops stop
   |closure close|closing close|closed close|shutdown shut|resumption resume|restoration restore|restored restore|restoring restore|arrival arrive|arrivals arrive
   |departure depart|departures depart|destruction destroy|explosion explode|explosions explode|exploded explode|explodes explode|suspension suspend|extension extend
   |denial deny|denies deny|denied deny|denying deny|violation violate|violations violate|violated violate|violates violate|violating violate
   |delivery deliver|deliveries deliver|distribution distribute|distributed distribute|collapse collapse|cancellation cancel|cancelled cancel|cancelling cancel
   |postponement postpone|completion complete|announcement announce|declaration declare|declared declare|declares declare|declaring declare|imposition impose
   |evacuation evacuate|evacuations evacuate|evacuated evacuate|evacuating evacuate|evacuates evacuate|evacuees evacuate
   |vaccinated vaccinate|vaccinating vaccinate|vaccinates vaccinate|vaccination vaccinate|vaccinations vaccinate|immunisation vaccinate|immunization vaccinate
   |detention detain|abduction abduct|abductions abduct|abducted abduct|kidnapping kidnap|kidnapped kidnap|rejection reject|refusal refuse|acceptance accept|release release
   |reopening reopen|opening open|opens open|opened open|return return|returnees return|displacement displace|displaced displace|infection infect|infections infect|infected infect
   |recovery recover|recovered recover|recoveries recover|confirmation confirm|rescue rescue|rescued rescue|rescues rescue|rescuers rescue|delay delay|delayed delay|landing land
   |flooding flood|floods flood|flooded flood|floodwaters flood|floodwater flood|burning burn|burnt burn|burned burn|looting loot|looted loot|shelling shell|shells shell|shelled shell
   |bombing bomb|bombings bomb|bombed bomb|bombs bomb|protesters protest|protestors protest|protests protest|protesting protest|demonstrators demonstrate|demonstration demonstrate
   |demonstrations demonstrate|striking strike|strikes strike|mobilisation mobilise|mobilization mobilise|deployment deploy|deployed deploy|deploys deploy|injuries injure|injured injure
   |injury injure|resignation resign|resigned resign|resigns resign|receding recede|receded recede|recedes recede|overflowing overflow|overflowed overflow|overflows overflow
   |captured capture|captures capture|capturing capture|threatening threaten|threat threaten|threats threaten|threatened threaten|threatens threaten|accusation accuse|accusing accuse
   |accused accuse|accuses accuse|condemnation condemn|admission admit|arrests arrest|arrested arrest|repairs repair|repaired repair|repairing repair|failure fail|failed fail|fails fail`,
);
