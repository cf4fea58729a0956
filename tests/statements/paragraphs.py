"""Short paragraphs written for these tests, each with its statements. None is or imitates a real report.

A block is a paragraph, then one line a statement: `speaker | cue | content | act | addressee | relay`. `…` parts two spans of a
content, and a line may leave its last columns out. A blank line ends the block. Expected by the reading of the guidelines: words and
thoughts attributed to a source, without the cue; whom an accusation or request is aimed at is its addressee.
"""

BLOCKS = """
Jordan accused the militia of smuggling weapons across the Yarmouk valley and urged Damascus to seal the frontier.
Jordan | accused | of smuggling weapons across the Yarmouk valley | accuse | the militia
Jordan | urged | to seal the frontier | request | Damascus

Norway's energy minister blamed the outage on a fishing trawler and advised shipowners to keep clear of the cables.
Norway's energy minister | blamed | the outage on a fishing trawler | accuse
Norway's energy minister | advised | to keep clear of the cables | request | shipowners

Lima summoned the Bolivian ambassador and warned of “serious consequences” if the blockade went on.
Lima | warned | of “serious consequences” if the blockade went on | warn

The general denied that his men had shelled the clinic and blamed the deaths on deserters.
The general | denied | that his men had shelled the clinic | deny
The general | blamed | the deaths on deserters | accuse

Baku's defence ministry accused Yerevan of moving howitzers to the line of contact and alleged, without offering evidence, that foreign instructors had trained the crews.
Baku's defence ministry | accused | of moving howitzers to the line of contact | accuse | Yerevan
Baku's defence ministry | alleged | that foreign instructors had trained the crews | accuse

"The border stays open," Polish Deputy Interior Minister Maciej Duszczyk told Polsat News. Asked whether troops would be sent, he said: "That has not been decided."
Polish Deputy Interior Minister Maciej Duszczyk | told | The border stays open | assert | Polsat News
he | said | That has not been decided | assert

According to the Anadolu news agency, he said Turkey would expel the consul unless the article was withdrawn.
he | said | Turkey would expel the consul unless the article was withdrawn | threaten | | the Anadolu news agency

Cuba's president was quoted by the newspaper Granma as saying that fuel would reach the provinces within days.
Cuba's president | saying | that fuel would reach the provinces within days | assert | | the newspaper Granma

The Sri Lankan daily Lankadeepa, citing a source in the treasury, reported on Friday that the port lease had been cancelled.
a source in the treasury | reported | that the port lease had been cancelled | assert | | The Sri Lankan daily Lankadeepa

"If they cut our gas, we will cut their grain," the deputy speaker was quoted as saying by the state agency Belta.
the deputy speaker | saying | If they cut our gas, we will cut their grain | threaten | | the state agency Belta

About 300,000 people have left the delta since May, the refugee council said, most of them on foot.
the refugee council | said | About 300,000 people have left the delta since May…most of them on foot | assert

Oslo believes a deal is close, three officials said.
three officials | said | Oslo believes a deal is close | assert
Oslo | believes | a deal is close | assert

Peru offered to host the next round and proposed a hotline between the two navies.
Peru | offered | to host the next round | propose
Peru | proposed | a hotline between the two navies | propose

Tokyo said it would send engineers to Beirut in the spring and would keep paying for the hospital.
Tokyo | said | it would send engineers to Beirut in the spring and would keep paying for the hospital | promise

Caracas said it would answer any new tariff in kind. The European Commission declined to comment.
Caracas | said | it would answer any new tariff in kind | threaten

Beijing said it would veto any resolution that mentioned the islands, and dismissed the report as "fiction".
Beijing | said | it would veto any resolution that mentioned the islands | threaten
Beijing | dismissed | the report as "fiction" | deny

"We hold the junta responsible for the lives of the hostages," the foreign minister of Niger's exiled government said.
the foreign minister of Niger's exiled government | said | We hold the junta responsible for the lives of the hostages | accuse

A nurse at the clinic in El Geneina said drones had killed eleven patients. The army rejected the charge.
A nurse at the clinic in El Geneina | said | drones had killed eleven patients | assert
The army | rejected | the charge | deny

Rebels say army helicopters bombed school in eastern Congo
Rebels | say | army helicopters bombed school in eastern Congo | accuse

"We fear a second winter without heating," said the mayor of Kherson, Halyna Luhova.
the mayor of Kherson, Halyna Luhova | said | We fear a second winter without heating | warn

Police in Dhaka put the number of injured at 40. A doctors' group put it at twice that.
Police in Dhaka | put | the number of injured at 40 | assert

Manila's coast guard chief told his Chinese counterpart by telephone that the shoal was "not for sale".
Manila's coast guard chief | told | that the shoal was "not for sale" | assert | his Chinese counterpart

Iceland's prime minister wrote on X: "We stand with Nuuk. No one buys a neighbour."
Iceland's prime minister | wrote | We stand with Nuuk. No one buys a neighbour. | assert

In a post on Telegram, the governor of Kursk said air defences had shot down nine drones overnight, without giving details of damage.
the governor of Kursk | said | air defences had shot down nine drones overnight | assert

Minister Okafor: "No ransom was paid"
Minister Okafor | : | No ransom was paid | assert

UN court orders Azerbaijan to let displaced families return
UN court | orders | to let displaced families return | demand | Azerbaijan

Nobody ordered the raid, says Paraguay's president
Paraguay's president | says | Nobody ordered the raid | assert

The judge ruled that the seizure of the tanker had been unlawful and ordered the navy to release its crew.
The judge | ruled | that the seizure of the tanker had been unlawful | assert
The judge | ordered | to release its crew | demand | the navy

Mali, which declared independence in 1960, is ruled by officers who call themselves the Transition. A clerk who asked not to be named said wages had not been paid since March.
A clerk | said | wages had not been paid since March | assert

The Kremlin has neither confirmed nor denied the meeting. Its spokesman, Dmitry Peskov, went on to slam what he called "hysteria" in the Western press.
Its spokesman, Dmitry Peskov | slam | what he called "hysteria" in the Western press | accuse
he | called | "hysteria" in the Western press | assert

Budapest expressed regret over the incident and promised to pay for the damage. Vienna welcomed the apology.
Budapest | expressed regret | over the incident | assert
Budapest | promised | to pay for the damage | promise
Vienna | welcomed | the apology | praise

In the Security Council, Ireland's envoy demanded an immediate inquiry, while Sudan's representative called the resolution "a disgrace".
Ireland's envoy | demanded | an immediate inquiry | demand
Sudan's representative | called | the resolution "a disgrace" | accuse

Addis Ababa insisted that the dam would harm nobody. "We did not start this quarrel, but we will finish it," the water minister told lawmakers.
Addis Ababa | insisted | that the dam would harm nobody | assert
the water minister | told | We did not start this quarrel, but we will finish it | assert | lawmakers

Wellington condemned the launch and called on Pyongyang to return to the talks it abandoned in 2019.
Wellington | condemned | the launch | accuse
Wellington | called on | to return to the talks it abandoned in 2019 | request | Pyongyang

Qatar's prime minister praised Cairo for its patience.
Qatar's prime minister | praised | Cairo for its patience | praise

Two rockets hit the airport, a spokesman for the Libyan interior ministry said, accusing loyalists of Khalifa Haftar of firing them.
a spokesman for the Libyan interior ministry | said | Two rockets hit the airport | assert
a spokesman for the Libyan interior ministry | accusing | of firing them | accuse | loyalists of Khalifa Haftar

"Is this how neighbours behave?" Guyana's president, Irfaan Ali, asked in a televised address on Sunday.
Guyana's president, Irfaan Ali | asked | Is this how neighbours behave? | question

The Greek coast guard confirmed the rescue. It estimated that 90 people had been on board.
The Greek coast guard | confirmed | the rescue | assert
It | estimated | that 90 people had been on board | assert

The Basque group ETA claimed responsibility for the blast at Terminal 4 in a call to a radio station.
The Basque group ETA | claimed responsibility | for the blast at Terminal 4 | claim_responsibility

Panama warned shippers that drought could close the canal's smaller locks, and threatened to fine those that ignored its draught limits.
Panama | warned | that drought could close the canal's smaller locks | warn | shippers
Panama | threatened | to fine those that ignored its draught limits | threaten

Somalia's information minister said on Monday the base had been retaken, a claim denied by al-Shabaab.
Somalia's information minister | said | the base had been retaken | assert
al-Shabaab | denied | a claim | deny

"The ships have sailed," the admiral said.

"They will not turn back, whatever the weather."
the admiral | said | The ships have sailed | assert
the admiral | | They will not turn back, whatever the weather. | promise

Diplomats said the envoy would not resign. "No. I have never taken a cent," he told a press conference when asked about the bribes.
Diplomats | said | the envoy would not resign | assert
he | told | No. I have never taken a cent | deny | a press conference

The union has assured employers that the strike will end by Friday. Employers doubt it.
The union | assured | that the strike will end by Friday | promise | employers
Employers | doubt | it | assert

Delhi described the visit as "a provocation" and vowed to raise it at the United Nations.
Delhi | described | the visit as "a provocation" | accuse
Delhi | vowed | to raise it at the United Nations | promise

Denmark's parliament heard that the submarine had left. The minister refused to say when.

Rome hopes to reopen its embassy in June, Italy's foreign minister told La Stampa.
Italy's foreign minister | told | Rome hopes to reopen its embassy in June | express_intent | La Stampa

NEW DELHI, May 2 - India's foreign secretary, Vikram Misri, told his Nepali counterpart that Delhi would not discuss the Kalapani ridge until the census was withdrawn, two people briefed on the call said.
India's foreign secretary, Vikram Misri | told | that Delhi would not discuss the Kalapani ridge until the census was withdrawn | reject | his Nepali counterpart
two people briefed on the call | said | India's foreign secretary, Vikram Misri, told his Nepali counterpart that Delhi would not discuss the Kalapani ridge until the census was withdrawn | assert

Chad says it shot down Sudanese drone over Tine; Khartoum dismisses claim
Chad | says | it shot down Sudanese drone over Tine | assert
Khartoum | dismisses | claim | deny

"There is no famine in Tigray," Ethiopia's spokesperson Getachew Reda told Al Jazeera, rejecting a UN report that put the number of hungry people at 2 million.
Ethiopia's spokesperson Getachew Reda | told | There is no famine in Tigray | assert | Al Jazeera
Ethiopia's spokesperson Getachew Reda | rejecting | a UN report that put the number of hungry people at 2 million | deny
a UN report | put | the number of hungry people at 2 million | assert

Moldova's president, Maia Sandu, accused Moscow on Tuesday of trying to buy the referendum and said her country would not be intimidated. The Kremlin denied this. "We categorically reject these accusations," Dmitry Peskov told reporters.
Moldova's president, Maia Sandu | accused | of trying to buy the referendum | accuse | Moscow
Moldova's president, Maia Sandu | said | her country would not be intimidated | reject
The Kremlin | denied | this | deny
Dmitry Peskov | told | We categorically reject these accusations | deny | reporters

Speaking on condition of anonymity because talks were continuing, a Western diplomat said Iran had asked for guarantees that Washington was not ready to give.
a Western diplomat | said | Iran had asked for guarantees that Washington was not ready to give | assert
Iran | had asked for | guarantees that Washington was not ready to give | request

Thailand expelled two Cambodian attaches. Phnom Penh called the move "unfriendly" and said it reserved the right to respond.
Phnom Penh | called | the move "unfriendly" | accuse
Phnom Penh | said | it reserved the right to respond | threaten

The court in Strasbourg found that Hungary had breached the convention and ordered it to pay 12,000 euros.
The court in Strasbourg | found | that Hungary had breached the convention | assert
The court in Strasbourg | ordered | to pay 12,000 euros | demand | it

"Whoever touches our pipelines will regret it," Algeria's energy minister wrote on X, hours after the blast.
Algeria's energy minister | wrote | Whoever touches our pipelines will regret it | threaten

Zelenskiy urges allies to lift limits on strikes
Zelenskiy | urges | to lift limits on strikes | request | allies

Paris has yet to comment. Its ambassador in Niamey, who was told to leave within 48 hours, vowed to stay at his post, according to Agence France-Presse.
Its ambassador in Niamey | vowed | to stay at his post | promise | | Agence France-Presse

Asked if the ceasefire was dead, the mediator, Tariq Haddad, replied: "Not yet." He pleaded with both armies to spare the waterworks.
the mediator, Tariq Haddad | replied | Not yet. | assert
He | pleaded | to spare the waterworks | request | both armies

Villagers near Kutupalong said soldiers had burned their rice stores. A military spokesman, Zaw Min Tun, did not answer calls seeking comment.
Villagers near Kutupalong | said | soldiers had burned their rice stores | assert

Sweden will hand over the suspects, its justice minister said, and it expects Turkey to do the same.
its justice minister | said | Sweden will hand over the suspects…it expects Turkey to do the same | promise

The Houthi movement claimed it had fired a missile at Eilat. Israel's army said the missile had been intercepted and that no one had been hurt.
The Houthi movement | claimed | it had fired a missile at Eilat | claim_responsibility
Israel's army | said | the missile had been intercepted and that no one had been hurt | assert

Beijing is willing to mediate, Foreign Minister Wang Yi told Kyiv's envoy on Thursday, state broadcaster CCTV reported.
Foreign Minister Wang Yi | told | Beijing is willing to mediate | express_intent | Kyiv's envoy | state broadcaster CCTV

The Philippines protested against what it described as "illegal" patrols, and China responded by sending two more ships.
The Philippines | described | "illegal" patrols | accuse

Haiti's council thanked Kenya for its police and pleaded for more helicopters, but Nairobi ruled out a second contingent.
Haiti's council | pleaded for | more helicopters | request
Nairobi | ruled out | a second contingent | reject

"I don't know who gave the order," General Park, who commanded the unit, told the hearing. "I only know it was not me."
General Park | told | I don't know who gave the order…I only know it was not me. | assert | the hearing

Georgia's ruling party insists the law protects sovereignty; critics say it copies Russia's.
Georgia's ruling party | insists | the law protects sovereignty | assert
critics | say | it copies Russia's | assert

Uruguay agreed to take twenty refugees and pledged to school their children, the UN refugee agency announced in Geneva.
Uruguay | pledged | to school their children | promise
the UN refugee agency | announced | Uruguay agreed to take twenty refugees and pledged to school their children | assert

Rwanda has repeatedly denied backing the M23. Kinshasa nevertheless blames Kigali for the fall of Goma and wants it punished.
Rwanda | denied | backing the M23 | deny
Kinshasa | blames | Kigali for the fall of Goma | accuse | Kigali
Kinshasa | wants | it punished | request

Egypt and Qatar, the mediators, jointly called for an immediate halt to fighting and invited both delegations to Cairo.
Egypt and Qatar | called for | an immediate halt to fighting | request
Egypt and Qatar | invited | to Cairo | request | both delegations

Latvia's intelligence service believes the sabotage was ordered from abroad, it said in its yearly report.
it | said | Latvia's intelligence service believes the sabotage was ordered from abroad | assert
Latvia's intelligence service | believes | the sabotage was ordered from abroad | assert

Nicaragua severed ties with Ecuador. President Noboa said the decision was regrettable, adding that he hoped the embassy would reopen "when reason returns".
President Noboa | said | the decision was regrettable | assert
he | adding | that he hoped the embassy would reopen "when reason returns" | express_intent

Tbilisi said separatist gunners had opened fire first near Gori. Sukhumi said Georgian troops were using a school to store mortars.
Tbilisi | said | separatist gunners had opened fire first near Gori | accuse
Sukhumi | said | Georgian troops were using a school to store mortars | accuse

Kenya said it would recall its envoy if Sudanese planes crossed the frontier again.
Kenya | said | it would recall its envoy if Sudanese planes crossed the frontier again | threaten

Oman's foreign minister said he would travel to Aden next week. Doha said it would file a protest with the council.
Oman's foreign minister | said | he would travel to Aden next week | express_intent
Doha | said | it would file a protest with the council | express_intent

"We need no observers on our soil," Belarus's interior minister told the Financial Times.
Belarus's interior minister | told | We need no observers on our soil | reject | the Financial Times

Turkmen radio, quoting the border guard, said that six smugglers had been detained.
the border guard | said | that six smugglers had been detained | assert | | Turkmen radio

Minsk rejects a ruling on potash; Vilnius denies blocking trains.
Minsk | rejects | a ruling on potash | reject
Vilnius | denies | blocking trains | deny

The rebels say that Uganda paid the killers, a charge which Kampala has dismissed.
The rebels | say | that Uganda paid the killers | assert
Kampala | has dismissed | a charge | deny

In Nairobi, the East African Community called for the unconditional release of the hostages.
the East African Community | called for | the unconditional release of the hostages | demand

Finland: UN envoy urges restraint as tanker fire spreads
UN envoy | urges | restraint | request

Floods have cut the road to Beira, Mozambique's transport ministry says, in one of the worst seasons for a decade.
Mozambique's transport ministry | says | Floods have cut the road to Beira | assert

The Mongolian presidency said in a statement that the mine would stay shut. Compensation will be paid in June, the statement added.
The Mongolian presidency | said | that the mine would stay shut | assert
the statement | added | Compensation will be paid in June | assert

Croatia puts its losses at 14 boats. Analysts at Nordea forecast a deficit of 3.1 percent.
Croatia | puts | its losses at 14 boats | assert
Analysts at Nordea | forecast | a deficit of 3.1 percent | assert

Nepal's deputy premier described the tariff as unjust. India answered the shelling within hours.
Nepal's deputy premier | described | the tariff as unjust | accuse

The mayor reportedly told the consul that the bridge had been mined.
The mayor | told | that the bridge had been mined | assert | the consul

Australia announced A$9 million in relief for Tonga. Quito slams tariffs on Colombian rice.
Australia | announced | A$9 million in relief for Tonga | promise

"We hope both sides will hold their fire," the Vatican's nuncio said.
the Vatican's nuncio | said | We hope both sides will hold their fire | request

Rwanda's envoy said Kigali had no ambitions in Kivu. He said he expected both parties to honour the pact.
Rwanda's envoy | said | Kigali had no ambitions in Kivu | deny
He | said | he expected both parties to honour the pact | demand

Paraguayan president vows aid for cotton growers
Paraguayan president | vows | aid for cotton growers | promise

A Sudanese spokesman said it was Chad that fired first.
A Sudanese spokesman | said | it was Chad that fired first | accuse

Athens called on Ankara to "stop its provocations" in the strait.
Athens | called on | to "stop its provocations" in the strait | demand | Ankara
"""
