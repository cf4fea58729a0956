"""Short reports written for these tests, of different kinds and constructions. None is or imitates a real report."""

from __future__ import annotations

REPORTS = {
    "talks": """Kenya and Ethiopia reopen border crossing, ministers say

NAIROBI, March 3 - Kenya and Ethiopia will reopen the Moyale crossing within a week, Kenyan Foreign Minister Musalia Mudavadi said on Monday.

Mudavadi, speaking after a meeting with his Ethiopian counterpart, told reporters that both countries had agreed to share customs data. "We have waited four years for this day," he added. "The traders of Moyale have waited even longer."

Ethiopia's transport minister, who said the road would be repaired by June, urged donors to pay for a new bridge.

According to Kenyan officials, trade through the crossing fell by a third last year.
""",
    "denial": """Oil tanker damaged off Fujairah

A tanker flying the Greek flag was hit by a drone on Friday, the British navy said in a statement.

Iran denied any involvement and accused Israel of staging the incident. "These allegations are baseless," Iranian Foreign Ministry spokesman Esmaeil Baghaei was quoted by state media as saying.

Israel has not commented. A senior Israeli official, speaking on condition of anonymity, said Tehran was behind the attack.

The Greek shipping ministry rejected the claim that the vessel had been carrying weapons.
""",
    "rebels": """Fighters seize town in northern Mali

The armed group JNIM claimed responsibility for an attack on an army post near Gao in which 14 soldiers died.

Mali's army said it had killed 30 militants, without providing evidence. It vowed to hunt down those who fled.

The United Nations mission warned that the fighting could cut the last road to Timbuktu, and called on all sides to protect civilians.

"We have nothing left," said Aminata Traore, a mother of four who fled the town. "They burned the market and the school."
""",
    "quotes": """Brazil rejects tariff threat

President Luiz Inacio Lula da Silva said Brazil "will not negotiate with a gun to its head" after Washington threatened to impose a 50 percent tariff.

"Our sovereignty," Lula told CNN in an interview, "is not for sale."

U.S. Commerce Secretary Howard Lutnick called the Brazilian position "reckless" and said the tariffs would start on August 1.

Brazilian exporters believe the measure would cost them $8 billion a year, according to the newspaper Valor.
""",
    "paragraphs": """Chile's president speaks to parliament

"Dear compatriots, we have come through a hard winter," President Gabriel Boric told lawmakers in Valparaiso.

"We will not leave anyone behind, and we will not borrow from our children."

The opposition dismissed the speech. "He promised jobs and he delivered committees," Senator Javier Macaya said.
""",
    "relay": """Pyongyang fires missile, Seoul says

North Korea fired a ballistic missile into the sea on Sunday, South Korea's military said.

North Korean state media quoted leader Kim Jong Un as saying that the test was a warning to his enemies. Yonhap reported that Seoul would hold drills with the United States.

Japan's prime minister condemned the launch as a violation of U.N. resolutions and demanded an immediate halt.

It is believed to have flown 800 kilometres.
""",
    "court": """Judges hear genocide case

Lawyers for Myanmar argued on Wednesday that the court had no jurisdiction. Gambia, which brought the case, insists that Myanmar intended to destroy the Rohingya.

"Is there a single order to kill? There is not," defence counsel Christopher Staker said.

Rights groups disagreed, saying that the army's orders were oral. The claim by the army that it fought only insurgents was disputed by survivors.
""",
    "figures": """Turkey's inflation slows

Annual inflation slowed to 33.5% in July from 35.1% in June, the Turkish Statistical Institute said.

Economists polled by Reuters had forecast 34.1%. Finance Minister Mehmet Simsek wrote on X: "Disinflation continues without interruption."

In the view of the opposition leader Ozgur Ozel, the figures hide the real price of bread.

The central bank reportedly plans to cut rates in September.
""",
    "summit": """Leaders to meet in Vienna, says Austria

Austria offered to host talks between Armenia and Azerbaijan. Chancellor Christian Stocker said he hoped both leaders would come and pledged to pay for the conference.

Armenia welcomed the offer; Azerbaijan did not say whether it would attend.

Asked about the prisoners, Armenian Prime Minister Nikol Pashinyan said: "They must be released now."

Azerbaijani President Ilham Aliyev wants Armenia to change its constitution first. Russia's warning that outsiders should stay away drew a sharp reply from Brussels.
""",
    "odd": """Minister “misquoted, paper admits

‘We did not strike the hospital," the general said, adding that “the army only fired at launchers.

Aid workers said the opposite. "It was" and then nothing, one of them told AFP.

The ministry — citing unnamed sources — said: 'the matter is closed'.
""",
    "airport": """Sudan army says it retook airport, paramilitaries deny it

The Sudanese army said on Sunday it had recaptured Khartoum airport, a claim denied by the Rapid Support Forces.

"The airport is fully under our control," army spokesman Nabil Abdallah said, adding that dozens of RSF fighters had surrendered.

"This is propaganda."

An RSF adviser, Elbasha Tibiq, was quoted as saying by Sky News Arabia that the army's statement was a fabrication. He accused Egypt of bombing RSF positions, an allegation Cairo rejects.

Washington believes both sides have committed war crimes. U.N. Secretary-General Antonio Guterres tweeted: "The guns must fall silent." He also demanded that aid be let in, and expressed concern over reports of mass graves.

Witnesses said they heard explosions. "It was terrible. We ran," one resident, Amna, told AFP by phone.
""",
    "hague": """UN court orders Israel to let aid into Gaza

THE HAGUE, Jan 14 - The International Court of Justice on Wednesday ordered Israel to allow more aid into Gaza, in a ruling that Israeli officials called "absurd".

Presiding judge Julia Sebutinde read out the decision. "The humanitarian situation has further deteriorated," she said.

South Africa, which brought the case in 2023, welcomed the decision as "a victory for humanity". Its foreign minister, Ronald Lamola, said Pretoria expected full compliance and would return to the court if Israel did not obey.

In Jerusalem, Prime Minister Benjamin Netanyahu's office said: "Israel will continue to defend itself."

Hamas, in a statement posted on Telegram, praised the judges and called for sanctions. The group has not said how many hostages remain alive.

"We are running out of everything -- fuel, flour, patience," a doctor at Nasser hospital, Ahmed al-Farra, said by telephone.
""",
    "rally": """Venezuela's Maduro vows to resist 'blackmail', as U.S. weighs sanctions

CARACAS - Venezuela will never bow to pressure, President Nicolas Maduro told a rally on Saturday.

Maduro accuses the opposition of plotting a coup with U.S. backing. He offered no evidence. Opposition leader Maria Corina Machado, whom Maduro has called "a traitor", rejected the accusation and promised to keep up the protests.

"They know they lost," she wrote on X. "The whole world knows."

U.S. Secretary of State Marco Rubio threatened further sanctions unless Caracas frees political prisoners. Washington has demanded their release for months, arguing they are being held as bargaining chips.

Colombian President Gustavo Petro proposed a regional summit and asked: "Who benefits from more sanctions?" Brazil backs the idea, according to a foreign ministry official.

Maduro's claim that he won re-election has been questioned by the Carter Center, which said the vote "did not meet international standards".
""",
}
